# NFC and NFD, with and without a byte order mark: the same record but for offsets and the text they
# point at.
form() {
    python3 -c 'import sys, unicodedata
text = sys.stdin.buffer.read().decode()
sys.stdout.buffer.write(unicodedata.normalize(sys.argv[1], text).encode())' "$1"
}
form NFC <"$CASES/two-ministers.txt" >nfc.txt
form NFD <"$CASES/two-ministers.txt" >nfd.txt
{ printf '\357\273\277'; cat nfc.txt; } >bom.txt
for name in nfc nfd bom; do
    $RELEXTRACT --id one <$name.txt | form NFC | sed 's/"start":[0-9]*,"end":[0-9]*/"SPAN"/g' >$name
done
cmp nfc nfd && cmp nfc bom && grep -c '"type":"meeting"' nfc
