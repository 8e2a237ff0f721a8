#!/usr/bin/env python3
"""Has every message of the code its row in lang/vi.tsv, and does every row belong to one?  As TAP.

complete.py SOURCE

Messages are the format strings in the calls below; `%s` and its like are {1}, {2} in the table.
"""
import pathlib
import re
import sys

CALLS = (r"report_failure|report_warning|FAIL|FAIL_AT|error_set|findings_add|note|fail|fail_with_errno|"
         r"message_print|arena_printf|lang_printf|lang_word|print_groups|buffer_printf")
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')
SPEC = re.compile(r"%(?:\.\*|\.\d+|-?\d+|0\d+)?(?:z|l)?([sducXf])")
# What arena_printf() makes is part of a message only where it begins so.
PART = re.compile(r"did you mean|^write \{")
# Where options.c keeps what --help says.
HELP = re.compile(r"(?ms)^static const struct (?:option|command_words) \w+\[\] = \{.*?^\};|^static const char \w+\[\] =.*?;$")


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


def messages(source):
    """Each message of the code, as a template, with the file that has it."""
    library = [path for path in sorted(source.glob("src/*.c")) if "explain" not in path.name]
    found = {}
    for path in library + sorted(source.glob("src/cli/*.c")):
        text = re.sub(r"(?m)^\s*#.*(?:\\\n.*)*$", "", path.read_text())
        text = re.sub(r'" PRIu64 "|" PRIu64\s+"', "zu", text)
        help_text = [("help", block) for block in HELP.findall(text) if path.name == "options.c"]
        for name, inside in [*calls(text), *help_text]:
            for message in map(template, strings(inside)):
                words = re.findall(r"[a-z]{2,}", re.sub(r"\{\d\}", "", message))
                is_part = name != "arena_printf" or PART.search(message)
                is_usage = name == "help" and "[" in message
                if is_part and not is_usage and len(words) >= 2 and " " in message:
                    found.setdefault(message, path.name)
    return found


def read_table(source):
    table = {}
    for line in (source / "lang" / "vi.tsv").read_text().splitlines():
        if line and not line.startswith("#"):
            english, _, other = line.partition("\t")
            table[english] = other
    return table


def places(text):
    return set(re.findall(r"\{\d\}", text))


def main():
    source = pathlib.Path(sys.argv[1])
    table = read_table(source)
    missing = [f"{name}: no row for: {message}" for message, name in messages(source).items()
               if message not in table]
    invented = [f"has places that the English has not: {english}" for english, other in
                table.items() if places(other) - places(english)]
    print("not ok" if missing else "ok", "1 - every message has a row")
    print("not ok" if invented else "ok", "2 - no row invents a place")
    for problem in missing + invented:
        print(problem, file=sys.stderr)
    print("1..2")
    return bool(missing or invented)


if __name__ == "__main__":
    sys.exit(main())
