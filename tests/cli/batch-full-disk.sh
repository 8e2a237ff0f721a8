# A full disk stops a run with a word on how to go on; with room again it goes on.
. "$CASES/batch-lib"
articles 600 in/a
lines 450 >in/b.jsonl
for out in $outputs; do
    status 1 $RELEXTRACT batch in -o "whole$out" --quiet
    for room in 300 9000 30000; do
        status 2 faulty FAULT_FULL=$room $RELEXTRACT batch in -o "$out" --resume
        case $out in
        *.sqlite) says 'disk' ;;
        *) says 'No space left on device' ;;
        esac
        [ $room = 300 ] || says '--resume'
        [ ! -e "$out" ] || [ -d "$out" ] || exit 1
    done
    status 1 $RELEXTRACT batch in -o "$out" --quiet --resume
    same "whole$out" "$out"
done
