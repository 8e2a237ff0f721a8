# What cannot be told of is said, with what was perhaps meant.
cp -r "$CASES/author" .
explain() { "$RELEXTRACT" explain --data author "$@"; echo "$?"; }
explain --event e7 author/article.txt
explain --event e0 author/article.txt
explain --event first author/article.txt
explain --event 1 Nga
explain --event 1 --rule talk-with author/article.txt
explain --rule talk-wiht author/article.txt
