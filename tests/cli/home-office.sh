# Who is called by an office alone: whose he is was told before, or he is the paper's own.
for text in 'Chiều 10/6, Thủ tướng tiếp Đại sứ Lào Bounmy Sida đến chào xã giao.' \
    'Thủ tướng Thái Lan tới Lào hôm qua. Thủ tướng hội đàm với Tổng thống Chile.' \
    'Bà Theresa May dự lễ. Thủ tướng tiếp Đại sứ Chile.'; do
    echo "$text" | $RELEXTRACT | grep -o '"parties":\[[^]]*\]'
    echo .
done
