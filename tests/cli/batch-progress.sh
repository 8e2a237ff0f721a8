# A bar on a terminal, which is gone at the end; the summary in words and as JSON.
. "$CASES/batch-lib"
mkdir in
lines 30000 >in/a.jsonl
cat >terminal.py <<'END'
import os, pty, re, sys
seen = b""
pid, terminal = pty.fork()
if pid == 0:
    os.execv(sys.argv[1], sys.argv[1:])
while True:
    try:
        piece = os.read(terminal, 4096)
    except OSError:
        break
    if not piece:
        break
    seen += piece
code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
print(code, b"[#" in seen or b"[-" in seen or b"files," in seen, len(re.findall(rb"29925 articles, \d+ events", seen)))
END
python3 terminal.py "$RELEXTRACT" batch in -o out.jsonl -j1
python3 terminal.py "$RELEXTRACT" batch in -o quiet.jsonl -j1 --quiet
status 1 $RELEXTRACT batch in -o out.csv --summary summary.json
says '29925 articles, '
python3 -c 'import json; s = json.load(open("summary.json")); print(s["outcome"], s["files"], s["documents"], s["failed"])'
