# A value follows = or is the next word; options may stand after files.
$RELEXTRACT --id=today "$CASES/two-ministers.txt" --date 2021-08-04 |
    sed 's/"path":"[^"]*"/"path":"..."/; s/.*\("document":{[^}]*}\).*/\1/'
