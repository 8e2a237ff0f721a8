#!/bin/sh
# Articles and their records, as TAP.  run.sh PROGRAM DIR
#
# A case is a folder DIR/NAME: article.txt is fed to PROGRAM, expected.json is the indented record it
# should give; args, if there, holds further options on one line, and note says what the case is
# about.  NAME.bug is a known bug: it is expected to differ, and complains once it no longer does.
# UPDATE=1 rewrites expected.json; read the difference before you keep it.
set -u
program=$1 dir=$2 count=0 status=0
tmp=$(mktemp -d) || exit 99
trap 'rm -rf "$tmp"' EXIT

for case in "$dir"/*/; do
    case=${case%/} name=$(basename "$case") todo=
    [ -f "$case/article.txt" ] || continue
    case $name in *.bug) todo=' # TODO known bug' ;; esac
    args=
    [ -f "$case/args" ] && args=$(cat "$case/args")
    # shellcheck disable=SC2086 # options are words
    "$program" --json $args <"$case/article.txt" >"$tmp/record" 2>"$tmp/messages"
    [ -n "${UPDATE-}" ] && cp "$tmp/record" "$case/expected.json"
    count=$((count + 1))
    if diff -u "$case/expected.json" "$tmp/record" >"$tmp/difference" 2>&1 &&
        [ ! -s "$tmp/messages" ]; then
        echo "ok $count - $name$todo"
    else
        echo "not ok $count - $name$todo"
        cat "$tmp/difference" "$tmp/messages" >&2
        [ -n "$todo" ] || status=1
    fi
done
echo "1..$count"
exit $status
