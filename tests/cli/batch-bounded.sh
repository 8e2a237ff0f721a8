# Memory does not grow with the number of articles.
. "$CASES/batch-lib"
lines 300 >few.jsonl
lines 12000 >many.jsonl
python3 - "$RELEXTRACT" <<'END'
import os, subprocess, sys
def peak(name):
    run = subprocess.Popen([sys.argv[1], "batch", name, "-o", name + ".csv", "--quiet", "-j2"])
    return os.wait4(run.pid, 0)[2].ru_maxrss
few, many = peak("few.jsonl"), peak("many.jsonl")
limit = 30000 if "libasan" not in subprocess.run(["ldd", sys.argv[1]], capture_output=True, text=True).stdout else 400000
sys.exit(0 if many < few + limit else "%d KiB for few, %d KiB for many" % (few, many))
END
