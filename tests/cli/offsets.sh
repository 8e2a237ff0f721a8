# chars is the default; bytes cut the same words out of the file.
$RELEXTRACT "$CASES/two-ministers.txt" >default
$RELEXTRACT --offsets chars "$CASES/two-ministers.txt" >chars
$RELEXTRACT --offsets=bytes "$CASES/two-ministers.txt" >bytes
cmp default chars && python3 - "$CASES/two-ministers.txt" <<'END'
import json, sys
article = open(sys.argv[1], "rb").read()
for entity in json.load(open("bytes"))["entities"]:
    for mention in entity["mentions"]:
        print(article[mention["start"]:mention["end"]].decode())
END
