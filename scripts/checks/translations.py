"""Every sentence shown to a user has its Chinese: msgids of the sources against the .po files.

The sources carry English msgids; a domain is a catalogue and the folders it speaks for. scripts/translations updates
the catalogues from the sources; the check extracts afresh and names what is missing, fuzzy, or no longer used.
"""

import ast
import subprocess
from dataclasses import dataclass

# domain: (catalogue, the sources it speaks for)
DOMAINS = {
    "cts": ("shared/words/po/zh_CN.po", ("shared/", "server/", "admin/", "client/presenter/", "client/gateway/")),
    "cts-client": ("client/ui/po/zh_CN.po", ("client/ui/", "client/main.cpp", "client/client_app")),
}
KEYWORDS = ("_", "N_", "tr:1,2t", "tr:1,2,4t", "wxPLURAL:1,2", "wxTRANSLATE", "wxGETTEXT_IN_CONTEXT:1c,2")


@dataclass
class Entry:
    msgid: str
    texts: list
    fuzzy: bool
    obsolete: bool


def run(tree):
    return [problem for domain in DOMAINS for problem in of_domain(tree, domain)]


def of_domain(tree, domain):
    catalogue = DOMAINS[domain][0]
    used = {entry.msgid for entry in entries(extracted(tree.root, sources(tree, domain))) if entry.msgid}
    if catalogue not in tree.files:
        return [f"{catalogue}: missing, and {len(used)} sentences with it (scripts/translations)"] if used else []
    return list(compare(catalogue, used, entries(tree.text(catalogue)))) + invalid(tree.root, catalogue)


def sources(tree, domain):
    return tree.matching(DOMAINS[domain][1], (".cpp", ".h"))


def extracted(root, files):
    """The template xgettext makes of the files, as text."""
    if not files:
        return ""
    command = ["xgettext", "--language=C++", "--from-code=UTF-8", "--omit-header", "--add-location=file", "--no-wrap",
               "--keyword", *(f"--keyword={keyword}" for keyword in KEYWORDS), "--files-from=-", "--output=-"]
    return subprocess.run(command, cwd=root, input="\n".join(files), check=True, capture_output=True, text=True).stdout


def compare(catalogue, used, known):
    current = {entry.msgid: entry for entry in known if entry.msgid and not entry.obsolete}
    for msgid in sorted(used - set(current)):
        yield f'{catalogue}: not in the catalogue: "{shorten(msgid)}" (scripts/translations)'
    for msgid in sorted(set(current) - used):
        yield f'{catalogue}: no source says any longer: "{shorten(msgid)}"'
    for entry in known:
        if entry.obsolete:
            yield f'{catalogue}: obsolete entry "{shorten(entry.msgid)}"'
        elif entry.fuzzy and entry.msgid:
            yield f'{catalogue}: fuzzy: "{shorten(entry.msgid)}"'
        elif entry.msgid and not all(entry.texts):
            yield f'{catalogue}: not translated: "{shorten(entry.msgid)}"'


def invalid(root, catalogue):
    """What msgfmt refuses, above all placeholders that differ between the languages."""
    done = subprocess.run(["msgfmt", "--check-format", "--output-file=/dev/null", catalogue], cwd=root, capture_output=True, text=True)
    return [] if done.returncode == 0 else [line for line in done.stderr.splitlines() if catalogue in line]


def shorten(text):
    return text if len(text) <= 60 else text[:57] + "..."


def entries(text):
    """The entries of a .po text; blocks are separated by empty lines."""
    return [entry for entry in map(entry_of, text.split("\n\n")) if entry]


def entry_of(block):
    obsolete = any(line.startswith("#~") for line in block.splitlines())
    fields, current = {}, None
    for line in block.splitlines():
        line = line.removeprefix("#~").strip()
        if line.startswith("msg"):
            current, _, line = line.partition(" ")
            fields[current] = ""
        if current and line.startswith('"'):
            fields[current] += ast.literal_eval(line)
    if "msgid" not in fields:
        return None
    key = fields["msgid"] if "msgctxt" not in fields else f'{fields["msgctxt"]}|{fields["msgid"]}'
    fuzzy = any(line.startswith("#,") and "fuzzy" in line for line in block.splitlines())
    return Entry(key, [text for name, text in fields.items() if name.startswith("msgstr")], fuzzy, obsolete)
