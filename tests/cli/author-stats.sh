# Hits of every rule; the times are whatever they are.
cp -r "$CASES/author" .
"$RELEXTRACT" stats --data author --sort hits author | sed 's/^ *[0-9.]* *[0-9.]* /- - /'
"$RELEXTRACT" stats --data author --sort hits --json author/article.txt author/article.txt |
    grep -v seconds
"$RELEXTRACT" stats --data author --sort name author; echo "$?"
"$RELEXTRACT" stats --data author missing.txt >none; echo "$?"
