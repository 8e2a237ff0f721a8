cp "$CASES/two-ministers.txt" check
$RELEXTRACT -- check | sed 's/.*"path":"\([^"]*\)".*/\1/'
