cp "$CASES/two-ministers.txt" ./--json
$RELEXTRACT -- --json | sed 's/.*"path":"\([^"]*\)".*/\1/'
