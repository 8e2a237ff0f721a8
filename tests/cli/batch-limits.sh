# Few descriptors, little memory, closed streams: it works, or says why not; it never hangs.
. "$CASES/batch-lib"
articles 300 in
for out in $outputs; do status 0 $RELEXTRACT batch in -o "whole$out" --quiet; done
for out in $outputs; do
    status 0 sh -c "ulimit -n 32; exec timeout 100 \"\$@\"" sh $RELEXTRACT batch in -o $out -j 64 --quiet
    same whole$out $out
done
status 0 sh -c 'exec "$@" >&- <&- 2>&-' sh $RELEXTRACT batch in -o closed.jsonl
cmp wholeout.jsonl closed.jsonl || exit 1
if ldd "$RELEXTRACT" | grep -q libasan; then exit 0; fi
for memory in 20000 60000 100000 150000 220000 400000; do
    code=0
    (ulimit -v $memory; exec timeout 100 "$RELEXTRACT" batch in -o v$memory.jsonl --quiet -j 8) 2>stderr || code=$?
    case $code in
    0) cmp wholeout.jsonl v$memory.jsonl || exit 1 ;;
    1) grep -q '"reason":"memory"' v$memory.jsonl.failures.jsonl || exit 1 ;;
    2 | 3 | 127) [ -s stderr ] || exit 1 ;;
    *) echo "ulimit -v $memory: exit status $code" >&2; cat stderr >&2; exit 1 ;;
    esac
done
