# An empty or missing `case` is as the line below says: a title that is found in any case stays so, and
# what is added to it is found so too.
mkdir -p my/gazetteers
printf 'id\ttype\tkind\tname\taliases\nforeign-minister\toffice\tnamed\tBộ trưởng Ngoại giao\tQuan Ngoại vụ\n' >my/gazetteers/my.tsv
$RELEXTRACT check --add my --quiet || exit 9
echo 'Hôm qua, ngoại trưởng Nga gặp quan ngoại vụ Lào.' | $RELEXTRACT --add my --events |
    grep -o '"parties":[^]]*]'
