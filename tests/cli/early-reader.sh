# A reader like head takes what it wants and leaves: no message, and no failure.
mkfifo pipe
head -c 10 <pipe >/dev/null &
set -- "$CASES/two-ministers.txt" "$CASES/vaccine.txt"
set -- "$@" "$@" "$@" "$@" "$@" "$@" "$@" "$@" "$@" "$@"
set -- "$@" "$@" "$@" "$@" "$@" "$@" "$@" "$@" "$@" "$@"
$RELEXTRACT --json "$@" >pipe
