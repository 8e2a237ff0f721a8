$RELEXTRACT --json --id one --date 2021-08-04 <"$CASES/vaccine.txt" | sed 's|"rules/[^"]*"|"RULE"|g'
