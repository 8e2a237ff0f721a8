# Files of one byte, of none, of NULs, of one endless line; cut, wrong and special ones; OUT in IN.
. "$CASES/batch-lib"
mkdir -p in/a
printf 'x' >in/a/1-byte.txt
: >in/a/2-empty.txt
: >in/a/2-empty.json.gz
: >in/a/2-empty.jsonl
head -c 5000 /dev/zero >in/a/3-nuls.txt
head -c 50000000 /dev/zero | tr '\0' 'a' >in/a/4-endless.txt
{ echo '{"text":"Trước."}'; head -c 50000000 /dev/zero | tr '\0' 'a'; echo; echo '{"text":"Sau."}'; } >in/a/4-endless.jsonl
printf 'Hà N\341\273 tai' >in/a/5-latin.txt
{ lines 3; echo 'not JSON'; printf '{"text":"\377"}\n'; echo '[1]'; echo '{"x":1}'; echo '{"text":7}'; printf '{"text":"Cuối."}'; } >in/a/6-lines.jsonl
lines 2000 | gzip -c | head -c 9000 >in/a/7-cut.jsonl.gz
echo 'Một bài.' | gzip -c | head -c 20 >in/a/7-cut.txt.gz
echo 'Một bài.' >in/a/8-plain.txt.gz
mkfifo in/a/9-fifo.txt
ln -s .. in/a/9-loop
ln -s 9-self in/a/9-self
ln -s nowhere in/a/9-nowhere.txt
echo '{"text":"a"} {"text":"b"}' >in/a/9-two.json
echo '<html><nav><a href=/>Trang chủ</a></nav></html>' >in/a/9-no-text.html
echo '?' >in/a/notes.doc
status 1 timeout 100 $RELEXTRACT batch in -o in/out --summary in/summary.json
sed 's/"message".*"}/.../' in/out/failures.jsonl
find in/out -type f | LC_ALL=C sort
zcat in/a/7-cut.jsonl.gz 2>stderr | wc -l >cut
grep -c . in/out/a/7-cut.jsonl.gz.jsonl >kept
[ "$(cat kept)" -gt 50 ] && [ "$(cat kept)" -le "$(cat cut)" ] || exit 1
sed -n '/"skipped"/,/}/p' in/summary.json
status 1 timeout 100 $RELEXTRACT batch in/a/9-fifo.txt in/a/notes.doc in/none -o out.jsonl
cat out.jsonl.failures.jsonl
