# However many words a phrase of the lists has, it is found: the mode, the day and the status are told by
# phrases of seven, three and three words, the first person by a title of four.
told() { printf '%s\n' "$2" >"$1.txt"; "$RELEXTRACT" "$1.txt" >"$1.json"; "$RELEXTRACT" --csv "$1.txt" | tail -n +2 | cut -d, -f 6-8,10,21; }
told both 'Thủ tướng Lào hội đàm với Thủ tướng Áo trực tiếp kết hợp với trực tuyến.'
told beside 'Thủ tướng Lào gặp Tổng thống Chile trong khuôn khổ hội nghị G20 hôm 29/6.'
told condition 'Thủ tướng Lào sẽ gặp Tổng thống Chile trong trường hợp hội nghị diễn ra. Tổng thống Chile đề nghị gặp Thủ tướng Lào.'
told title 'Theo chuyên gia y tế Sơn, mọi việc đã ổn.'
grep -o '"name":"Sơn"' title.json
