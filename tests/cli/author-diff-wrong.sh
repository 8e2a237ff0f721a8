# Trouble is neither "alike" nor "different".
cp -r "$CASES/author" .
"$RELEXTRACT" diff author; echo "$?"
"$RELEXTRACT" diff author missing author/article.txt; echo "$?"
"$RELEXTRACT" diff --quiet author author missing.txt; echo "$?"
"$RELEXTRACT" diff --data author author author author/article.txt; echo "$?"
