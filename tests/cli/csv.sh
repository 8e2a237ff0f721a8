# One header for all articles; rows end in CR LF.
$RELEXTRACT --csv --date 2021-08-04 "$CASES/two-ministers.txt" "$CASES/vaccine.txt" |
    tr '\r' '$' | sed 's|,rules/[^$]*|,RULE|'
