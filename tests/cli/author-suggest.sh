# Unknown names and unread sentences, the most frequent first.
cp -r "$CASES/author" .
cp author/article.txt author/second.txt
printf 'Trợ lý Mỹ Karl Odland đến. Lào và Mỹ trao đổi.\n' >author/third.txt
"$RELEXTRACT" suggest --data author author
"$RELEXTRACT" suggest --data author --limit 1 author
"$RELEXTRACT" suggest --data author --json author/third.txt
mkdir shipped
cat >shipped/a.txt <<'END'
XQV Nguyễn Phú Trọng gọi điện. ĐXV Nhật Bản Yamada Takio cũng vậy.
Thủ tướng Niu Di-lân Gia-xin-ta A-đờn vắng mặt.
Nga đá giao hữu với Thái Lan.
TỔNG THỐNG PUTIN VÀ TỔNG THỐNG BIDEN VẮNG MẶT
END
"$RELEXTRACT" suggest shipped
"$RELEXTRACT" suggest nosuch; echo "$?"
"$RELEXTRACT" suggest --data author --limit none author; echo "$?"
