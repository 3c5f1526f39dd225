"""Makes one C++ source of files: embed_pages.py OUT.cpp NAME=PATH ...

A .po file becomes JSON, msgid to msgstr, so that a page can read it.
"""

import ast
import json
import sys
from pathlib import Path

PIECE = 4000  # bytes a string literal


def words_of(path):
    """Of a .po file, without its header."""
    words, key, value, at = {}, "", "", ""
    for line in Path(path).read_text(encoding="utf-8").splitlines() + [""]:
        if line.startswith("msgid "):
            key, at = ast.literal_eval(line[6:]), "key"
        elif line.startswith("msgstr "):
            value, at = ast.literal_eval(line[7:]), "value"
        elif line.startswith('"'):
            more = ast.literal_eval(line)
            key, value = (key + more, value) if at == "key" else (key, value + more)
        elif not line and key:
            words[key] = value
            key = value = ""
    return json.dumps(words, ensure_ascii=False, sort_keys=True).encode()


def literal(data):
    return "".join(f"\\{byte:03o}" if byte < 32 or byte > 126 or byte in b'"\\?' else chr(byte) for byte in data)


def entry(name, path):
    data = words_of(path) if path.endswith(".po") else Path(path).read_bytes()
    pieces = [f'"{literal(data[at:at + PIECE])}"' for at in range(0, len(data), PIECE)] or ['""']
    return f'    {{"{name}", std::string_view({" ".join(pieces)}, {len(data)})}},\n'


if __name__ == "__main__":
    files = dict(argument.split("=", 1) for argument in sys.argv[2:])
    Path(sys.argv[1]).write_text(
        '// Made by cmake/embed_pages.py.\n#include "server/web/files.h"\n\nnamespace cts::web {\n\n'
        "const std::vector<File>& files() {\n    static const std::vector<File> all{\n"
        + "".join(entry(name, path) for name, path in sorted(files.items()))
        + "    };\n    return all;\n}\n\n}  // namespace cts::web\n", encoding="utf-8")
