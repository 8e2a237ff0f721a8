# After a power cut only what was brought to the disk counts; half a line of the journal is nothing.
. "$CASES/batch-lib"
lines 12000 >in.jsonl
status 1 $RELEXTRACT batch in.jsonl -o whole.jsonl --quiet
cat >cut.py <<'END'
import os, subprocess, sys, time, zlib
run = subprocess.Popen([sys.argv[1], "batch", "in.jsonl", "-o", "out.jsonl", "--quiet", "-j1", "--resume"])
while run.poll() is None and (not os.path.exists("out.jsonl.part") or os.path.getsize("out.jsonl.part") < 1000000):
    time.sleep(0.002)
run.kill()
run.wait()
lines = open("out.jsonl.journal").read().splitlines()
bodies = [line[9:] for line in lines]
if sys.argv[2] == "torn":
    # The last position is half written.
    open("out.jsonl.journal", "a").write(lines[-1][:-7])
else:
    # Another boot, one line that was safe, and what came after it never reached the disk.
    bodies = ["boot another" if body.startswith("boot") else body for body in bodies]
    at = len(bodies) // 2
    bodies[at] = bodies[at].replace("kept ", "safe ")
    length = int(bodies[at].split('"output_length":')[1].split(",")[0])
    with open("out.jsonl.journal", "w") as journal:
        for body in bodies:
            journal.write("%08x %s\n" % (zlib.crc32(body.encode()), body))
    with open("out.jsonl.part", "r+b") as part:
        part.truncate(length)
        part.seek(length)
        part.write(bytes(5000))
END
for what in torn cut; do
    python3 cut.py "$RELEXTRACT" $what || exit 1
    [ -e out.jsonl.part ] || exit 1
    status 1 $RELEXTRACT batch in.jsonl -o out.jsonl --quiet --resume
    same whole.jsonl out.jsonl
    rm out.jsonl*
done
# A run with other options does not go on with it, and two do not at once.
$RELEXTRACT batch in.jsonl -o out.jsonl --quiet -j1 & first=$!
while [ ! -s out.jsonl.part ]; do sleep 0.01; done
kill -STOP $first # or it might be through too soon
status 2 $RELEXTRACT batch in.jsonl -o out.jsonl
says 'was begun before and is not complete; add --resume to go on'
status 2 $RELEXTRACT batch in.jsonl -o out.jsonl --resume
says 'another run is writing'
kill -KILL $first
wait $first 2>stderr
status 2 $RELEXTRACT batch in.jsonl -o out.jsonl --resume --date 2020-01-01
says 'was begun with other inputs or options'
