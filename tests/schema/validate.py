#!/usr/bin/env python3
"""Does the schema hold for what the program writes?  As TAP.

validate.py SCHEMA PROGRAM GOLDEN

Checks that the schema accepts valid.json and refuses each change to it that invalid.txt names, that
it accepts every GOLDEN/*/expected.json and what PROGRAM makes of each article, and that there each
text stands where its offsets say.
"""
import copy
import json
import pathlib
import subprocess
import sys

from tap import Validator, finish, report

HERE = pathlib.Path(__file__).parent


def changed(record, place, value):
    """A copy of the record with the JSON text `value` at `place`, or without what stands there."""
    record = copy.deepcopy(record)
    *keys, last = [int(key) if key.isdigit() else key for key in place.split("/")]
    at = record
    for key in keys:
        at = at[key]
    if value == "-":
        del at[last]
    else:
        at[last] = json.loads(value)
    return record


def spans_of(value):
    """Every object with an offset, wherever it stands."""
    if isinstance(value, dict):
        if "start" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from spans_of(item)


def misplaced(record, text):
    """text: a str where offsets count code points, bytes where they count bytes."""
    for span in spans_of(record):
        piece = text[span["start"] : span["end"]]
        piece = piece.decode() if isinstance(piece, bytes) else piece
        if not piece or piece != span["text"]:
            yield f"{span['start']}-{span['end']} is {piece!r}, not {span['text']!r}"


def run(program, article, *options):
    done = subprocess.run([program, *options, article], stdout=subprocess.PIPE)
    return json.loads(done.stdout)


def main(schema_path, program, golden):
    schema = json.loads(pathlib.Path(schema_path).read_text(encoding="utf-8"))
    Validator.check_schema(schema)
    validator = Validator(schema)

    def errors(record):
        return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(record)]

    valid = json.loads((HERE / "valid.json").read_text(encoding="utf-8"))
    report("valid.json", errors(valid))
    for line in (HERE / "invalid.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            place, value = line.split(maxsplit=1)
            accepted = not errors(changed(valid, place, value))
            report(f"refuses {place} {value}", ["accepted"] if accepted else [])

    for case in sorted(pathlib.Path(golden).iterdir()):
        article = case / "article.txt"
        if not article.exists():
            continue
        bytes_ = article.read_bytes()
        text = bytes_.decode()
        wanted = case / "expected.json"
        if wanted.exists():
            expected = json.loads(wanted.read_text(encoding="utf-8"))
            report(f"{case.name} as expected", errors(expected) + [*misplaced(expected, text)])
        record = run(program, article, "--date", "2021-08-04")
        report(f"{case.name} with a date", errors(record) + [*misplaced(record, text)])
        record = run(program, article, "--offsets", "bytes")
        report(f"{case.name} in bytes", errors(record) + [*misplaced(record, bytes_)])

    return finish()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
