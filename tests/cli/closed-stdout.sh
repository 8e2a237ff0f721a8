# A descriptor that is not open at all is no reader who had enough.
$RELEXTRACT "$CASES/two-ministers.txt" >&-
