# Without --date: a full date in the lead gives the days around it their year, across the new year too; one of the
# past, or far off, does not.
for text in 'Ngày 11/11/2024, Điện Kremlin ra thông báo. Ông Putin gặp Thủ tướng Séc hôm 7/11.' \
    'Ngày 2/1/2020, Lào gặp Séc. Hôm 30/12, Áo gặp Lào.' \
    'Hiệp định có từ ngày 5/7/1995. Năm 2017, trời mưa. Ngày 7/7, Séc gặp Áo.' \
    'Ngày 11/11/2024, Điện Kremlin ra thông báo. Ông Putin gặp Thủ tướng Séc hôm 7/5.'; do
    echo "$text" | $RELEXTRACT | grep -o '"status":"occurred","date":{"value":"[^"]*"'
    echo .
done
