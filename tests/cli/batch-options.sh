# Formats, encodings, field names, dates and sizes by option.
. "$CASES/batch-lib"
mkdir in
printf 'Ngo\322i tr\374\354ng.' >in/a.dat
printf 'Lao.' | iconv -f UTF-8 -t UTF-16 >in/b.dat
status 0 $RELEXTRACT batch in/b.dat -o b.jsonl --format text --encoding UTF-16 --date 2021-08-04 --quiet
documents <b.jsonl
echo '{"body":"Lào.","head":"Đầu","day":"2018-05-03","link":"https://bao.example/1","key":5}' >c.jsonl
status 0 $RELEXTRACT batch c.jsonl -o c-out.jsonl --field-text body --field-title head --field-date day \
    --field-url link --field-id key --quiet
documents <c-out.jsonl
status 1 $RELEXTRACT batch c.jsonl -o c-bad.jsonl
says "line 1: no field 'text' or 'content'; --field-text names another"
echo '{"text":"Lào tặng quà cho Cuba hôm qua."}' >d.jsonl
status 1 $RELEXTRACT batch d.jsonl -o d-out.jsonl --max-bytes 20
says 'the line is longer than 20 bytes, see --max-bytes'
status 2 $RELEXTRACT batch c.jsonl -o d-out.jsonl
says 'is there already'
printf '<html><meta charset=windows-1252><title>Caf\351</title><p>Qu\341n caf\351 b\352n s\364ng v\340 n\372i.' >page.html
status 0 $RELEXTRACT batch page.html -o page.jsonl --quiet
documents <page.jsonl
printf '<html><title>Caf\351</title><p>Qu\341n caf\351 b\352n s\364ng v\340 n\372i.' >unnamed.html
status 1 $RELEXTRACT batch unnamed.html -o unnamed.jsonl
says 'not UTF-8, and the page names no encoding; see --encoding'
