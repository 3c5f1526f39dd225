"""Every sentence shown to a user has its Chinese: msgids of the sources against the .po files.

The sources carry English msgids; a domain is a catalogue and the folders it speaks for. scripts/translations updates
the catalogues from the sources; the check extracts afresh and names what is missing, fuzzy, or no longer used.
"""

import ast
import re
import subprocess
from dataclasses import dataclass

@dataclass
class Domain:
    catalogue: str
    speakers: tuple   # the sources it speaks for
    keywords: tuple   # as xgettext takes them: which argument is the msgid, which its plural, how many there are (t)
    language: str = "C++"
    endings: tuple = (".cpp", ".h")


DOMAINS = {
    "cts": Domain("shared/words/po/zh_CN.po", ("shared/", "server/", "admin/", "client/presenter/", "client/gateway/"),
                  ("N_", "tr:1,2t", "tr:1,2,4t")),
    "cts-client": Domain("client/ui/po/zh_CN.po", ("client/ui/", "client/main.cpp", "client/client_app"),
                         ("_", "N_", "tr:1,1t", "tr:1,2,3t", "wxPLURAL:1,2", "wxTRANSLATE")),
    "cts-web": Domain("server/web/po/zh_CN.po", ("server/web/pages/",), ("_",), "JavaScript", (".js",)),
}
PLACEHOLDER = re.compile(r"\{(\w+)[^}]*\}")


@dataclass
class Entry:
    msgid: str
    plural: str
    texts: list
    fuzzy: bool
    obsolete: bool


def run(tree):
    return [problem for domain in DOMAINS.values() for problem in of_domain(tree, domain)]


def of_domain(tree, domain):
    catalogue = domain.catalogue
    used = {entry.msgid for entry in entries(extracted(tree, domain)) if entry.msgid}
    if catalogue not in tree.files:
        return [f"{catalogue}: missing, and {len(used)} sentences with it (scripts/translations)"] if used else []
    known = entries(tree.text(catalogue))
    return list(compare(catalogue, used, known)) + list(misplaced(catalogue, known)) + invalid(tree.root, catalogue)


def extracted(tree, domain):
    """The template xgettext makes of the domain's sources, as text."""
    files = tree.matching(domain.speakers, domain.endings)
    if not files:
        return ""
    command = ["xgettext", f"--language={domain.language}", "--from-code=UTF-8", "--omit-header", "--add-location=file", "--no-wrap",
               "--keyword", *(f"--keyword={keyword}" for keyword in domain.keywords), "--files-from=-", "--output=-"]
    return subprocess.run(command, cwd=tree.root, input="\n".join(files), check=True, capture_output=True, text=True).stdout


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


def misplaced(catalogue, known):
    """{names} that a translation invents or drops; a plural may leave the number out."""
    for entry in known:
        offered = set(PLACEHOLDER.findall(entry.msgid)) | set(PLACEHOLDER.findall(entry.plural))
        for text in filter(None, entry.texts if entry.msgid else ()):
            said = set(PLACEHOLDER.findall(text))
            if said - offered or (offered - said and not entry.plural):
                yield f'{catalogue}: other {{placeholders}} than in "{shorten(entry.msgid)}"'


def invalid(root, catalogue):
    """What msgfmt refuses."""
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
    return Entry(key, fields.get("msgid_plural", ""), [text for name, text in fields.items() if name.startswith("msgstr")], fuzzy, obsolete)
