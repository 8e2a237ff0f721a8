# The time a text takes grows with its length, and no faster: each of these would take minutes.
many() { yes "$2" | head -n "$1"; }
{
    echo 'Hôm nay (5/7), trời đẹp.'
    many 4000 'Ông dự Hội nghị cấp cao APEC 2017 vào ngày 3/2/2016 ở đây.'
} >editions.txt
many 150000 www. | tr -d '\n' >addresses.txt
many 60000 'Hôm nay trời đẹp lắm. ' | tr -d '\n' >line.txt
many 12000 'Tiếp đó, Thủ tướng Lào gặp Thủ tướng Áo.' >programme.txt
for name in editions addresses line programme; do
    timeout 60 "$RELEXTRACT" --csv $name.txt >$name.csv || exit 1
done
