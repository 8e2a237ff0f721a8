# Killed at twenty random moments in all, a run goes on to the result of an unbroken one.
. "$CASES/batch-lib"
articles 1200 in/a
lines 2000 >in/b.jsonl
articles 300 in/c
seed=$(date +%s) hits=0
echo "seed $seed" >&2
is_at_work() { [ -e "$1".part ] || [ -e "$1"/.relextract ]; }
for out in $outputs; do
    start=$(date +%s%N)
    status 1 $RELEXTRACT batch in -o "whole$out" --quiet
    took=$(($(date +%s%N) - start))
    for i in 1 2 3 4 5; do
        # Once it is at work, which it may have been left at, and mostly before it is done.
        pause=$(awk -v seed="$seed$i" -v took=$took \
            'BEGIN { srand(seed); print rand() * took / 3e9 }')
        $RELEXTRACT batch in -o "$out" --quiet --resume & pid=$!
        until is_at_work "$out" || ! kill -0 $pid 2>stderr; do sleep 0.01; done
        sleep "$pause"
        kill -KILL $pid 2>stderr
        wait $pid 2>stderr
        ! is_at_work "$out" || hits=$((hits + 1))
    done
    status 1 $RELEXTRACT batch in -o "$out" --quiet --resume
    same "whole$out" "$out"
done
echo "$hits of 20 met a run at work" >&2
[ "$hits" -gt 3 ]
