#include "server/sql/dialect.h"

#include <array>
#include <stdexcept>

namespace cts::sql {
namespace {

struct Word {
    std::string_view word;
    std::string_view sqlite;
    std::string_view mariadb;
};

constexpr std::array<Word, 14> dictionary{{
    {"key", "integer primary key", "bigint not null auto_increment primary key"},
    {"uuid", "text", "char(36) character set ascii collate ascii_bin"},
    {"digest", "text", "char(64) character set ascii collate ascii_bin"},
    {"blind", "text", "char(32) character set ascii collate ascii_bin"},
    {"name", "text", "varchar(191)"},
    {"text", "text", "mediumtext"},
    {"table", "", "engine=InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin"},
    {"narrow", "without rowid", "engine=InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin"},
    {"add", "add column", "add column if not exists"},
    {"from_leads", "", "on leads"},
    {"from_follow_ups", "", "on follow_ups"},
    {"for_update", "", "for update"},
    {"skip_locked", "", "for update skip locked"},
    {"as_written", "", "straight_join"},
}};

std::string_view meaning(Engine engine, std::string_view name) {
    for (const auto& word : dictionary) {
        if (word.word == name) return engine == Engine::sqlite ? word.sqlite : word.mariadb;
    }
    throw std::logic_error("no such word of the dialects: " + std::string(name));
}

}  // namespace

std::string in_dialect(Engine engine, std::string_view statement) {
    std::string text;
    while (true) {
        const auto open = statement.find("{{");
        if (open == std::string_view::npos) return text.append(statement);
        const auto close = statement.find("}}", open);
        if (close == std::string_view::npos) throw std::logic_error("a word of the dialects without its end");
        text.append(statement.substr(0, open));
        text.append(meaning(engine, statement.substr(open + 2, close - open - 2)));
        statement.remove_prefix(close + 2);
    }
}

}  // namespace cts::sql
