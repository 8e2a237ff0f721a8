# Of a folder that is added: a type that no list and no rule knows; a type of its own that a rule names
# is none; and ids of parties and offices that there are none of.
mkdir -p my/gazetteers my/rules/event
printf 'id\ttype\tkind\tname\tcountry\toffice\n' >my/gazetteers/my.tsv
printf 'sao-mai\tplacce\tcity\tSao Mai\tVietNam\t\nkhach-la\tperson\t\tLâm Mỗ\tLA\tforeign-ministre\n' >>my/gazetteers/my.tsv
printf 'tau-song\tship\tferry\tTàu Sông\tVN\t\ncang-bien\tharbour\tdeep\tCảng Biển\tVN\t\n' >>my/gazetteers/my.tsv
cat >my/rules/event/my.rules <<'END'
rule my-voyage
event:    meeting
pattern:  {A:actor} đưa {ship} đến {B:actor}
set:      subtype = visit
yes:      Lào đưa Tàu Sông đến Nga.
no:       Lào đưa tàu đến Nga.
END
$RELEXTRACT check --add my | sed 's/^[0-9].*, //'
