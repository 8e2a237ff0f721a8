#!/usr/bin/env python3
"""Other countries, people, dates and word order give the corresponding records.

    substitute.py PROGRAM CASES

CASES is a table (cases.tsv): a group's first line is an article in small, with the document's date;
the lines under it say the same of others, or in another order.  Each line lists the events that it
must give, as `type/subtype status date PARTIES`, joined by " ; ".  A group holds if every line gives
just its events: then no rule knows the first line by heart.  Output is TAP.
"""
import json
import subprocess
import sys


def events_of(program, date, text):
    command = [program] + (["--date", date] if date else [])
    run = subprocess.run(command, input=text.encode(), capture_output=True, check=False)
    if run.returncode != 0:
        return ["exit %d: %s" % (run.returncode, run.stderr.decode().strip())]
    found = []
    for event in json.loads(run.stdout)["events"]:
        found.append("%s/%s %s %s %s" % (event["type"], event["subtype"], event["status"],
                                         event.get("date", {}).get("value", "-"),
                                         ",".join(event["parties"])))
    return sorted(found)


def main():
    program, table = sys.argv[1:3]
    number = failed = 0
    for line in open(table, encoding="utf-8"):
        if line.startswith("#") or not line.strip():
            continue
        group, date, text, expected = line.rstrip("\n").split("\t")
        want = sorted(e.strip() for e in expected.split(" ; ") if e.strip() not in ("", "-"))
        got = events_of(program, date, text.replace("\\n", "\n"))
        number += 1
        if got == want:
            print("ok %d - %s" % (number, group))
        else:
            failed = 1
            print("not ok %d - %s" % (number, group))
            print("%s\n  want %s\n  got  %s" % (text, want, got), file=sys.stderr)
    print("1..%d" % number)
    return failed


sys.exit(main())
