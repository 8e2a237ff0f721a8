#!/bin/sh
# The examples of a document, as TAP.  readme.sh PROGRAM SOURCE FILE...
#
# In a fenced block a line `$ COMMAND` in which relextract is run is a test: the lines below it, up to
# the next `$` or the end of the block, are what it prints, run in SOURCE.  Other commands (to install,
# to clone) are left alone.  On which line of its file a rule stands may differ.
set -u
case $1 in /*) program=$1 ;; *) program=$PWD/$1 ;; esac
source=$2 count=0 status=0
shift 2
tmp=$(mktemp -d) || exit 99
trap 'rm -rf "$tmp"' EXIT
ln -s "$program" "$tmp/relextract"
PATH=$tmp:$PATH
cd "$source" || exit 99

without_lines() { sed 's/\(\.rules:\|\.tsv:\)[0-9]*/\1N/g'; }

for document; do
    if [ ! -f "$document" ]; then
        count=$((count + 1)) status=1
        echo "not ok $count - there is no $document"
        continue
    fi
    # Each command to N.sh, its line number to N.line and what it should print to N.out.
    rm -f "$tmp"/*.sh
    awk -v folder="$tmp" '
        /^[ \t]*```/ { inside = !inside; command = 0; next }
        inside && /^[ \t]*\$ / {
            sub(/^[ \t]*\$ /, "")
            command = /(^|[ |])relextract( |$)/ ? ++count : 0
            if (command) {
                name = sprintf("%s/%03d", folder, count)
                print > (name ".sh"); print NR > (name ".line"); printf "" > (name ".out")
            }
            next
        }
        inside && command { sub(/^\t/, ""); print > (name ".out") }' "$document"
    for script in "$tmp"/*.sh; do
        [ -f "$script" ] || continue
        base=${script%.sh} verdict=ok
        sh "$script" 2>&1 </dev/null | without_lines >"$tmp/got"
        without_lines <"$base.out" | diff -u - "$tmp/got" >&2 || verdict='not ok' status=1
        count=$((count + 1))
        echo "$verdict $count - $document:$(cat "$base.line"): $(cat "$script")"
    done
done
echo "1..$count"
exit $status
