# Files that are removed, become a FIFO or grow between the walk and the reading, or while it lasts.
. "$CASES/batch-lib"
articles 3 in
for name in 1-mat.txt 2-mat.jsonl 3-ong.txt 4-ong.html 5-lon.txt; do echo 'Một bài ngắn.' >in/$name; done
lines 3 >in/6-lon.jsonl
status 1 faulty FAULT_GONE=-mat. FAULT_FIFO=-ong. FAULT_GROW=-lon. timeout 60 \
    $RELEXTRACT batch in -o out
cat out/failures.jsonl
find out -type f | LC_ALL=C sort
wc -l <out/6-lon.jsonl.jsonl
