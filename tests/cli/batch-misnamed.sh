# Outputs that were meant as files make no folders; inputs that are not there leave no output behind;
# what is wrong with dates and packed files is told of by name.
. "$CASES/batch-lib"
articles 1 in
for out in x.xlsx d.tsv - d.ndjson d.parquet; do status 2 $RELEXTRACT batch in -o $out; done
status 2 $RELEXTRACT batch nosuch neither -o n.jsonl
says 'nosuch: No such file or directory'
ls
status 0 $RELEXTRACT batch in -o x.tsv/ --quiet
ls
printf '{"text":"Nga gặp Lào.","date":"hôm qua"}\n' >d.jsonl
status 0 $RELEXTRACT batch d.jsonl -o d-out.jsonl
says 'd.jsonl: line 1: its date reads as none, and is left out'
says 'in 1 of the articles the date reads as none'
echo x | gzip -n >bad.txt.gz
printf '\377' | dd of=bad.txt.gz bs=1 seek=2 conv=notrunc 2>/dev/null
status 1 $RELEXTRACT batch bad.txt.gz -o bad.jsonl
says 'the gzipped file is damaged: unknown compression method'
