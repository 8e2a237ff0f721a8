# What is wrong with the options, or with the place of the output, is said before anything is done.
. "$CASES/batch-lib"
articles 1 in
articles 1 other/in
try() { "$RELEXTRACT" batch "$@"; echo "$?"; }
{
    try
    try in
    try in -o out.json
    try in -o out -j 0
    try in -o out --format pdf
    try in -o out --max-bytes 100G
    try in -o out --encoding klingon
    try in other/in -o out
    try in -o
    try in -o none/out.jsonl
    echo x >taken.jsonl
    try in -o taken.jsonl
    try in -o in
    try in -o in/00001.txt
    $RELEXTRACT --jobs 2 in/00001.txt
    echo "$?"
} 2>&1
