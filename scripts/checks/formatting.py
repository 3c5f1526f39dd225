"""Every C++ file is laid out as .clang-format says (clang-format 16)."""

import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor

from .tree import CPP, ROOMS

BINARY = "clang-format-16"


def run(tree):
    files = tree.matching(ROOMS + ("tests/",), CPP)
    if not files:
        return []
    if not shutil.which(BINARY):
        return [f"{BINARY} is not installed: run scripts/setup"]
    pieces = [files[i:i + 40] for i in range(0, len(files), 40)]
    with ThreadPoolExecutor(max_workers=4) as pool:
        return sorted({problem for found in pool.map(lambda piece: unformatted(tree, piece), pieces) for problem in found})


def unformatted(tree, files):
    done = subprocess.run([BINARY, "--dry-run", "-Werror", *files], cwd=tree.root, capture_output=True, text=True)
    if done.returncode == 0:
        return []
    named = sorted(set(re.findall(r"^(\S+?):\d+:\d+: error:", done.stderr, re.M)))
    return [f"{name}: not formatted ({BINARY} -i {name})" for name in named] or [done.stderr.strip()]
