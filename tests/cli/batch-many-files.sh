# Five thousand files in a folder, read in byte order.
. "$CASES/batch-lib"
mkdir in
(cd in && seq 1 5000 | sed 's/$/.txt/' | xargs touch)
echo 'Một bài.' >in/777.txt
status 1 $RELEXTRACT batch in -o out.jsonl --quiet
wc -l <out.jsonl
wc -l <out.jsonl.failures.jsonl
sed 's/.*in\/\([0-9]*.txt\).*/\1/' out.jsonl.failures.jsonl >got
LC_ALL=C sort got | cmp - got
