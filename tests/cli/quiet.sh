$RELEXTRACT --quiet "$CASES/vaccine.txt" no-such.txt | wc -l | tr -d ' '
