#!/bin/sh
# Wrong rules and gazetteers, and what is said about them, as TAP.  run.sh PROGRAM DIR
#
# A case is a data folder DIR/NAME with rules/ or gazetteers/ and the file `expected`: the messages of
# `relextract check`, without the lines of the source and the carets below them.  One that loads all
# the same, with warnings, has the file `loads` too.
# UPDATE=1 rewrites expected; read the difference before you keep it.
set -u
case $1 in /*) program=$1 ;; *) program=$PWD/$1 ;; esac
[ -x "$program" ] || exit 99
dir=$2 count=0 status=0
tmp=$(mktemp -d) || exit 99
trap 'rm -rf "$tmp"' EXIT

for case in "$dir"/*/; do
    case=${case%/} name=$(basename "$case") verdict=ok
    [ -f "$case/expected" ] || continue
    "$program" check --data "$case" >/dev/null 2>"$tmp/all"
    code=$?
    grep -E '^(rules|gazetteers)/[^:]*(:[0-9]+)*: (error|warning): ' "$tmp/all" >"$tmp/messages"
    wanted=3
    [ ! -f "$case/loads" ] || wanted=0
    [ -z "${UPDATE-}" ] || cp "$tmp/messages" "$case/expected"
    if [ "$code" != $wanted ]; then
        echo "$name: exit status $code, not $wanted" >&2
        verdict='not ok'
    fi
    diff -u "$case/expected" "$tmp/messages" >&2 || verdict='not ok'
    [ "$verdict" = ok ] || status=1
    count=$((count + 1))
    echo "$verdict $count - $name"
done
echo "1..$count"
exit $status
