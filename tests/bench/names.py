#!/usr/bin/env python3
"""What ten times the names cost: names.py PROGRAM SOURCE

Reads articles with the shipped lists, and again with nine made-up names for each name in them, and
compares the processor time of the reading, without that of loading.  Fails where the second takes a
quarter longer or more.  The articles are those of tests/golden and examples, again and again with
other people of the lists in them, so that names from all over the lists are looked up.

    meson test -C build --benchmark --verbose
"""
import glob
import os
import random
import re
import resource
import subprocess
import sys
import tempfile

TIMES = 10  # as many names as are shipped
BYTES = 3_000_000
RUNS = 4  # the fastest counts: what else the machine does makes a run slower, never faster
LIMIT = 1.25
NAME = re.compile(r"\b[A-ZĐÀ-Ỹ][a-zđà-ỹ]+(?: [A-ZĐÀ-Ỹ][a-zđà-ỹ]+)+")


def read_table(path):
    with open(path, encoding="utf-8") as file:
        header, *lines = [line.rstrip("\n").split("\t") for line in file
                          if line.strip() and line[0] != "#"]
    return [dict(zip(header, fields)) for fields in lines]


def shipped_names(source):
    """All names and aliases of the lists; and those of people alone."""
    names, people = [], []
    for path in sorted(glob.glob(source + "/gazetteers/**/*.tsv", recursive=True)):
        for entry in read_table(path):
            forms = [form for form in [entry["name"]] + entry.get("aliases", "").split("|") if form]
            names += forms
            if entry["type"] == "person":
                people += forms
    return names, people


def made_up(people, count, chance):
    """New people with the syllables that known ones have at that place: "Nguyễn Pu Bình"."""
    places = [[], [], [], [], [], []]
    for name in people:
        for place, syllable in zip(places, name.split()):
            place.append(syllable)
    known, result = set(people), []
    while len(result) < count:
        length = min(max(len(chance.choice(people).split()), 2), len(places))
        name = " ".join(chance.choice(place) for place in places[:length])
        if name not in known:
            known.add(name)
            result.append(name)
    return result


def write_people(folder, names):
    os.makedirs(folder + "/gazetteers")
    os.makedirs(folder + "/rules")
    with open(folder + "/gazetteers/made-up.tsv", "w", encoding="utf-8") as file:
        file.write("id\ttype\tname\tcountry\toffice\n")
        for number, name in enumerate(names):
            file.write(f"made-up-{number}\tperson\t{name}\tXK\tminister\n")


def write_articles(folder, source, people, chance):
    texts = []
    for path in sorted(glob.glob(source + "/tests/golden/*/article.txt") +
                       glob.glob(source + "/examples/*.txt")):
        with open(path, encoding="utf-8", errors="replace") as file:
            texts.append(file.read())
    os.mkdir(folder)
    paths, size = [], 0
    while size < BYTES:
        text = NAME.sub(lambda match: chance.choice(people) if chance.random() < 0.3
                        else match[0], chance.choice(texts)).encode("utf-8")
        paths.append(f"{folder}/{len(paths)}.txt")
        with open(paths[-1], "wb") as file:
            file.write(text)
        size += len(text)
    return paths, size


def processor_time(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(commands, paths, one):
    """For each command, seconds that all articles take without loading, and those of loading.  The
    commands take turns, so that what slows the machine for a while slows both."""
    reading, loading = [], []
    for _ in range(RUNS):
        loading.append([processor_time(command + [one]) for command in commands])
        reading.append([processor_time(command + paths) for command in commands])
    loads = [min(times) for times in zip(*loading)]
    return [(min(times) - load, load) for times, load in zip(zip(*reading), loads)]


def main(program, source):
    chance = random.Random(17)
    names, people = shipped_names(source)
    new = made_up(people, (TIMES - 1) * len(names), chance)
    with tempfile.TemporaryDirectory() as folder:
        write_people(folder + "/more", new)
        paths, size = write_articles(folder + "/articles", source, people, chance)
        with open(folder + "/one.txt", "w", encoding="utf-8") as file:
            file.write("Hôm qua trời mưa.\n")
        command = [program, "--quiet", "--data", source]
        few, many = measure([command, command + ["--data", folder + "/more"]], paths,
                            folder + "/one.txt")
    for count, (reading, loading) in ((len(names), few), (len(names) + len(new), many)):
        print(f"{count} names: {size / 1e6 / reading:.1f} MB/s, loading {loading * 1000:.0f} ms")
    ratio = many[0] / few[0]
    print(f"{TIMES} times the names: {ratio:.3f} times the time")
    return 0 if ratio < LIMIT else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
