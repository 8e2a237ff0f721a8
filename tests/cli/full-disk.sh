# Every write to it fails as on a full disk.
[ -w /dev/full ] || { echo 'relextract: cannot write: No space left on device' >&2; exit 2; }
$RELEXTRACT "$CASES/two-ministers.txt" >/dev/full
