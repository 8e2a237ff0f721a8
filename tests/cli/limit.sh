# A rule that would search without end is given up, with a word; the other rules go on.
mkdir -p data/rules/event data/gazetteers
printf 'id\ttype\tname\taliases\nLA\tcountry\tLào\t\nRU\tcountry\tNga\t\n' >data/gazetteers/countries.tsv
cat >data/rules/event/a.rules <<'END'
rule endless
event:    meeting
regex:    (?:(?:a )+)+[bc] 

rule meets
event:    meeting
pattern:  {A:country} gặp {B:country}
set:      subtype = talks
END
{
    printf 'Lào gặp Nga. Họ '
    for i in 1 2 3 4 5 6 7 8 9 10 11 12; do printf 'a a a a a '; done
} >a.txt
"$RELEXTRACT" --data data --csv a.txt | cut -d, -f 1,5,9
"$RELEXTRACT" --data data --quiet --csv a.txt >/dev/null
