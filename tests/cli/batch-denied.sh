# What may not be read is listed, and the rest converted; what may not be written ends the run.
. "$CASES/batch-lib"
articles 3 in
articles 2 in/khoa-ngoai
cp in/00001.txt in/khoa-1.txt
cp in/00001.txt in/khoa-2.jsonl
status 1 faulty FAULT_DENIED=khoa $RELEXTRACT batch in -o out
cat out/failures.jsonl
find out -type f | LC_ALL=C sort
status 2 faulty FAULT_DENIED=out2 $RELEXTRACT batch in -o out2
says 'Permission denied'
status 2 faulty FAULT_DENIED=out3 $RELEXTRACT batch in -o out3.sqlite
says 'out3'
