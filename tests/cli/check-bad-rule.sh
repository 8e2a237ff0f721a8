# A message in compiler form with the line and a caret, and no colour where no terminal is.
mkdir -p data/rules/event data/gazetteers
printf 'id\ttype\tkind\tname\nLA\tcountry\tcountry\tLào\n' >data/gazetteers/countries.tsv
cat >data/rules/event/gift.rules <<'END'
rule gift
event:    meeting
patern:   {A:country} tặng {B:country}
pattern:  {A:country} tặng {B:cuontry}
END
$RELEXTRACT check --data data --quiet
