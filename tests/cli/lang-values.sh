# A value that its key cannot take: the place, what was meant, in both languages.
mkdir -p data/rules/event data/gazetteers
printf 'id\ttype\tkind\tname\nLA\tcountry\tcountry\tLào\n' >data/gazetteers/countries.tsv
cat >data/rules/event/gift.rules <<'END'
rule gift
event:    vaccine_commitment
pattern:  {A:country} tặng quà
set:      status = plannedd; mode = fone; from = Lào; modal = {A}
cameo:    7
END
$RELEXTRACT check --data data
$RELEXTRACT check --data data --lang vi
