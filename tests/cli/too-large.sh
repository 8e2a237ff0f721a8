$RELEXTRACT /dev/zero
