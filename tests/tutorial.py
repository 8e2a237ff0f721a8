#!/usr/bin/env python3
"""The commands of a tutorial, run one after the other in one folder, as TAP.

tutorial.py PROGRAM DATA DOCUMENT        UPDATE=1 rewrites the outputs in DOCUMENT

In DOCUMENT a fenced block may be
    ```console          lines `$ COMMAND` and below each what it prints, both streams together
    ```text new FILE    the content of a new file
    ```text add FILE    lines to add at the end of FILE
    ```text change FILE lines of FILE with the same beginning (up to the first ':' or tab), the last
                        such ones, are replaced
How many rules and entries there are, and on which line of a shipped file something stands, may differ.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

program, data, document = (pathlib.Path(word).resolve() for word in sys.argv[1:4])
FENCE = re.compile(r"^```(\S*) ?([^\n]*)\n(.*?)^```\n", re.MULTILINE | re.DOTALL)
count = failed = 0


def same(text):
    text = re.sub(r"^\d+ rules, \d+ entries, \d+ examples", "N rules, N entries, N examples", text,
                  flags=re.MULTILINE)
    text = re.sub(r"((?:^|[\s'(\"])(?:rules|gazetteers)/\S*?\.(?:rules|tsv)):\d+(:\d+)?", r"\1:N", text)
    text = re.sub(r"\bline \d+", "line N", text)
    return re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE).rstrip("\n")


def run(command, folder):
    done = subprocess.run(["sh", "-c", command], cwd=folder, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, env={
                              **os.environ, "PATH": f"{folder}/.bin:{os.environ['PATH']}",
                              "RELEXTRACT_DATA": str(data), "XDG_CONFIG_HOME": f"{folder}/.none",
                              "LC_ALL": "C.UTF-8", "NO_COLOR": "1"})
    return done.stdout.decode()


def console(block, folder):
    global count, failed
    out = []
    for part in re.split(r"^(?=\$ )", block, flags=re.MULTILINE):
        if not part:
            continue
        command, _, wanted = part.partition("\n")
        got = run(command[2:], folder)
        count += 1
        good = same(got) == same(wanted)
        failed += not good
        print("ok" if good else "not ok", count, "-", command[2:])
        if not good:
            print(f"{command}\n--- wanted\n{same(wanted)}\n--- got\n{same(got)}", file=sys.stderr)
        out.append(command + "\n" + (got if os.environ.get("UPDATE") else wanted))
    return "".join(out)


def key(line):
    return re.split(r"[:\t]", line)[0]


def change(path, block):
    lines = path.read_text().splitlines(keepends=True)
    for new in block.splitlines(keepends=True):
        places = [i for i, line in enumerate(lines) if key(line) == key(new)]
        lines[places[-1]] = new
    path.write_text("".join(lines))


def follow(match, folder):
    language, what, block = match.groups()
    if language == "console":
        return f"```console\n{console(block, folder)}```\n"
    if what:
        how, name = what.split(" ", 1)
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if how == "change":
            change(path, block)
        else:
            path.write_text(block if how == "new" else path.read_text() + block)
    return match.group()


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    (folder / ".bin").mkdir()
    (folder / ".bin" / "relextract").symlink_to(program)
    text = FENCE.sub(lambda match: follow(match, folder), document.read_text())
if os.environ.get("UPDATE") and count > 0:
    document.write_text(text)
print(f"1..{count}")
sys.exit(bool(failed))
