# Folders over folders: a rule replaced, one switched off, a list made longer, lines that go on with
# those below, one that takes the line below out; messages name the folder.
mkdir -p data/rules/event data/gazetteers my/rules/event my/gazetteers
printf 'id\ttype\tkind\tname\taliases\nLA\tcountry\tcountry\tLào\tAi Lao\nRU\tcountry\tcountry\tNga\t\nCU\tcountry\tcountry\tCuba\t\n' >data/gazetteers/countries.tsv
cat >data/rules/event/base.rules <<'END'
let <meet> = gặp | hội đàm

rule meets
event:    meeting
pattern:  {A:country} <meet> {B:country}
set:      subtype = talks
yes:      Lào gặp Nga.
no:       Lào ở xa.

rule gives
event:    meeting
pattern:  {A:country} tặng {B:country}
yes:      Lào tặng Nga.
no:       Lào ở xa.

rule greets
event:    meeting
pattern:  {A:country} chào {B:country}
set:      subtype = courtesy
yes:      Lào chào Nga.
no:       Lào ở xa.
END
cat >my/rules/event/my.rules <<'END'
let <meet> = <meet> | giáp mặt
  | <meet> bất ngờ

rule gives
off:      true

rule greets
event:    meeting
pattern:  {A:country} chào {B:country}
set:      subtype = conference
yes:      Lào chào Nga.
no:       Lào ở xa.
END
printf 'id\ttype\tname\taliases\tcase\nLA\tcountry\tLào\tVạn Tượng\t\nCU\tcountry\tCuba\t\toff\n' >my/gazetteers/my.tsv
both="--data data --data my"
$RELEXTRACT check $both || exit 9
events() { $RELEXTRACT $both --events | grep -o '"subtype":"[a-z]*"\|"parties":[^]]*]\|"rule":"[^"]*"'; }
echo 'Vạn Tượng giáp mặt Nga. Ai Lao hội đàm bất ngờ Nga.' | events
echo 'Lào tặng Nga.' | events
echo 'Lào chào Nga.' | events
echo 'Lào gặp Cuba.' | events
printf 'rule wrong\nevent: meeting\npattern: {A:cuontry} ơi\n' >my/rules/event/wrong.rules
$RELEXTRACT check $both --quiet
printf 'rule meets\nunless: mai\nno: Mai, Lào gặp Nga.\n' >my/rules/event/wrong.rules
$RELEXTRACT check $both --quiet
true
