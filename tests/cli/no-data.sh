mkdir empty
$RELEXTRACT --data empty </dev/null 2>/dev/null
