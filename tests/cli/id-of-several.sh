$RELEXTRACT --id one a.txt b.txt
