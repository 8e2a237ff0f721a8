# UTF-16 with a byte order mark, and UTF-8 by its name.
python3 -c 'import sys
sys.stdout.buffer.write(open(sys.argv[1], encoding="utf-8").read().encode("utf-16"))' \
    "$CASES/two-ministers.txt" >two-ministers.txt
$RELEXTRACT --id one <"$CASES/two-ministers.txt" >utf8
$RELEXTRACT --id one --encoding UTF-16 <two-ministers.txt >utf16
$RELEXTRACT --id one --encoding=utf-8 <"$CASES/two-ministers.txt" >named
cmp utf8 utf16 && cmp utf8 named
