# The queries of docs/batch.md, on a small database; a man whom one paper calls otherwise is one.
. "$CASES/batch-lib"
cat >in.jsonl <<'END'
{"date":"2018-05-04","text":"Hôm nay, Bộ trưởng Ngoại giao Việt Nam Bùi Thanh Sơn đã hội đàm với Bộ trưởng Ngoại giao Nga Sergei Lavrov."}
{"date":"2018-05-04","text":"Hôm nay, Bộ trưởng Ngoại giao Nga Sergei Lavrov đã hội đàm với Bộ trưởng Ngoại giao Việt Nam Bùi Thanh Sơn."}
{"date":"2018-05-04","text":"Hôm nay, Ngoại trưởng Nga X.La-vrốp đã hội đàm với Bộ trưởng Ngoại giao Việt Nam Bùi Thanh Sơn."}
{"date":"2021-08-04","text":"Nhật Bản cam kết tặng Việt Nam 1,5 triệu liều vaccine AstraZeneca."}
{"date":"2021-08-05","text":"Nhật Bản cam kết tặng Việt Nam 1,5 triệu liều vaccine AstraZeneca."}
{"date":"2021-09-01","text":"Pháp cam kết tặng Việt Nam 600.000 liều vaccine AstraZeneca."}
{"date":"2019-03-02","text":"Hôm nay, Việt Nam và Lào đã ký biên bản ghi nhớ về hợp tác y tế."}
END
status 0 $RELEXTRACT batch in.jsonl -o out.sqlite --quiet
python3 - "$CASES/../../docs/batch.md" <<'END'
import re, sqlite3, sys
database = sqlite3.connect("out.sqlite")
for table in database.execute("PRAGMA foreign_key_check"):
    sys.exit("foreign key: %s" % (table,))
for query in re.findall(r"```sql\n(.*?)```", open(sys.argv[1], encoding="utf-8").read(), re.S):
    for row in database.execute(query):
        print(*row, sep="|")
    print("--")
for row in database.execute("SELECT DISTINCT person, person_id, other_person_id FROM who_met_whom"):
    print(*row, sep="|")
END
