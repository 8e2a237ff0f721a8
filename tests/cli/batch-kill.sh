# Killed at twenty random moments in all, a run goes on to the result of an unbroken one.
. "$CASES/batch-lib"
articles 1200 in/a
lines 2000 >in/b.jsonl
articles 300 in/c
: >nothing.jsonl
start=$(date +%s%N)
status 1 $RELEXTRACT batch nothing.jsonl -o nothing.csv --quiet
load=$(($(date +%s%N) - start)) hits=0
seed=$(date +%s)
echo "seed $seed" >&2
for out in $outputs; do
    start=$(date +%s%N)
    status 1 $RELEXTRACT batch in -o "whole$out" --quiet
    took=$(($(date +%s%N) - start))
    for i in 1 2 3 4 5; do
        # After the rules are loaded, and before half of the work is done: a run does what is left.
        pause=$(awk -v seed="$seed$i" -v took=$took -v load=$load \
            'BEGIN { srand(seed); print (load + rand() * (took - load) / 2) / 1e9 }')
        $RELEXTRACT batch in -o "$out" --quiet --resume & pid=$!
        sleep "$pause"
        kill -KILL $pid 2>stderr
        wait $pid 2>stderr
        for part in "$out".part "$out"/.relextract; do [ ! -e "$part" ] || hits=$((hits + 1)); done
    done
    status 1 $RELEXTRACT batch in -o "$out" --quiet --resume
    same "whole$out" "$out"
done
echo "$hits of 20 met a run at work" >&2
[ "$hits" -gt 3 ]
