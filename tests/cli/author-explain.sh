# What an author asks of a text: all of it, one rule, one event.  The rules are this test's own.
cp -r "$CASES/author" .
explain() { "$RELEXTRACT" explain --data author --date 2021-07-09 "$@"; }
explain author/article.txt
explain --rule talk-with author/article.txt
explain --event e1 author/article.txt
explain --event 1 author/article.txt >by-number
explain --event e1 <author/article.txt | diff - by-number
