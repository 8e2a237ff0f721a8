# What --fix puts right, what it leaves alone, that it keeps permissions and links, and does nothing twice.
mkdir -p my/rules/event my/gazetteers/words elsewhere
cat >my/rules/event/my.rules <<'END'
# hoà: a note stays as it is
let <own> = hoà tấu | KHOẺ | quý | hoàn   
rule own
event:    meeting
pattern:  anh <own> {A:actor} {B:actor}	
yes:      Anh hoà tấu Lào, Nga.
  A = Hoà
no:       Thuý ngủ.
END
printf 'let <nfd> = ho\314\200 he\314\201t\r\n' >>my/rules/event/my.rules
printf 'id\ttype\tname\taliases\tnote\n' >elsewhere/my.tsv
printf 'x\tplace\tHoà Sơn \tHòa-Sơn|Xóm Núi|Xóm  Núi| Xóm Khoẻ |Arão Noé\thoà\n' >>elsewhere/my.tsv
printf 'y\tplace\tYên\t\t\n' >>elsewhere/my.tsv
ln -s ../../elsewhere/my.tsv my/gazetteers/my.tsv
chmod 640 elsewhere/my.tsv
$RELEXTRACT check --data my --fix --quiet 2>/dev/null
cat my/rules/event/my.rules elsewhere/my.tsv
[ -h my/gazetteers/my.tsv ] || echo 'the link is gone'
stat -c %a elsewhere/my.tsv
find . -name '*~'
echo again
$RELEXTRACT check --data my --fix --quiet 2>/dev/null
printf 'let <x> = \377\n' >my/rules/event/bad.rules
$RELEXTRACT check --data my --fix --quiet 2>&1 | head -1
$RELEXTRACT check --fix 2>&1 >/dev/null | grep installed
