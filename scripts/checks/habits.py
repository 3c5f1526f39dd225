"""House habits that a search can see: forbidden calls, unfinished words, machine paths, long files."""

import re

from .tree import CPP, ROOMS

WARN_LINES, MOST_LINES = 400, 600

# (what is searched, where, what to do instead). The patterns are written so that they do not match themselves.
FORBIDDEN = [
    (re.compile(r"std::(basic_|w|s|w?c|u)?rege[x]|#\s*include\s*<rege[x]>"), ROOMS + ("tests/",),
     "std::regex overflows the stack on long input; patterns run in ICU"),
    (re.compile(r"sleep_fo[r]|\busleep\s*\(|wxMilliSlee[p]|wxSlee[p]"), ("tests/",),
     "a test waits for a condition, never for time"),
    (re.compile(r"\b(TOD[O]|FIXM[E])\b"), ("",), "unfinished work belongs in an issue, not in the tree"),
    (re.compile(r"(?<![\w.])/wor[k]/|/tmp/buil[d]"), ("",), "a path of one machine"),
]
NOT_OURS = (".po", ".csv", ".svg", ".png")


def run(tree):
    return [problem for path in tree.files for problem in of_file(tree, path)]


def of_file(tree, path):
    if path.endswith(NOT_OURS):
        return
    rules = [(pattern, why) for pattern, where, why in FORBIDDEN if path.startswith(where)]
    for number, line in tree.lines(path):
        for pattern, why in rules:
            if pattern.search(line):
                yield f"{path}:{number}: {line.strip()[:60]}: {why}"
    length = tree.text(path).count("\n")
    if path.endswith(CPP) and length > MOST_LINES:
        yield f"{path}: {length} lines, more than {MOST_LINES}: usually two rooms"


def warnings(tree):
    for path in tree.matching(ROOMS + ("tests/",), CPP):
        length = tree.text(path).count("\n")
        if WARN_LINES < length <= MOST_LINES:
            yield f"{path}: {length} lines, more than {WARN_LINES}"
