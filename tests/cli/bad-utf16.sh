printf 'a\0b\0\0\334' | $RELEXTRACT --encoding UTF-16LE
