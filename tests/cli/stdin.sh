# No file, "-" and "--" with "-" are the same.
for words in '' '-' '-- -'; do
    $RELEXTRACT $words <"$CASES/two-ministers.txt" >"record$(echo "$words" | tr -d ' ')"
done
cmp record record- && cmp record record---
sed 's/.*"document":{"id":"\([^"]*\)".*/\1/' record
