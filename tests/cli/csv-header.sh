echo 'Trời hôm nay đẹp.' | $RELEXTRACT --csv | tr '\r' '$'
