"""scripts/check refuses each thing it promises to refuse, and nothing in a clean tree."""

import shutil
import subprocess
import sys
import unittest

from checkout import SOURCE, CheckoutCase

DRAWING = """# Architecture
```rooms
shared/model -> | ICU
shared/form  -> shared/model
server/sql   -> shared/model, shared/form | SOCI
server/http  -> server/sql
server (cts-server) -> server/http
```
"""
SHARED_LISTS = """cts_room(PATH shared/model PRIVATE_LINKS ICU::uc)
cts_room(PATH shared/form SUBFOLDERS lint LINKS cts_shared_model)
"""
SERVER_LISTS = """cts_room(PATH server/sql LINKS cts_shared_model cts_shared_form
         PRIVATE_LINKS SOCI::core SOCI::sqlite3)
cts_room(PATH server/http LINKS cts_server_sql)
add_executable(cts-server main.cpp)
target_link_libraries(cts-server PRIVATE cts_server_http)
"""
CATALOGUE = """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

#: shared/model/lead.cpp
msgid "The lead is held."
msgstr "客户已被占用。"
"""


class CheckCase(CheckoutCase):
    def setUp(self):
        super().setUp()
        shutil.copy(SOURCE / ".clang-format", self.root)
        self.write("docs/architecture.md", DRAWING)
        self.write("shared/CMakeLists.txt", SHARED_LISTS)
        self.write("server/CMakeLists.txt", SERVER_LISTS)
        self.write("shared/model/lead.h", "#pragma once\nint lead();\n")
        self.write("shared/model/lead.cpp",
                   '#include "shared/model/lead.h"\n\n#include <unicode/uchar.h>\n\n'
                   'const char* held = tr("The lead is held.", zh);\n')
        self.write("shared/form/lint/rule.cpp", '#include "shared/model/lead.h"\n')
        self.write("shared/words/po/zh_CN.po", CATALOGUE)
        self.write("server/main.cpp", "int main() {}\n")

    def check(self, *words):
        self.track()
        done = subprocess.run([sys.executable, SOURCE / "scripts/check", "--root", self.root, *words],
                              capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr

    def refused(self, sentence, *words):
        status, said = self.check(*words)
        self.assertIn(sentence, said)
        self.assertEqual(status, 1, said)


class CleanTree(CheckCase):
    def test_a_clean_tree_is_accepted(self):
        status, said = self.check()
        self.assertEqual((status, said), (0, "check: 9 files, nothing to refuse\n"))


class Formatting(CheckCase):
    def test_a_file_laid_out_otherwise_is_refused(self):
        self.write("server/main.cpp", "int main( ){ }\n")
        self.refused("formatting: server/main.cpp: not formatted")


class Layers(CheckCase):
    def test_an_include_against_the_arrows_is_refused(self):
        self.write("shared/model/up.cpp", '#include "server/sql/store.h"\n')
        self.write("server/sql/store.h", "#pragma once\n")
        self.refused("shared/model/up.cpp:1: shared/model must not know server/sql")

    def test_outside_shared_an_arrow_of_an_arrow_does_not_count(self):
        self.write("server/sql/store.h", "#pragma once\n")
        self.write("server/main.cpp", '#include "server/sql/store.h"\n\nint main() {}\n')
        self.refused("server/main.cpp:1: server must not know server/sql")

    def test_inside_shared_an_arrow_of_an_arrow_counts(self):
        self.write("shared/form/form.h", "#pragma once\n")
        self.write("server/sql/store.cpp", '#include "shared/form/form.h"\n#include "shared/model/lead.h"\n')
        self.assertEqual(self.check()[0], 0)

    def test_a_library_outside_its_room_is_refused(self):
        self.write("shared/model/rows.cpp", "#include <soci/soci.h>\n")
        self.refused("shared/model/rows.cpp:1: shared/model must not know SOCI")

    def test_a_library_nobody_drew_is_refused(self):
        self.write("shared/model/rows.cpp", "#include <QtCore/QString>\n")
        self.refused("<QtCore/QString> is of no library known")

    def test_a_header_that_carries_a_private_library_into_another_room_is_refused(self):
        self.write("server/sql/store.h", "#pragma once\n#include <soci/soci.h>\n")
        self.write("server/http/door.cpp", '#include "server/sql/store.h"\n')
        self.refused("server/http/door.cpp: server/sql/store.h brings SOCI along")

    def test_a_library_that_a_visible_rooms_headers_show_may_be_included(self):
        self.write("docs/architecture.md", DRAWING.replace("| ICU", "| ICU*"))
        self.write("shared/CMakeLists.txt", SHARED_LISTS.replace("PRIVATE_LINKS ICU", "LINKS ICU"))
        self.write("server/sql/names.cpp", "#include <unicode/uchar.h>\n")
        self.assertEqual(self.check()[0], 0)

    def test_a_programs_inner_library_counts_as_the_program(self):
        self.write("server/CMakeLists.txt", SERVER_LISTS.replace("cts-server PRIVATE cts_server_http",
                   "cts_server_app PRIVATE cts_server_http)\ntarget_link_libraries(cts-server PRIVATE cts_server_app"))
        self.assertEqual(self.check()[0], 0)

    def test_a_circle_of_rooms_is_refused(self):
        self.write("docs/architecture.md", DRAWING.replace("shared/model -> |", "shared/model -> shared/form |"))
        self.refused("a circle of rooms: shared/form -> shared/model -> shared/form")

    def test_a_link_that_is_not_drawn_is_refused(self):
        self.write("server/CMakeLists.txt", SERVER_LISTS.replace("LINKS cts_server_sql", "LINKS cts_server_sql cts_shared_form"))
        self.refused("server/http: CMake links shared/form, which docs/architecture.md does not draw")

    def test_an_arrow_that_is_not_linked_is_refused(self):
        self.write("shared/CMakeLists.txt", SHARED_LISTS.replace(" LINKS cts_shared_model", ""))
        self.refused("shared/form: docs/architecture.md draws an arrow to shared/model, which CMake does not link")

    def test_a_library_that_is_not_linked_is_refused(self):
        self.write("shared/CMakeLists.txt", SHARED_LISTS.replace(" PRIVATE_LINKS ICU::uc", ""))
        self.refused("shared/model: docs/architecture.md names ICU, which CMake does not link")

    def test_a_file_outside_every_room_is_refused(self):
        self.write("server/cellar/barrel.h", "#pragma once\n")
        self.refused("server/cellar/barrel.h: stands in no room")

    def test_a_missing_drawing_is_refused(self):
        (self.root / "docs/architecture.md").unlink()
        self.refused("docs/architecture.md: missing")


class DeadFiles(CheckCase):
    def test_a_header_that_nobody_but_its_source_includes_is_refused(self):
        self.write("shared/model/alone.h", "#pragma once\n")
        self.write("shared/model/alone.cpp", '#include "shared/model/alone.h"\n')
        self.refused("shared/model/alone.h: nobody includes it")

    def test_a_source_in_no_target_is_refused(self):
        self.write("shared/form/attic/old.cpp", "int old = 1;\n")
        self.refused("shared/form/attic/old.cpp: belongs to no target")

    def test_a_script_nobody_mentions_is_refused(self):
        self.write("scripts/forgotten", "#!/bin/sh\n")
        self.refused("scripts/forgotten: no document, script or CMake file mentions it")

    def test_a_script_that_a_document_mentions_is_accepted(self):
        self.write("scripts/known", "#!/bin/sh\n")
        self.write("README.md", "Then `scripts/known`.\n")
        self.assertEqual(self.check()[0], 0)


class Translations(CheckCase):
    def test_a_sentence_that_is_not_in_the_catalogue_is_refused(self):
        self.write("shared/model/new.cpp", 'const char* said = tr("New.", zh);\n')
        self.refused('shared/words/po/zh_CN.po: not in the catalogue: "New."')

    def test_a_plural_form_is_found(self):
        self.write("shared/model/new.cpp", 'const char* said = tr("one call", "{n} calls", n, zh);\n')
        self.refused('not in the catalogue: "one call"')

    def test_a_placeholder_that_the_translation_drops_or_invents_is_refused(self):
        self.write("shared/model/new.cpp", 'const char* said = tr("Held by {name}.", zh);\n')
        for chinese in ("已被占用。", "已被{agent}占用。"):
            self.write("shared/words/po/zh_CN.po", CATALOGUE + f'\nmsgid "Held by {{name}}."\nmsgstr "{chinese}"\n')
            self.refused('other {placeholders} than in "Held by {name}."')

    def test_an_empty_translation_is_refused(self):
        self.write("shared/words/po/zh_CN.po", CATALOGUE.replace("客户已被占用。", ""))
        self.refused('not translated: "The lead is held."')

    def test_a_fuzzy_translation_is_refused(self):
        self.write("shared/words/po/zh_CN.po", CATALOGUE.replace("#: shared", "#, fuzzy\n#: shared"))
        self.refused('fuzzy: "The lead is held."')

    def test_an_obsolete_translation_is_refused(self):
        self.write("shared/words/po/zh_CN.po", CATALOGUE + '\n#~ msgid "Gone."\n#~ msgstr "没有了。"\n')
        self.refused('obsolete entry "Gone."')

    def test_a_sentence_that_no_source_says_any_longer_is_refused(self):
        self.write("shared/words/po/zh_CN.po", CATALOGUE + '\nmsgid "Unsaid."\nmsgstr "不说。"\n')
        self.refused('no source says any longer: "Unsaid."')


class Habits(CheckCase):
    # The words are put together here, so that this file does not hold what it forbids.
    def test_std_regex_is_refused(self):
        self.write("shared/model/pattern.cpp", "#include <reg" "ex>\n")
        self.refused("shared/model/pattern.cpp:1:")

    def test_sleeping_in_a_test_is_refused(self):
        self.write("tests/CMakeLists.txt", "cts_test_suite(PATH tests/model)\n")
        self.write("tests/model/test_lead.cpp", "static void wait() { std::this_thread::sleep" "_for(1s); }\n")
        self.refused("tests/model/test_lead.cpp:1:")

    def test_unfinished_work_is_refused(self):
        self.write("README.md", "TO" "DO: everything\n")
        self.refused("README.md:1:")

    def test_a_path_of_one_machine_is_refused(self):
        self.write("README.md", "cd /wor" "k/checkout\n")
        self.refused("README.md:1:")

    def test_a_very_long_file_is_refused_and_a_long_one_is_named(self):
        self.write("shared/model/long.cpp", "\n".join(f"int number_{n} = {n};" for n in range(500)) + "\n")
        status, said = self.check("--only", "habits")
        self.assertEqual(status, 0, said)
        self.assertIn("warning: shared/model/long.cpp: 500 lines", said)
        self.write("shared/model/long.cpp", "\n".join(f"int number_{n} = {n};" for n in range(700)) + "\n")
        self.refused("shared/model/long.cpp: 700 lines")


if __name__ == "__main__":
    unittest.main()
