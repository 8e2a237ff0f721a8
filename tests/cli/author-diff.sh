# What a change of rules changes.
cp -r "$CASES/author" old
cp -r "$CASES/author" new
mkdir -p mine/rules/event mine/gazetteers
diff_data() { "$RELEXTRACT" diff --date 2021-07-09 "$@"; echo "$?"; }
diff_data old new old
sed 's/occurred/planned/; s/none/occurred/' old/gazetteers/words/modals.tsv \
    >new/gazetteers/words/modals.tsv
sed '/^unless/d; s/^pattern:  cuộc/pattern:  tại cuộc/' old/rules/event/talks.rules \
    >new/rules/event/talks.rules
sed 's/^US.*/&Hoa Kỳ|Karl/' old/gazetteers/countries.tsv >new/gazetteers/countries.tsv
diff_data old new old/article.txt
diff_data --json old new old/article.txt >all.json
grep -c '"fields"' all.json
diff_data --quiet old new old/article.txt | tail -n 1
printf 'rule of-two\nevent: meeting\npattern: {A:country} và {B:country} vừa {T:talk-verb}\n' \
    >mine/rules/event/mine.rules
diff_data old old --add mine old/article.txt
RELEXTRACT_DATA=$PWD/old
export RELEXTRACT_DATA
diff_data - old old/article.txt
