#!/usr/bin/env python3
"""Is the grammar for editors in order?  As TAP.  grammar.py GRAMMAR SAMPLE EXPECTED RULES

Its structure (known keys, includes that exist, everything used), its regular expressions (all compile),
what it makes of SAMPLE (a line `9 với|-` of EXPECTED says: on line 9, `với` has no scope), and that no
line of the shipped RULES holds anything it calls invalid.  A small tokeniser for single lines does
what an editor does: begin and end, nested patterns, captures.
"""
import json
import pathlib
import re
import sys

grammar = json.loads(pathlib.Path(sys.argv[1]).read_text())
SUFFIX = ".relextract-rules"
KNOWN = {"name", "match", "captures", "begin", "beginCaptures", "end", "endCaptures", "patterns",
         "contentName", "include"}
problems = {"structure": [], "expressions": [], "sample": [], "shipped rules": []}


def walk(node, place):
    if set(node) - KNOWN:
        problems["structure"].append(f"{place}: unknown {set(node) - KNOWN}")
    if ("begin" in node) != ("end" in node) or ("begin" in node and "match" in node):
        problems["structure"].append(f"{place}: begin, end and match do not go together")
    for key in ("match", "begin", "end"):
        if key in node:
            try:
                groups = re.compile(node[key]).groups
            except re.error as error:
                problems["expressions"].append(f"{place}: {key}: {error}")
                continue
            name = {"match": "captures", "begin": "beginCaptures", "end": "endCaptures"}[key]
            wrong = [number for number in node.get(name, {}) if int(number) > groups]
            if wrong:
                problems["expressions"].append(f"{place}: {name} {wrong} of {groups} groups")
    names = [node[key] for key in ("name", "contentName") if key in node]
    names += [capture["name"] for key in node if key.lower().endswith("captures")
              for capture in node[key].values()]
    problems["structure"] += [f"{place}: {name}" for name in names if not name.endswith(SUFFIX)]
    include = node.get("include")
    if include:
        included.add(include)
        if include.lstrip("#") not in grammar["repository"]:
            problems["structure"].append(f"{place}: nothing to include: {include}")
    for number, inner in enumerate(node.get("patterns", [])):
        walk(inner, f"{place}/{number}")


def flat(patterns):
    for pattern in patterns:
        if "include" in pattern:
            yield from flat([grammar["repository"][pattern["include"][1:]]])
        elif "match" not in pattern and "begin" not in pattern:
            yield from flat(pattern["patterns"])
        else:
            yield pattern


def mark(scopes, match, captures, name=None):
    if name:
        for at in range(*match.span()):
            scopes[at].append(name)
    for number, capture in (captures or {}).items():
        for at in range(*match.span(int(number))):
            scopes[at].append(capture["name"])


def scan(line, at, patterns, end, scopes, content=None):
    """Tokenises from `at`; returns where `end` ended."""
    patterns = list(flat(patterns))
    while at <= len(line):
        stop = end.search(line, at) if end else None
        best = None
        for pattern in patterns:
            found = re.compile(pattern.get("match") or pattern["begin"]).search(line, at)
            if found and (best is None or found.start() < best[0].start()) and found.end() > at:
                best = (found, pattern)
        if stop and (best is None or stop.start() <= best[0].start()):
            return stop
        if best is None:
            return None
        found, pattern = best
        mark(scopes, found, pattern.get("captures") or pattern.get("beginCaptures"),
             pattern.get("name"))
        at = found.end()
        if "begin" in pattern:
            stop = scan(line, at, pattern["patterns"], re.compile(pattern["end"]), scopes)
            if stop is None:
                return None
            mark(scopes, stop, pattern.get("endCaptures"))
            at = max(stop.end(), at)
    return None


def tokenise(line):
    scopes = [[] for _ in line]
    scan(line, 0, grammar["patterns"], None, scopes)
    return scopes


included = set()
for number, pattern in enumerate(grammar["patterns"]):
    walk(pattern, f"patterns/{number}")
for name, pattern in grammar["repository"].items():
    walk(pattern, name)
problems["structure"] += [f"{name} is never included" for name in grammar["repository"]
                          if f"#{name}" not in included]

lines = pathlib.Path(sys.argv[2]).read_text().splitlines()
for row in pathlib.Path(sys.argv[3]).read_text().splitlines():
    number, rest = row.split(" ", 1)
    text, scope = rest.rsplit("|", 1)
    line = lines[int(number) - 1]
    scopes = tokenise(line)
    at = line.find(text)
    end = at + len(text) if at >= 0 else at
    found = [{inner.removesuffix(SUFFIX) for inner in scopes[i]} for i in range(at, end)]
    good = found and all(scope in here if scope != "-" else not here for here in found)
    if not good:
        problems["sample"].append(f"line {number}: {text!r} is {found[:1]}, not {scope}")
for path in sorted(pathlib.Path(sys.argv[4]).rglob("*.rules")):
    for number, line in enumerate(path.read_text().splitlines(), 1):
        scopes = tokenise(line)
        if any("invalid" in name for scope in scopes for name in scope):
            problems["shipped rules"].append(f"{path}:{number}: {line}")
        if line.strip() and not any(scopes):
            problems["shipped rules"].append(f"{path}:{number}: nothing is known of: {line}")

for number, (name, found) in enumerate(problems.items(), 1):
    print("not ok" if found else "ok", number, "-", name)
    for problem in found:
        print(f"{name}: {problem}", file=sys.stderr)
print(f"1..{len(problems)}")
sys.exit(any(problems.values()))
