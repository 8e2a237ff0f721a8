#!/usr/bin/env python3
"""Does what `relextract check --json` writes keep to its schema?  As TAP.

check.py SCHEMA PROGRAM SOURCE

It is run on the project's own data, on every broken folder of tests/rules/errors, and on a folder
that --fix changes; some wrong answers are made up to see that the schema refuses them.
"""
import copy
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from tap import Validator, finish, report

schema, program, source = pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3])
validator = Validator(json.loads(schema.read_text()))


def check(*options):
    done = subprocess.run([program, "check", "--json", *options], capture_output=True,
                          env={**os.environ, "XDG_CONFIG_HOME": "/none", "LANG": "vi_VN.UTF-8"})
    return json.loads(done.stdout), done.returncode


def problems_of(answer, code):
    problems = [error.message for error in validator.iter_errors(answer)]
    found = answer["findings"]
    places = [(item["file"] or "", item["line"] or 0, item["column"] or 0) for item in found]
    if places != sorted(places, key=lambda place: (place[0].encode(), *place[1:])):
        problems.append("the findings are not in order")
    keys = [json.dumps(item) for item in found]
    if len(set(keys)) != len(keys):
        problems.append("a finding stands twice")
    if (code != 0) != (answer["errors"] > 0):
        problems.append(f"exit status {code} with {answer['errors']} errors")
    return problems


own, code = check("--data", str(source))
report("the project's own data", problems_of(own, code) + ([] if own["loaded"] else ["not loaded"]))
for case in sorted((source / "tests/rules/errors").iterdir()):
    if case.is_dir():
        report(case.name, problems_of(*check("--data", str(case))))

with tempfile.TemporaryDirectory() as folder:
    data = pathlib.Path(folder)
    (data / "gazetteers").mkdir()
    (data / "gazetteers/my.tsv").write_text(
        "id\ttype\tname\taliases\nx\tplace\tHoà Sơn \tHòa-Sơn|Xóm Núi\n")
    first, code = check("--data", str(source), "--data", folder, "--fix")
    mine = [item for item in first["fixed"] if item["file"].startswith(folder)]
    good = mine and [mine[0][key] for key in ("nfc", "tones", "blanks", "aliases")] == [0, 1, 1, 1]
    report("--fix tells what it did", problems_of(first, code) + ([] if good else [str(mine)]))
    again, code = check("--data", folder, "--fix")
    report("a second --fix does nothing", [] if again["fixed"] == [] else [str(again["fixed"])])

sample, _ = check("--data", str(source / "tests/rules/errors/rule-unknown-type"))
for name, change in {
    "no count of errors": lambda answer: answer.pop("errors"),
    "a field nobody knows": lambda answer: answer.update(more=1),
    "a severity nobody knows": lambda answer: answer["findings"][0].update(severity="note"),
    "line 0": lambda answer: answer["findings"][0].update(line=0),
    "a warning that is no lint": lambda answer: answer["findings"][0].update(
        severity="warning", kind="syntax"),
}.items():
    wrong = copy.deepcopy(sample)
    change(wrong)
    report(f"refused: {name}", [] if list(validator.iter_errors(wrong)) else ["accepted"])
sys.exit(finish())
