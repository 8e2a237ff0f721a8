# Two runs, and articles alone or together.
$RELEXTRACT "$CASES/two-ministers.txt" "$CASES/vaccine.txt" >together
$RELEXTRACT "$CASES/two-ministers.txt" "$CASES/vaccine.txt" >again
$RELEXTRACT "$CASES/two-ministers.txt" >alone
$RELEXTRACT "$CASES/vaccine.txt" >>alone
cmp together again && cmp together alone
