# Ctrl-C ends a run with a word on how to go on, by the signal, and nothing is done twice.
. "$CASES/batch-lib"
articles 1500 in
for out in $outputs; do
    status 0 $RELEXTRACT batch in -o "whole$out" --quiet
    for signal in TERM INT HUP; do
        # A shell lets its background jobs ignore Ctrl-C: so python starts it.
        python3 - "$signal" "$RELEXTRACT" batch in -o "$out" --resume -j1 <<'END' || exit 1
import os, signal, subprocess, sys, time
number = getattr(signal, "SIG" + sys.argv[1])
run = subprocess.Popen(sys.argv[2:], stderr=subprocess.PIPE, preexec_fn=lambda: signal.signal(number, signal.SIG_DFL))
part = sys.argv[5]
for i in range(2000):
    time.sleep(0.005)
    if run.poll() is not None or os.path.exists(part + "/.relextract/journal") or os.path.exists(part + ".journal"):
        break
time.sleep(0.03)
run.send_signal(number)
words = run.communicate()[1].decode()
if run.returncode == 0:
    sys.exit(0)
if run.returncode != -number or "go on with the same command and --resume" not in words:
    sys.exit("exit status %d: %s" % (run.returncode, words))
END
    done
    status 0 $RELEXTRACT batch in -o "$out" --quiet --resume
    same "whole$out" "$out"
    status 0 $RELEXTRACT batch in -o "$out" --resume
    says 'is complete'
done
