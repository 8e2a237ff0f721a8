# Messages in Vietnamese, by --lang or by the locale; English otherwise.
mkdir -p data/rules/event data/gazetteers
printf 'id\ttype\tkind\tname\taliases\nLA\tcountry\tcountry\tLào\tVạn Tượng |\n' >data/gazetteers/countries.tsv
printf 'id\ttype\tname\taliases\ncountry\ttype-name\tquốc gia\tquoc gia\n' >data/gazetteers/type-names.tsv
cat >data/rules/event/gift.rules <<'END'
rule gift
event:    meeting
patern:   {A:country} tặng {B:country}
pattern:  {A:quoc_gia} tặng {B:cuontry} <gift> ...99
pattern:  {A:country tặng
unless:   [a
set:      subtyp = talks; refer = {X}
END
$RELEXTRACT check --data data --lang vi
LC_ALL= LC_MESSAGES=vi_VN.UTF-8 LANG=en_US.UTF-8 $RELEXTRACT --jsn
LC_ALL=C LANG=vi_VN.UTF-8 $RELEXTRACT --jsn
LANG=vi LC_ALL= $RELEXTRACT check --lang en --data
$RELEXTRACT --lang de </dev/null
