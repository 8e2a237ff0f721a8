# What is no plain text is told of: pages and JSON are read all the same, packed files are not.
printf '<!DOCTYPE html>\n<p>Nga gặp Lào.</p>\n' >p.html
printf '\n [ {"text": "Nga gặp Lào."}]\n' >a.json
printf '{"Nga" là tên nước}\n{ x\n' >b.txt
printf '{x}\n' >c.txt
printf 'PK\003\004ab' >d.docx
printf '%%PDF-1.4' >e.pdf
echo x | gzip -n >f.txt.gz
echo 'Nga gặp Lào.' | iconv -f UTF-8 -t UTF-16 >g.txt
: >h.txt
$RELEXTRACT --events p.html a.json b.txt c.txt d.docx e.pdf f.txt.gz g.txt h.txt | grep -c '"meeting"'
$RELEXTRACT --events --quiet <p.html | grep -c '"meeting"'
$RELEXTRACT --events --encoding UTF-16 g.txt | grep -c '"meeting"'
$RELEXTRACT explain bai.txt; echo $?
$RELEXTRACT explain </dev/null; echo $?
$RELEXTRACT explain --quiet bai.txtt | head -1
