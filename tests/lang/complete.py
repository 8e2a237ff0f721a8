#!/usr/bin/env python3
"""Has every message of the code its row in lang/vi.tsv, and does every row belong to one?  As TAP.

complete.py SOURCE [--list]

Messages are the format strings in the calls below; `%s` and its like are {1}, {2} in the table.
"""
import pathlib
import re
import sys

source = pathlib.Path(sys.argv[1])
CALLS = (r"report_failure|report_warning|FAIL|FAIL_AT|error_set|findings_add|note|fail|fail_with_errno|"
         r"message_print|arena_printf")
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')
SPEC = re.compile(r"%(?:\.\*|\.\d+|-?\d+|0\d+)?(?:z|l)?([sducX])")
# Helpers that make a part of a message or no message at all.
PART = re.compile(r"did you mean")


def strings(text):
    """Each run of literals side by side, as one string, with the text before it."""
    for match in re.finditer(r'(?:"(?:[^"\\]|\\.)*"\s*)+', text):
        yield "".join(LITERAL.findall(match.group())).encode().decode("unicode_escape").encode(
            "latin-1", "replace").decode("utf-8", "replace")


def calls(text):
    for match in re.finditer(rf"\b({CALLS})\(", text):
        depth, at = 1, match.end()
        in_string = False
        while depth and at < len(text):
            c = text[at]
            if in_string:
                at += c == "\\"
                in_string = c != '"'
            elif c == '"':
                in_string = True
            elif c == "'":
                at += 2 if text[at + 1] != "\\" else 3
            else:
                depth += (c == "(") - (c == ")")
            at += 1
        yield match.group(1), text[match.end():at - 1]


def template(message):
    number = 0

    def place(match):
        nonlocal number
        number += 1
        return "{%d}" % number

    return SPEC.sub(place, message).replace("%%", "%")


found = {}
# Whose words an author of rules meets; what `batch`, `stats`, `diff` and `suggest` say stays English.
PROGRAM = "check fix init input loader options output".split()
LIBRARY = [path for path in sorted(source.glob("src/*.c")) if "explain" not in path.name]
for path in LIBRARY + [source / "src" / "cli" / f"{name}.c" for name in PROGRAM]:
    text = re.sub(r"(?m)^\s*#.*(?:\\\n.*)*$", "", path.read_text())
    for name, inside in calls(text):
        for message in strings(inside):
            message = template(message)
            is_sentence = len(re.findall(r"[a-z]{2,}", re.sub(r"\{\d\}", "", message))) >= 2
            if name == "arena_printf" and not PART.search(message) and "write {" not in message:
                continue
            if is_sentence and " " in message:
                found.setdefault(message, path.name)

table = {}
for line in (source / "lang" / "vi.tsv").read_text().splitlines():
    if line and not line.startswith("#"):
        english, _, other = line.partition("\t")
        table[english] = other

if "--list" in sys.argv:
    for message, name in found.items():
        if message not in table:
            print(f"{message}\t{name}")
    sys.exit()

problems = [f"{name}: no row for: {message}" for message, name in found.items()
            if message not in table]
print("not ok 1 - every message has a row" if problems else "ok 1 - every message has a row")
places = [f"{english}: other places" for english, other in table.items()
          if sorted(re.findall(r"\{\d\}", english)) != sorted(set(re.findall(r"\{\d\}", other)))
          and set(re.findall(r"\{\d\}", other)) - set(re.findall(r"\{\d\}", english))]
print("not ok 2 - no row invents a place" if places else "ok 2 - no row invents a place")
for problem in problems + places:
    print(problem, file=sys.stderr)
print("1..2")
sys.exit(bool(problems or places))
