"""The tracked files of a checkout, as every check sees them."""

import subprocess
from functools import lru_cache
from pathlib import Path

ROOMS = ("shared/", "server/", "client/", "admin/")
CPP = (".cpp", ".h")


class Tree:
    def __init__(self, root, with_new=False):
        """with_new: also what git does not track yet (but does not ignore)."""
        self.root = Path(root)
        # The clone may belong to someone else, as in a container; only names are asked for here.
        listed = subprocess.run(
            ["git", "-c", "safe.directory=*", "ls-files", "-z", *(["-co", "--exclude-standard"] if with_new else [])],
            cwd=self.root, check=True, capture_output=True, text=True).stdout
        self.files = sorted(f for f in set(listed.split("\0")) if f and (self.root / f).is_file())

    def matching(self, prefixes=("",), suffixes=("",)):
        return [f for f in self.files if f.startswith(tuple(prefixes)) and f.endswith(tuple(suffixes))]

    @lru_cache(maxsize=None)
    def text(self, path):
        """The file's text; empty for what is not text."""
        data = (self.root / path).read_bytes()
        return "" if b"\0" in data[:8000] else data.decode("utf-8", errors="replace")

    def lines(self, path):
        return enumerate(self.text(path).split("\n"), start=1)
