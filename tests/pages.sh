#!/bin/sh
# The example data of man pages, as TAP.  pages.sh PROGRAM PAGE...
#
# A block between ``` whose first line is `# PATH.rules` or `# PATH.tsv` is that file of a data folder.
# The blocks of all pages together must pass `relextract check` without a warning: by themselves, and
# with those below my/ as a folder over them.
set -u
case $1 in /*) program=$1 ;; *) program=$PWD/$1 ;; esac
count=0 status=0
shift
tmp=$(mktemp -d) || exit 99
trap 'rm -rf "$tmp"' EXIT

cat "$@" | awk '
    /^```/ { inside = !inside; first = inside; file = ""; next }
    first { first = 0; if ($0 ~ /^# [a-z\/-]+\.(rules|tsv)$/) file = $2 }
    inside && file != "" { print file "\t" $0 }
    inside && file == "" { print "page without a file name: " $0 > "/dev/stderr" }' >"$tmp/lines"
cut -f1 "$tmp/lines" | sort -u | while read -r file; do
    mkdir -p "$tmp/$(dirname "$file")"
    sed -n "s|^$file	||p" "$tmp/lines" >"$tmp/$file"
done

# holds NAME OPTION...: a test that `check` has nothing to say.
holds() {
    name=$1 verdict=ok
    shift
    "$program" check "$@" >"$tmp/counts" 2>"$tmp/said" && [ ! -s "$tmp/said" ] ||
        verdict='not ok' status=1
    cat "$tmp/said" >&2
    count=$((count + 1))
    echo "$verdict $count - $name: $(cat "$tmp/counts")"
}

holds 'the examples hold' --data "$tmp"
holds 'the examples hold with a folder over them' --data "$tmp" --data "$tmp/my"
echo "1..$count"
exit $status
