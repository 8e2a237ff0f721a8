# One article in three is broken: its first bad byte is told, and the others are written.
printf 'Hôm nay tr\377i đẹp.\n' >broken.txt
$RELEXTRACT "$CASES/two-ministers.txt" broken.txt "$CASES/vaccine.txt" >records
code=$?
sed 's/.*"document":{"id":"\([^"]*\)".*/\1/' records
exit $code
