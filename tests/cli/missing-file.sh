# The others are written all the same.
$RELEXTRACT no-such.txt "$CASES/two-ministers.txt" | wc -l | tr -d ' '
$RELEXTRACT no-such.txt >/dev/null 2>&1
