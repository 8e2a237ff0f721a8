# The date of an article without --date: a line, or its head, that says nothing but where and when.
ask() {
    printf '%b' "$1" | $RELEXTRACT | grep -o '"date":"[^"]*","date_from":"[a-z]*"' || echo none
}
for head in 'Thứ tư, 25/8/2021, 09:30 (GMT+7)\n' 'Hà Nội (TTXVN 25/8/2021) - ' 'Hà Nội, ngày 25/8/2021 (TTXVN) - ' \
    '(TTXVN 25/8/2021) ' 'Ngày 25 tháng 8 năm 2021\n' 'Cập nhật lúc 10:30, 25/08/2021\n' '25-8-2021 | 10:30 GMT+7\n'; do
    ask "${head}Hôm nay mưa to ở bến tàu."
done
ask 'Nga gặp Lào hôm 3/5. Cuộc gặp sau vào 9h ngày 1/1/2030.'
ask 'Ngày 12/5/2022, mưa to ở bến tàu.'
