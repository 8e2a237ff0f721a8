# --data comes before $RELEXTRACT_DATA.
data=$(cd "$CASES/../.." && pwd)
RELEXTRACT_DATA=/nowhere $RELEXTRACT --data "$data" --quiet "$CASES/vaccine.txt" | wc -l | tr -d ' '
RELEXTRACT_DATA=/nowhere $RELEXTRACT "$CASES/vaccine.txt" 2>/dev/null
