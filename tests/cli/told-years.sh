# What words say of a time with its year holds, and a day of January is within days begun in December.
told() { printf '%s\n' "$2" >"$1.txt"; "$RELEXTRACT" --csv "$1.txt" | cut -d, -f 1,6-8; }
told earlier 'Tổng thống Nga Putin gặp Tổng thống Mỹ Trump hồi tháng 6/2018.'
told headline 'Tổng thống Nga Putin gặp Tổng thống Mỹ Trump tháng 6/2018.'
told december 'Thủ tướng Lào và Thủ tướng Áo hội đàm từ ngày 30/12/2020 đến 2/1/2021. Cuộc hội đàm ngày 1/1/2021 kéo dài ba giờ.'
told november 'Thủ tướng Lào và Thủ tướng Áo hội đàm từ ngày 30/11/2020 đến 2/12/2020. Cuộc hội đàm ngày 1/12/2020 kéo dài ba giờ.'
told another 'Thủ tướng Lào và Thủ tướng Áo hội đàm từ ngày 30/12/2020 đến 2/1/2021. Cuộc hội đàm ngày 5/1/2021 kéo dài ba giờ.'
