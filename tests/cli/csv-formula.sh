# What a spreadsheet would run as a formula is made plain text.
$RELEXTRACT --csv --id '=1+1' "$CASES/two-ministers.txt" | sed -n '2s/,.*//p'
$RELEXTRACT --csv --id '@SUM(1,2)' "$CASES/two-ministers.txt" | sed -n "2s/\",.*/\"/p"
