[ -w /dev/full ] || { echo 'relextract: cannot write: No space left on device' >&2; exit 2; }
$RELEXTRACT --help >/dev/full
