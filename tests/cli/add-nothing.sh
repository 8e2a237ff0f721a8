# A folder that is added and has nothing to read in it, or files that are not read, are told of; the
# folder of one's own may be there for other things.
mkdir -p empty my/rules/event my/gazetteers config/relextract
printf 'rule x\nevent: meeting\n' >my/rules/event/my.txt
printf 'x' >my/gazetteers/names.csv
printf 'x' >my/gazetteers/README.md
for folder in empty my/rules my/gazetteers nosuch; do
    $RELEXTRACT check --add $folder; echo "$folder: $?"
done
$RELEXTRACT check --add my | sed 's/^[0-9].*, //'
echo 'Nga gặp Lào.' | XDG_CONFIG_HOME=$PWD/config $RELEXTRACT --events | grep -c meeting
