# Unknown names and unread sentences, the most frequent first.
cp -r "$CASES/author" .
cp author/article.txt author/second.txt
printf 'Trợ lý Mỹ Karl Odland đến. Lào và Mỹ trao đổi.\n' >author/third.txt
"$RELEXTRACT" suggest --data author author
"$RELEXTRACT" suggest --data author --limit 1 author
"$RELEXTRACT" suggest --data author --json author/third.txt
"$RELEXTRACT" suggest --data author --limit none author; echo "$?"
