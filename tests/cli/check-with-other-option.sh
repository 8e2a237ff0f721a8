$RELEXTRACT check --csv
