$RELEXTRACT --csv --json
