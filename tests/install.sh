#!/bin/sh
# What `meson install` gives others, as TAP.  install.sh BUILD SOURCE
#
# Installs into a folder of its own and there compiles the C example of README.md as a user would,
# with pkg-config, and runs it and the installed program.
set -u
build=$1 source=$2 count=0 status=0
root=$(mktemp -d) || exit 99
trap 'rm -rf "$root"' EXIT

# holds NAME COMMAND...: a test that the command ends well.
holds() {
    name=$1 verdict=ok
    shift
    if ! "$@" >"$root/log" 2>&1; then
        verdict='not ok' status=1
        cat "$root/log" >&2
    fi
    count=$((count + 1))
    echo "$verdict $count - $name"
}

holds 'installs' meson install -C "$build" --no-rebuild --destdir "$root"
pc=$(find "$root" -name relextract.pc)
library=$(find "$root" -name 'librelextract.so')
program=$(find "$root" -path '*/bin/relextract')
data=$(find "$root" -path '*/share/relextract')
header=$(find "$root" -name relextract.h)
export PKG_CONFIG_SYSROOT_DIR="$root" PKG_CONFIG_PATH="${pc%/*}"
export LD_LIBRARY_PATH="${library%/*}" RELEXTRACT_DATA="$data"

# The library may need a sanitizer's runtime: then so does whoever links it.
sanitize=$(meson introspect "$build" --buildoptions |
    tr '{' '\n' | sed -n 's/.*"name": "b_sanitize", "value": "\([^"]*\)".*/\1/p')
set --
[ "${sanitize:-none}" = none ] || set -- "-fsanitize=$sanitize"

awk '/^```c$/ { inside = 1; next } /^```/ { inside = 0 } inside' "$source/README.md" >"$root/example.c"
# shellcheck disable=SC2046,SC2317 # flags are words; called by holds
compile() { ${CC:-cc} "$@" "$root/example.c" -o "$root/example" $(pkg-config --cflags --libs relextract); }
holds "compiles the README's example" compile "$@" -std=c17 -Wall -Wextra -Werror
holds "runs the README's example" "$root/example"
if command -v c++ >"$root/log"; then
    holds 'compiles the header as C++' c++ -std=c++11 -Wall -Wextra -Wpedantic -Werror \
        -fsyntax-only -x c++ "$header"
fi

# shellcheck disable=SC2317 # called by holds
exports_the_api() {
    sed -n '/^RELX_API/s/.*[ *]\(relx_[a-z_]*\)(.*/\1/p' "$header" | sort >"$root/wanted"
    nm -D --defined-only "$library" | awk '$3 !~ /^__(asan|odr_asan|ubsan)/ { print $3 }' | sort |
        diff -u "$root/wanted" -
}
holds 'exports what the header declares and no more' exports_the_api
holds 'checks the installed rules' "$program" check --data "$data"
holds 'installs the schema' test -f "$data/schema/record.schema.json"
holds 'installs the translations' test -f "$data/lang/vi.tsv"
echo "1..$count"
exit $status
