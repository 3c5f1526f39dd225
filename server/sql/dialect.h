// Where the engines' languages differ, a statement carries a word in braces; here it becomes the engine's own
// (schema/README.md has the table). Everything else is written once.
#pragma once

#include <string>
#include <string_view>

namespace cts::sql {

enum class Engine { sqlite, mariadb };

// Also of statements: {{for_update}} locks what is read, {{skip_locked}} passes over what others have locked; SQLite
// needs neither, for it has one writer. {{as_written}} behind a select joins the tables in the order they stand in.
std::string in_dialect(Engine engine, std::string_view statement);

}  // namespace cts::sql
