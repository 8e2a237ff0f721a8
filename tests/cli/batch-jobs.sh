# The same bytes however many threads there are, and for several folders at once.
. "$CASES/batch-lib"
articles 300 bao/a
articles 100 tap/b
lines 500 >bao/c.jsonl
printf '\377\376' >bao/d.txt
for out in $outputs; do
    status 1 $RELEXTRACT batch bao tap -o "one$out" -j1 --quiet
    status 1 $RELEXTRACT batch bao tap -o "$out" -j 5 --quiet
    same "one$out" "$out"
done
ls -A out
find out -name '*.json' | wc -l
