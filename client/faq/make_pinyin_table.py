#!/usr/bin/env python3
"""Writes the table of Mandarin readings as C++ from the Unihan database (Debian: unicode-data).

Every reading of a character is kept, without its tone, since a phrase decides which one holds and a searcher may
type any of them. A modern dictionary's readings come first; the large historical one only fills what is left.
The sound ü is written v, and the look-up takes u for it too.
"""
import bz2
import sys
import unicodedata

MODERN = ("kMandarin", "kHanyuPinlu", "kXHC1983")
HISTORICAL = ("kHanyuPinyin",)


def plain(reading):
    decomposed = unicodedata.normalize("NFD", reading.lower())
    kept = []
    for mark in decomposed:
        if mark == "\u0308":  # diaeresis
            kept[-1] = "v"
        elif "a" <= mark <= "z":
            kept.append(mark)
    return "".join(kept)


def values(key, text):
    for part in text.split():
        if key == "kHanyuPinlu":
            yield part.split("(")[0]
        elif key in ("kXHC1983", "kHanyuPinyin"):
            yield from part.split(":")[1].split(",")
        else:
            yield part


def read(path):
    modern, historical = {}, {}
    with bz2.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("U+"):
                continue
            code, key, text = line.rstrip("\n").split("\t")
            table = modern if key in MODERN else historical if key in HISTORICAL else None
            if table is None:
                continue
            found = table.setdefault(int(code[2:], 16), [])
            for value in values(key, text):
                sound = plain(value)
                if sound and sound not in found:
                    found.append(sound)
    return {**historical, **modern}


def main():
    source, target = sys.argv[1:]
    readings = read(source)
    with open(target, "w", encoding="utf-8") as out:
        out.write("// Made from the Unihan database by make_pinyin_table.py.\n")
        out.write('#include "client/faq/pinyin.h"\n\nnamespace cts::faq {\n\n')
        out.write("const PinyinEntry pinyin_entries[] = {\n")
        for code in sorted(readings):
            out.write('{0x%X, "%s"},\n' % (code, " ".join(readings[code])))
        out.write("};\nconst std::size_t pinyin_entry_count = %d;\n\n}  // namespace cts::faq\n" % len(readings))


if __name__ == "__main__":
    main()
