# ~/.config/relextract is read over the installed rules, below --add, and not where --data is given.
export XDG_CONFIG_HOME=$PWD/config
$RELEXTRACT init >/dev/null || exit 9
printf 'let <own> = chào\nrule own\nevent: meeting\npattern: anh <own> {A:actor} {B:actor}\nyes: Anh chào Lào, Nga.\nno: Không.\n' >config/relextract/rules/event/my.rules
printf 'id\ttype\tname\tcountry\nlang-gio\tplace\tLàng Gió\tVN\n' >config/relextract/gazetteers/my.tsv
found() { grep -c 'Làng Gió'; }
echo 'Thủ tướng đến Làng Gió.' | $RELEXTRACT explain | grep -o '{place[^}]*}'
echo 'Thủ tướng đến Làng Gió.' | $RELEXTRACT explain --data "$RELEXTRACT_DATA" | grep -o '{place[^}]*}'
mkdir -p more/gazetteers
printf 'id\ttype\tname\tkind\tcountry\nlang-gio\tplace\tLàng Gió\tcity\tVN\n' >more/gazetteers/m.tsv
echo 'Thủ tướng đến Làng Gió.' | $RELEXTRACT explain --add more | grep -o '{place[^}]*}'
HOME=$PWD/home XDG_CONFIG_HOME= $RELEXTRACT init | sed "s|$PWD|.|"
$RELEXTRACT init
