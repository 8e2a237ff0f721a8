# Names with blanks, quotes, newlines, bytes that are no UTF-8, and of the greatest length.
. "$CASES/batch-lib"
mkdir -p 'in/thư mục "một"'
long=$(awk 'BEGIN { for (i = 0; i < 251; i++) printf "d" }')
for name in 'a b.txt' "quo'te\".txt" '-o.txt' 'dòng
mới.txt' "$(printf 'tr\341ng.txt')" '$HOME `x`.txt' "$long.txt"; do
    echo 'Một bài ngắn về mưa.' >"in/thư mục \"một\"/$name" || exit 99
done
printf '\377' >"in/$(printf 'x\341\n.txt')"
for out in $outputs; do status 1 $RELEXTRACT batch in -o "$out"; done
says 'in/x\xe1\x0a.txt: byte 0: not UTF-8'
find out -type f | LC_ALL=C sort | cat -v | sed 's/d\{100,\}/D/'
cat out/failures.jsonl
cat out/*/* | documents | sed 's/d\{100,\}/D/g' | LC_ALL=C sort
[ "$(find . -maxdepth 1 | wc -l)" = 10 ]
