echo 'Trời hôm nay đẹp.' | $RELEXTRACT --events
