"""What the schema tests share: results as TAP, and the validator or the reason there is none.

    from tap import Validator, finish, report
    report("an empty record", ["no id"])     # not ok 1 - an empty record
    sys.exit(finish())
"""
import sys

try:
    from jsonschema import Draft202012Validator as Validator  # noqa: F401
except ImportError:
    print("1..0 # SKIP needs python3-jsonschema")
    sys.exit(0)

count = failed = 0


def report(name, problems):
    global count, failed
    count += 1
    failed += bool(problems)
    print(f"{'not ok' if problems else 'ok'} {count} - {name}")
    for problem in problems:
        print(f"{name}: {problem}", file=sys.stderr)


def finish():
    print(f"1..{count}")
    return failed > 0
