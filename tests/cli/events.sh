# Which rule it was does not matter here.
$RELEXTRACT --events --id one "$CASES/two-ministers.txt" | sed 's|"rules/[^"]*"|"RULE"|g'
