"""clang-tidy 16 over changed sources (or all). Slow, so it is asked for by name; needs scripts/setup tidy.

It compiles in a build folder of its own without precompiled headers: clang cannot read those of g++, and so a file
that leans on a header it did not include is found, too.
"""

import os
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor

from .tree import ROOMS

BINARY = "clang-tidy-16"
MAIN_BRANCHES = ("origin/main", "origin/master", "main")


def run(tree, everything):
    if not shutil.which(BINARY):
        return [f"{BINARY} is not installed: run scripts/setup tidy"]
    sources = tree.matching(ROOMS, (".cpp",)) if everything else changed(tree)
    if not sources:
        return []
    configured = subprocess.run(
        ["cmake", "--preset", "dev", "-B", "build/tidy", "-DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON"],
        cwd=tree.root, capture_output=True, text=True)
    if configured.returncode != 0:
        return ["the build for clang-tidy cannot be configured:\n" + configured.stderr]
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        return sorted({line for found in pool.map(lambda source: of_source(tree, source), sources) for line in found})


def of_source(tree, source):
    done = subprocess.run([BINARY, "--quiet", "-p", "build/tidy", source], cwd=tree.root, capture_output=True, text=True)
    here = f"{tree.root}/"
    return [line.removeprefix(here) for line in done.stdout.splitlines() if ": warning: " in line or ": error: " in line]


def changed(tree):
    """Sources that differ from where this branch left the main one, committed or not."""
    for branch in MAIN_BRANCHES:
        base = git(tree, "merge-base", "HEAD", branch)
        if base:
            names = git(tree, "diff", "--name-only", base).splitlines()
            return [name for name in tree.matching(ROOMS, (".cpp",)) if name in names]
    return []


def git(tree, *words):
    return subprocess.run(["git", "-c", "safe.directory=*", *words], cwd=tree.root, capture_output=True, text=True).stdout.strip()
