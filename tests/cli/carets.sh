# The caret stands under the column that a terminal shows: marks of their own take none, Chinese two,
# a tab goes to the next stop; a long line is cut on both sides of it.
mkdir -p data/rules/event data/gazetteers
printf 'id\ttype\tkind\tname\nLA\tcountry\tcountry\tLào\n' >data/gazetteers/countries.tsv
{
    printf 'rule a\nevent: meeting\npattern: ho\314\200a bi\314\200nh {A:x1}\n'
    printf 'pattern:\t中国 、 {A:x2}\n'
    printf 'pattern: a\tb {A:x3} \t{B:x4}\n'
    printf 'regex: {A:country}(?:hòa )[z-a]\n'
    printf 'pattern: %s {A:x5} %s\n' "$(seq -s ' ' 100)" "$(seq -s ' ' 50)"
} >data/rules/event/a.rules
$RELEXTRACT check --data data --quiet
