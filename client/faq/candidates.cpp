#include "client/faq/candidates.h"

#include <sqlite3.h>

#include <stdexcept>

#include "client/faq/tokens.h"

namespace cts::faq {

struct Candidates::Database {
    sqlite3* handle = nullptr;
    sqlite3_stmt* insert = nullptr;
    sqlite3_stmt* select = nullptr;

    ~Database() {
        sqlite3_finalize(insert);
        sqlite3_finalize(select);
        sqlite3_close(handle);
    }
    void check(int result) const {
        if (result != SQLITE_OK && result != SQLITE_DONE && result != SQLITE_ROW) {
            throw std::runtime_error(std::string("FAQ index: ") + sqlite3_errmsg(handle));
        }
    }
    void run(const char* sql) { check(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr)); }
    sqlite3_stmt* prepare(const char* sql) const {
        sqlite3_stmt* statement = nullptr;
        check(sqlite3_prepare_v3(handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
        return statement;
    }
    void bind(sqlite3_stmt* statement, int place, const std::string& text) const {
        check(sqlite3_bind_text(statement, place, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT));
    }
};

Candidates::Candidates() : database_(std::make_unique<Database>()) {
    auto& database = *database_;
    database.check(sqlite3_open_v2(":memory:", &database.handle,
                                   SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr));
    database.run(
        "CREATE VIRTUAL TABLE entries USING fts5(characters, initials, words, content='', detail=column, "
        "tokenize='ascii', prefix='1 2 3')");
    database.insert = database.prepare("INSERT INTO entries(rowid, characters, initials, words) VALUES (?, ?, ?, ?)");
    database.select = database.prepare("SELECT rowid FROM entries WHERE entries MATCH ? LIMIT ?");
    database.run("BEGIN");
}

Candidates::~Candidates() = default;
Candidates::Candidates(Candidates&&) noexcept = default;
Candidates& Candidates::operator=(Candidates&&) noexcept = default;

void Candidates::add(std::int64_t row, const std::vector<FoldedText>& texts) {
    TextTokens all;
    for (const auto& text : texts) {
        const auto tokens = tokens_of(text);
        all.characters += tokens.characters;
        all.initials += tokens.initials;
        all.words += tokens.words;
    }
    auto& database = *database_;
    sqlite3_reset(database.insert);
    database.check(sqlite3_bind_int64(database.insert, 1, row));
    database.bind(database.insert, 2, all.characters);
    database.bind(database.insert, 3, all.initials);
    database.bind(database.insert, 4, all.words);
    database.check(sqlite3_step(database.insert));
}

void Candidates::finish() {
    database_->run("COMMIT");
    database_->run("INSERT INTO entries(entries) VALUES ('optimize')");
}

std::vector<std::int64_t> Candidates::find(const std::vector<FoldedText>& terms, int limit) const {
    std::string expression;
    for (const auto& term : terms) expression += (expression.empty() ? "" : " AND ") + expression_of(term);
    std::vector<std::int64_t> rows;
    if (expression.empty()) return rows;
    auto& database = *database_;
    sqlite3_reset(database.select);
    database.bind(database.select, 1, expression);
    database.check(sqlite3_bind_int(database.select, 2, limit));
    int result = 0;
    while ((result = sqlite3_step(database.select)) == SQLITE_ROW)
        rows.push_back(sqlite3_column_int64(database.select, 0));
    database.check(result);
    sqlite3_reset(database.select);
    return rows;
}

}  // namespace cts::faq
