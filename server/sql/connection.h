// One session with an engine: statements with bound parameters, prepared once and kept, rows read as text and numbers.
// SOCI ends in connection.cpp; nothing above it sees SOCI, and no message of an error carries a bound value.
// For one thread at a time.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "server/sql/dialect.h"
#include "server/sql/settings.h"
#include "server/storage/store.h"

namespace cts::sql {

// A bound parameter: a number, a text, or nothing of either kind.
class Value {
  public:
    Value(std::int64_t number) : is_number_(true), number_(number) {}
    Value(int number) : Value(static_cast<std::int64_t>(number)) {}
    Value(std::uint32_t number) : Value(static_cast<std::int64_t>(number)) {}
    Value(bool yes) : Value(static_cast<std::int64_t>(yes ? 1 : 0)) {}
    Value(model::Instant at) : Value(at.utc_ms) {}
    Value(std::string text) : text_(std::move(text)) {}
    Value(std::string_view text) : text_(text) {}
    Value(const char* text) : text_(text) {}
    template <class Kind>
    Value(const model::Id<Kind>& id) : text_(id.to_string()) {}
    template <class T>
    Value(const std::optional<T>& maybe) : Value(maybe ? Value(*maybe) : nothing_like(Value(T{}))) {}
    static Value no_number() { return nothing_like(Value(0)); }
    static Value no_text() { return nothing_like(Value("")); }

    bool is_number() const { return is_number_; }
    bool is_nothing() const { return is_nothing_; }
    std::int64_t number() const { return number_; }
    const std::string& text() const { return text_; }

  private:
    static Value nothing_like(Value value) {
        value.is_nothing_ = true;
        return value;
    }
    bool is_number_ = false;
    bool is_nothing_ = false;
    std::int64_t number_ = 0;
    std::string text_;
};
using Values = std::vector<Value>;

// A row, read column by column from the left.
class Row {
  public:
    explicit Row(std::vector<std::optional<std::string>> cells) : cells_(std::move(cells)) {}
    std::string text() { return maybe_text().value_or(std::string()); }
    std::optional<std::string> maybe_text() { return cells_.at(next_++); }
    std::int64_t number();  // throws when there is none
    std::optional<std::int64_t> maybe_number();
    bool yes() { return number() != 0; }
    void skip(std::size_t columns) { next_ += columns; }
    model::Instant instant() { return {number()}; }
    std::optional<model::Instant> maybe_instant();
    template <class Id>
    Id id() {
        return Id::parse(text()).value();
    }
    template <class Id>
    std::optional<Id> maybe_id() {
        const auto written = maybe_text();
        return written ? Id::parse(*written) : std::nullopt;
    }

  private:
    std::vector<std::optional<std::string>> cells_;
    std::size_t next_ = 0;
};

struct Query {
    std::string_view sql;  // with {{words}} of the dialect and a :name for each parameter, no name twice
    int columns = 0;
};
struct Insert {
    std::string_view table;
    std::string_view columns;  // "a, b, c"
};
struct AddUp {  // the table's primary key, and the numbers that are summed under it
    std::string_view table;
    std::string_view key;   // "a, b, c"
    std::string_view sums;  // "d, e"
};

enum class Fault {
    duplicate,  // a unique key exists already
    conflict,   // a deadlock or a lock waited for in vain: the same again may succeed
    lost,       // the connection is gone; whether the commit happened is unknown
    refused,    // this statement with these values will never succeed
};
class SqlError : public storage::StoreUnavailable {
  public:
    SqlError(Fault fault, const std::string& what) : StoreUnavailable(what), fault_(fault) {}
    Fault fault() const { return fault_; }

  private:
    Fault fault_;
};

enum class Access { read, write };

class Connection {
  public:
    Connection(const SqliteSettings& settings, Access access);
    Connection(const MariaDbSettings& settings, Access access);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    Engine engine() const;
    std::vector<Row> rows(const Query& query, const Values& values = {});
    std::optional<Row> row(const Query& query, const Values& values = {});  // the first
    std::int64_t change(std::string_view sql, const Values& values = {});   // how many rows changed
    void insert(const Insert& into, const std::vector<Values>& rows);       // as few statements as the engine likes
    // A row whose key is there adds its sums to those there. Values: the key's, then the sums'.
    void add_up(const AddUp& into, const std::vector<Values>& rows);
    void execute(const std::string& sql);  // one statement, as it stands

    void begin();
    void commit();
    void rollback() noexcept;

  private:
    void insert(const Insert& into, const std::string& ending, const std::vector<Values>& rows);
    struct Session;
    std::unique_ptr<Session> session_;
};

// `sql` holds {{in}} once, where a list of `values` goes: "... where uuid in ({{in}})". Rows of all of them, however
// many; `before` are the parameters that stand before the list.
std::vector<Row> rows_in(Connection& connection, const Query& query, const Values& before, const Values& list);
std::int64_t change_in(Connection& connection, std::string_view sql, const Values& before, const Values& list);

}  // namespace cts::sql
