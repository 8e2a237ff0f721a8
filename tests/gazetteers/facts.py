#!/usr/bin/env python3
"""Are the lists as rich as they should be, and as others have it?  facts.py SOURCE, as TAP.

facts.tsv holds a sample of who held which office when, from other sources: for each there must be a
line of that country, office and name whose days agree, but for the few days by which an election, a
decree and an oath differ.
"""
import csv
import datetime
import glob
import os
import re
import sys
import unicodedata

SLACK = 20  # days
BARE = str.maketrans("đĐıłøð", "dDilod")
CITY_STATES = {"MC", "SC", "SG", "SM", "VA"}  # their capital is no name of its own, or not theirs alone


def read_table(path):
    with open(path, encoding="utf-8", newline="") as file:
        lines = [line for line in file if line.strip() and line[0] != "#"]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def read_lists(source, pattern):
    paths = sorted(glob.glob(f"{source}/gazetteers/{pattern}"))
    return [entry for path in paths for entry in read_table(path)]


def syllables(name):
    """{"nguyen", "duc", "kien"}"""
    bare = unicodedata.normalize("NFD", name.translate(BARE)).lower().replace("'", "")
    bare = "".join(c for c in bare if not unicodedata.combining(c))
    return frozenset(re.findall(r"[a-z]+", bare))


def first_day(date):
    return datetime.date.fromisoformat(date + "-01-01"[len(date) - 4:])


def last_day(date):
    if len(date) == 10:
        return first_day(date)
    year, month = int(date[:4]), int(date[5:7] or 12)
    return datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(days=1)


def agree(ours, theirs):
    """Do the two mean one day?  A month or year is all its days; what is open agrees with all."""
    if not ours or not theirs:
        return True
    slack = datetime.timedelta(days=SLACK)
    return (first_day(ours) - slack <= last_day(theirs) and
            first_day(theirs) - slack <= last_day(ours))


def index_people(people):
    """The names of each person, and the lines of each country and office."""
    names, terms = {}, {}
    for entry in people:
        forms = [entry["name"]] + entry["aliases"].split("|")
        names.setdefault(entry["id"], set()).update(syllables(form) for form in forms if form)
        terms.setdefault((entry["country"], entry["office"]), []).append(entry)
    return names, terms


def is_called(names, wanted):
    """Is one of the names the wanted one, or is one part of the other ("Mark T. Esper")?"""
    return any(name == wanted or wanted < name or (len(name) > 1 and name < wanted)
               for name in names)


def find_term(fact, names, terms):
    for entry in terms.get((fact["country"], fact["office"]), []):
        if (is_called(names[entry["id"]], syllables(fact["name"])) and
                agree(entry["from"], fact["from"]) and agree(entry["to"], fact["to"])):
            return entry
    return None


def check_facts(source, people):
    names, terms = index_people(people)
    facts = read_table(os.path.dirname(os.path.abspath(__file__)) + "/facts.tsv")
    wrong = [fact for fact in facts if not find_term(fact, names, terms)]
    for fact in wrong:
        print("#", *fact.values())
    return len(facts) >= 250 and not wrong, f"{len(facts)} facts of other sources"


def check_people(people):
    dated = {entry["id"] for entry in people
             if entry["office"] and (entry["from"] or entry["to"]) and
             (not entry["to"] or entry["to"] >= "2000")}
    return len(dated) >= 2500, f"{len(dated)} people with dated offices since 2000"


def check_organizations(source):
    ids = {entry["id"] for entry in read_lists(source, "organizations.tsv")
           if entry["kind"] == "igo"}
    return len(ids) >= 150, f"{len(ids)} intergovernmental organizations"


def check_capitals(source):
    capitals = {entry["country"] for entry in read_lists(source, "seats.tsv")
                if entry["kind"] == "capital"}
    bare = sorted({entry["id"] for entry in read_lists(source, "countries.tsv")
                   if entry["kind"] == "country"} - capitals - CITY_STATES)
    return not bare, "a capital for each country " + " ".join(bare)


def check_homes(source, people):
    """What a line acts for is on the lists of countries and organizations."""
    known = {entry["id"] for name in ("countries", "organizations")
             for entry in read_lists(source, name + ".tsv")}
    offices = {entry["id"] for entry in read_lists(source, "offices.tsv")}
    makers = read_lists(source, "vaccines.tsv")
    lost = sorted({entry["country"] for entry in people + makers} - known - {""} |
                  {entry["office"] for entry in people} - offices - {""})
    homeless = [entry["id"] for entry in makers if not entry["country"]]
    return not lost and not homeless, "known countries and offices " + " ".join(lost + homeless)


def main(source):
    people = read_lists(source, "people/*.tsv")
    results = [check_facts(source, people), check_people(people), check_organizations(source),
               check_capitals(source), check_homes(source, people)]
    for number, (is_right, name) in enumerate(results, 1):
        print(f"{'ok' if is_right else 'not ok'} {number} - {name.strip()}")
    print(f"1..{len(results)}")
    return 0 if all(is_right for is_right, _ in results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
