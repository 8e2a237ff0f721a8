# Articles of one name in two folders are told apart by their path; a mark at the start for Excel, if it
# is asked for; a cell is no longer than spreadsheets take.
mkdir -p d/2021 d/2022
echo 'Hôm qua, Ngoại trưởng Lào gặp Ngoại trưởng Nga X.La-vrốp.' >d/2021/1.txt
yes 'Hôm qua, Ngoại trưởng Lào gặp Ngoại trưởng Cuba.' | head -n 800 >d/2022/1.txt
column() { python3 -c "
import csv, sys
for row in csv.DictReader(sys.stdin):
    print(row['document_id'], row['path'], row['date_from'], row['participant_ids'], len(row['evidence'].encode()))"; }
$RELEXTRACT --csv --date 2021-08-04 d/2021/1.txt d/2022/1.txt | column
$RELEXTRACT batch d -o d.csv --quiet && column <d.csv
$RELEXTRACT --csv --bom d/2021/1.txt | head -c 14 | od -An -c
$RELEXTRACT batch d -o e.csv --bom --quiet && tail -c +4 e.csv | cmp - d.csv
$RELEXTRACT --bom d/2021/1.txt; echo $?
$RELEXTRACT batch d -o d.jsonl --bom; echo $?
