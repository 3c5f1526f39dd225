"""Nothing lies about unused: headers nobody includes, sources in no target, scripts nobody mentions."""

import re
from pathlib import PurePosixPath

from . import cmake
from .tree import CPP, ROOMS

INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.M)


def run(tree):
    return unused_headers(tree) + sources_in_no_target(tree) + unmentioned_scripts(tree)


def unused_headers(tree):
    users = {}
    for path in tree.matching(ROOMS + ("tests/",), CPP):
        for header in INCLUDE.findall(tree.text(path)):
            users.setdefault(header, set()).add(path)
            users.setdefault(str(PurePosixPath(path).parent / header), set()).add(path)
    problems = []
    for header in tree.matching(ROOMS + ("tests/",), (".h",)):
        if not users.get(header, set()) - {header, header[:-2] + ".cpp"}:
            problems.append(f"{header}: nobody includes it but its own source")
    return problems


def sources_in_no_target(tree):
    lists = tree.matching(suffixes=("CMakeLists.txt",))
    folders = {folder for path in lists for folder in cmake.folders(tree.text(path))}
    problems = []
    for source in tree.matching(ROOMS + ("tests/",), (".cpp",)):
        folder = PurePosixPath(source).parent
        if str(folder) not in folders and not listed_near(tree, lists, source) and not is_program(tree, folder):
            problems.append(f"{source}: belongs to no target")
    return problems


def listed_near(tree, lists, source):
    """Named in a CMakeLists.txt of its folder or above, by its path from there."""
    for path in lists:
        base = PurePosixPath(path).parent
        if PurePosixPath(source).is_relative_to(base):
            named = re.escape(str(PurePosixPath(source).relative_to(base)))
            if re.search(rf"(?<![\w/.]){named}(?![\w.])", tree.text(path)):
                return True
    return False


def is_program(tree, folder):
    """A program's folder: main.cpp beside a CMakeLists.txt that takes every source of the folder."""
    here = f"{folder}/CMakeLists.txt"
    return f"{folder}/main.cpp" in tree.files and here in tree.files and "add_executable" in tree.text(here)


def unmentioned_scripts(tree):
    scripts = [f for f in tree.matching(("scripts/", ".ci/")) if f != ".ci/run"]
    return [f"{script}: no document, script or CMake file mentions it" for script in scripts
            if not any(mention_of(script).search(tree.text(f)) for f in tree.files if f != script)]


def mention_of(script):
    """A command is spoken of with its folder (scripts/run, $here/run), a module also by its bare name."""
    name = PurePosixPath(script)
    if name.suffix == "":
        return re.compile(rf"/{re.escape(name.name)}(?![\w-])")
    return re.compile(rf"\b{re.escape(name.stem)}(?:{re.escape(name.suffix)})?(?![\w-])" if name.suffix == ".py"
                      else rf"\b{re.escape(name.name)}(?![\w-])")
