# Trouble is neither "alike" nor "different"; a folder of additions is no data folder.
cp -r "$CASES/author" .
"$RELEXTRACT" diff author; echo "$?"
"$RELEXTRACT" diff author missing author/article.txt; echo "$?"
"$RELEXTRACT" diff --quiet author author missing.txt; echo "$?"
"$RELEXTRACT" diff --data author author author author/article.txt; echo "$?"
"$RELEXTRACT" init my >/dev/null
"$RELEXTRACT" diff author my author/article.txt 2>&1 | tail -n 1
