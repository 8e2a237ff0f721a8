#!/usr/bin/env python3
"""Does every message about rules and gazetteers stand in a golden test?  As TAP.  covered.py SOURCE

The messages are those that complete.py finds; the tests are rules/errors/*/expected.  A message that
no small file can bring forth is named here, with the reason.
"""
import pathlib
import re
import sys

sys.dont_write_bytecode = True
import complete  # noqa: E402

source = pathlib.Path(sys.argv[1])
ELSEWHERE = {
    "more than {1} types and kinds": "check_rule.c; takes 6400 types",
    "rule '{1}' stands instead of the one at {2}:{3}: copy all of that here, and change it":
        "cli/layers.sh; takes two folders",
    "no list below and no rule has the type '{1}'{2}": "cli/check-added.sh; takes two folders",
    "more than {1} aliases": "check_lexicon.c; takes a line of 1000",
    "a name of more than {1} syllables": "list-endless-alias says it in other words",
    "this is not UTF-8": "a line that is not is refused before its patterns are read",
    "the line has {1} bytes; a rule's line has {2} at most": "rule-line-too-long",
}
golden = "\n".join(path.read_text() for path in (source / "tests/rules/errors").glob("*/expected"))


def is_covered(message):
    parts = re.split(r"\{\d\}", message)
    return re.search(".*".join(re.escape(part) for part in parts), golden) is not None


missing = [f"{name}: {message}" for message, name in complete.messages(source).items()
           if re.match(r"rule_|lexicon", name) and message not in ELSEWHERE
           and not is_covered(message)]
for line in missing:
    print("in no golden test:", line, file=sys.stderr)
print("not ok" if missing else "ok", "1 - every message about rules and gazetteers has a test")
print("1..1")
sys.exit(bool(missing))
