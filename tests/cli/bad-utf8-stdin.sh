printf 'a\300\200' | $RELEXTRACT
