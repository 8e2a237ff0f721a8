#!/bin/sh
# What the command line says and returns, as TAP.  run.sh PROGRAM DIR [NAME...]
#
# A case is a script DIR/NAME.sh, run by sh in an empty folder of its own with $RELEXTRACT, the
# program, and $CASES, this folder.  NAME.stdout and NAME.stderr hold what it should print, where it
# matters, and NAME.exit the status it should end with, where that is not 0.
# UPDATE=1 rewrites those that are there; read the difference before you keep it.
set -u
program=$1 dir=$2
shift 2
case $program in /*) RELEXTRACT=$program ;; *) RELEXTRACT=$PWD/$program ;; esac
CASES=$(cd "$dir" && pwd) || exit 99
export RELEXTRACT CASES
tmp=$(mktemp -d) || exit 99
trap 'rm -rf "$tmp"' EXIT
if [ $# = 0 ]; then
    for script in "$CASES"/*.sh; do
        name=$(basename "$script" .sh)
        [ "$name" = run ] || set -- "$@" "$name"
    done
fi

# compare WANTED GOT: nothing is wanted where the file WANTED is not there.
compare() {
    [ -f "$1" ] || return 0
    [ -z "${UPDATE-}" ] || cp "$2" "$1"
    diff -u "$1" "$2" >&2
}

count=0 failed=0
for name; do
    mkdir "$tmp/$name"
    (cd "$tmp/$name" && sh "$CASES/$name.sh" >"$tmp/stdout" 2>"$tmp/stderr" </dev/null)
    code=$?
    wanted=0 verdict=ok
    [ ! -f "$CASES/$name.exit" ] || wanted=$(cat "$CASES/$name.exit")
    if [ "$code" != "$wanted" ]; then
        echo "$name: exit status $code, not $wanted" >&2
        cat "$tmp/stderr" >&2
        verdict='not ok'
    fi
    compare "$CASES/$name.stdout" "$tmp/stdout" || verdict='not ok'
    compare "$CASES/$name.stderr" "$tmp/stderr" || verdict='not ok'
    [ "$verdict" = ok ] || failed=$((failed + 1))
    count=$((count + 1))
    echo "$verdict $count - $name"
done
echo "1..$count"
[ "$failed" = 0 ]
