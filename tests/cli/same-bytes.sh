# Two runs, articles alone or together, and among so much text that all patterns are made fast first.
$RELEXTRACT "$CASES/two-ministers.txt" "$CASES/vaccine.txt" >together
$RELEXTRACT "$CASES/two-ministers.txt" "$CASES/vaccine.txt" >again
$RELEXTRACT "$CASES/two-ministers.txt" >alone
$RELEXTRACT "$CASES/vaccine.txt" >>alone
yes 'Trời nắng đẹp.' | head -n 10000 >much.txt
$RELEXTRACT "$CASES/two-ministers.txt" "$CASES/vaccine.txt" much.txt | sed '$d' >among
cmp together again && cmp together alone && cmp together among
