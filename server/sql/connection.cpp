#include "server/sql/connection.h"

#include <mysql.h>
#include <soci/mysql/soci-mysql.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <algorithm>
#include <charconv>
#include <map>

namespace cts::sql {
namespace {

struct Slot {  // where a parameter stands while its statement runs
    bool is_number = false;
    long long number = 0;
    std::string text;
    soci::indicator indicator = soci::i_ok;
};

struct Prepared {
    Prepared(soci::session& session, const std::string& sql, const Values& values, int columns)
        : statement(session), in(values.size()), out(static_cast<std::size_t>(columns)), states(out.size()) {
        for (std::size_t i = 0; i < out.size(); ++i) statement.exchange(soci::into(out[i], states[i]));
        for (std::size_t i = 0; i < in.size(); ++i) {
            in[i].is_number = values[i].is_number();
            if (in[i].is_number) statement.exchange(soci::use(in[i].number, in[i].indicator));
            if (!in[i].is_number) statement.exchange(soci::use(in[i].text, in[i].indicator));
        }
        statement.alloc();
        statement.prepare(sql);
        statement.define_and_bind();
    }
    Prepared(const Prepared&) = delete;
    Prepared& operator=(const Prepared&) = delete;

    void take(const Values& values) {
        for (std::size_t i = 0; i < in.size(); ++i) {
            if (in[i].is_number != values.at(i).is_number()) throw std::logic_error("a parameter changed its kind");
            in[i].number = values[i].number();
            in[i].text = values[i].text();
            in[i].indicator = values[i].is_nothing() ? soci::i_null : soci::i_ok;
        }
    }
    Row row() const {
        std::vector<std::optional<std::string>> cells(out.size());
        for (std::size_t i = 0; i < out.size(); ++i) {
            if (states[i] != soci::i_null) cells[i] = out[i];
        }
        return Row(std::move(cells));
    }

    soci::statement statement;
    std::vector<Slot> in;
    std::vector<std::string> out;
    std::vector<soci::indicator> states;
};

Fault fault_of_mariadb(unsigned number) {
    switch (number) {
        case 1022:
        case 1062:
            return Fault::duplicate;
        case 1205:
        case 1213:
            return Fault::conflict;
        case 1047:  // a Galera node that is not ready
        case 1053:  // the server shuts down
        case 1927:
        case 2002:
        case 2003:
        case 2006:
        case 2013:
            return Fault::lost;
        default:
            return Fault::refused;
    }
}

Fault fault_of_sqlite(int result, const std::string& message) {
    const int code = result & 0xff;
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED || message.find("is locked") != std::string::npos) {
        return Fault::conflict;
    }
    if (message.find("UNIQUE") != std::string::npos) return Fault::duplicate;
    return Fault::refused;
}

// What an engine says of a refusal may quote a value; its number never does.
SqlError error_of(const soci::soci_error& error) {
    if (const auto* of_mariadb = dynamic_cast<const soci::mysql_soci_error*>(&error)) {
        const auto number = of_mariadb->err_num_;
        return {fault_of_mariadb(number), "MariaDB error " + std::to_string(number)};
    }
    if (const auto* of_sqlite = dynamic_cast<const soci::sqlite3_soci_error*>(&error)) {
        const auto message = error.get_error_message();  // names columns, never values
        return {fault_of_sqlite(of_sqlite->result(), message), "SQLite: " + message};
    }
    const auto message = error.get_error_message();
    return {message.find("UNIQUE") != std::string::npos ? Fault::duplicate : Fault::refused, message};
}

// SOCI reads its settings from one text; each engine's reader knows one kind of quotation marks and no escapes.
std::string quoted(const std::string& text, char mark) {
    if (text.find(mark) == std::string::npos && text.find('\\') == std::string::npos) return mark + text + mark;
    throw SqlError(Fault::refused, std::string("a database setting holds a backslash or ") + mark);
}

// How durable it is stands among the pragmas below: SOCI would set it here before the patience, and fail at once while
// another session recovers the log of a killed server.
std::string sqlite_parameters(const SqliteSettings& settings) {
    return "dbname=" + quoted(settings.file.string(), '"') + " timeout=10";
}

std::string mariadb_parameters(const MariaDbSettings& settings) {
    std::string text =
        "db=" + quoted(settings.database, '\'') + " user=" + quoted(settings.user, '\'') + " charset=utf8mb4";
    if (!settings.password.empty()) text += " pass=" + quoted(settings.password, '\'');
    if (!settings.tls_ca.empty()) text += " sslca=" + quoted(settings.tls_ca, '\'');
    if (!settings.socket.empty()) return text + " unix_socket=" + quoted(settings.socket, '\'');
    return text + " host=" + quoted(settings.host, '\'') + " port=" + std::to_string(settings.port);
}

void start_client_library() {  // once, before any thread may do it by itself
    static const bool started = mysql_library_init(0, nullptr, nullptr) == 0;
    if (!started) throw SqlError(Fault::refused, "the MariaDB client library cannot start");
}

std::int64_t to_number(const std::string& text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) {
        throw SqlError(Fault::refused, "a column holds no whole number");
    }
    return number;
}

std::string multi_row(const Insert& into, std::size_t columns, std::size_t rows) {
    std::string sql = "insert into " + std::string(into.table) + " (" + std::string(into.columns) + ") values ";
    for (std::size_t row = 0; row < rows; ++row) {
        sql += row == 0 ? "(" : ", (";
        for (std::size_t column = 0; column < columns; ++column) {
            sql += (column == 0 ? ":p" : ", :p") + std::to_string(row) + "_" + std::to_string(column);
        }
        sql += ")";
    }
    return sql;
}

// What ends an insert whose rows are summed into those that are there.
std::string adding(Engine engine, const AddUp& into) {
    const bool sqlite = engine == Engine::sqlite;
    std::string text =
        sqlite ? " on conflict (" + std::string(into.key) + ") do update set " : " on duplicate key update ";
    std::string_view sums = into.sums;
    while (!sums.empty()) {
        const auto end = std::min(sums.find(", "), sums.size());
        const std::string name(sums.substr(0, end));
        text += name + " = " + std::string(into.table) + "." + name + " + ";
        text += sqlite ? "excluded." + name : "values(" + name + ")";
        sums.remove_prefix(std::min(end + 2, sums.size()));
        if (!sums.empty()) text += ", ";
    }
    return text;
}

// SQLite is as fast row by row; MariaDB's round trips are not. A few sizes, so that few statements are prepared.
std::size_t rows_at_once(Engine engine, std::size_t waiting) {
    if (engine == Engine::sqlite) return 1;
    for (const std::size_t size : {std::size_t{64}, std::size_t{16}, std::size_t{4}}) {
        if (waiting >= size) return size;
    }
    return 1;
}

}  // namespace

std::int64_t Row::number() {
    const auto cell = maybe_number();
    if (!cell) throw SqlError(Fault::refused, "a column that must hold a number is empty");
    return *cell;
}

std::optional<std::int64_t> Row::maybe_number() {
    const auto cell = maybe_text();
    if (!cell) return std::nullopt;
    return to_number(*cell);
}

std::optional<model::Instant> Row::maybe_instant() {
    const auto at = maybe_number();
    if (!at) return std::nullopt;
    return model::Instant{*at};
}

struct Connection::Session {
    Session(Engine of, const soci::backend_factory& factory, const std::string& parameters)
        : engine(of), session(factory, parameters) {}

    Prepared& prepared(std::string_view sql, const Values& values, int columns) {
        const auto known = statements.find(sql);
        if (known != statements.end()) return *known->second;
        auto made = std::make_unique<Prepared>(session, in_dialect(engine, sql), values, columns);
        return *statements.emplace(std::string(sql), std::move(made)).first->second;
    }

    template <class Action>
    auto guarded(std::string_view sql, Action action) {
        try {
            return action();
        } catch (const soci::soci_error& error) {
            const auto known = statements.find(sql);
            if (known != statements.end()) statements.erase(known);
            throw error_of(error);
        }
    }

    Engine engine;
    soci::session session;
    std::map<std::string, std::unique_ptr<Prepared>, std::less<>> statements;
};

Connection::Connection(const SqliteSettings& settings, Access access) {
    try {
        session_ = std::make_unique<Session>(Engine::sqlite, soci::sqlite3, sqlite_parameters(settings));
    } catch (const soci::soci_error& error) {
        throw error_of(error);
    }
    for (const char* pragma : {"pragma foreign_keys = on", "pragma busy_timeout = 10000", "pragma synchronous = full",
                               "pragma temp_store = memory"}) {
        execute(pragma);
    }
    if (access == Access::read) {
        execute("pragma query_only = on");
    } else {
        row({"pragma journal_mode = wal", 1});
        execute("pragma cache_size = -65536");  // 64 MiB: the inner pages of a million leads' indexes stay at hand
        row({"pragma wal_autocheckpoint = 10000", 1});
    }
}

Connection::Connection(const MariaDbSettings& settings, Access access) {
    start_client_library();
    try {
        session_ = std::make_unique<Session>(Engine::mariadb, soci::mysql, mariadb_parameters(settings));
    } catch (const soci::soci_error& error) {
        throw error_of(error);
    }
    execute("set session sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION'");
    execute("set names utf8mb4 collate utf8mb4_nopad_bin");
    execute("set session transaction isolation level read committed");
    if (access == Access::write) execute("set session innodb_lock_wait_timeout = 10");
}

Connection::~Connection() = default;

Engine Connection::engine() const {
    return session_->engine;
}

std::vector<Row> Connection::rows(const Query& query, const Values& values) {
    return session_->guarded(query.sql, [&] {
        auto& prepared = session_->prepared(query.sql, values, query.columns);
        prepared.take(values);
        std::vector<Row> found;
        prepared.statement.execute(false);
        while (prepared.statement.fetch()) found.push_back(prepared.row());  // to the end: an open read blocks others
        return found;
    });
}

std::optional<Row> Connection::row(const Query& query, const Values& values) {
    auto found = rows(query, values);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::int64_t Connection::change(std::string_view sql, const Values& values) {
    return session_->guarded(sql, [&] {
        auto& prepared = session_->prepared(sql, values, 0);
        prepared.take(values);
        prepared.statement.execute(true);
        return static_cast<std::int64_t>(prepared.statement.get_affected_rows());
    });
}

void Connection::insert(const Insert& into, const std::vector<Values>& rows) {
    insert(into, {}, rows);
}

void Connection::add_up(const AddUp& into, const std::vector<Values>& rows) {
    const std::string columns = std::string(into.key) + ", " + std::string(into.sums);
    insert({into.table, columns}, adding(engine(), into), rows);
}

void Connection::insert(const Insert& into, const std::string& ending, const std::vector<Values>& rows) {
    for (std::size_t done = 0; done < rows.size();) {
        const auto count = rows_at_once(engine(), rows.size() - done);
        Values values;
        for (std::size_t i = 0; i < count; ++i) {
            const auto& one = rows[done + i];
            values.insert(values.end(), one.begin(), one.end());
        }
        change(multi_row(into, rows[done].size(), count) + ending, values);
        done += count;
    }
}

void Connection::execute(const std::string& sql) {
    session_->guarded(sql, [&] { session_->session.once << sql; });
}

void Connection::begin() {
    execute(engine() == Engine::sqlite ? "begin immediate" : "start transaction");
}
void Connection::commit() {
    execute("commit");
}

void Connection::rollback() noexcept {
    try {
        execute("rollback");
    } catch (const std::exception&) {  // the engine has rolled back by itself, or is gone
    }
}

namespace {

constexpr std::size_t longest_list = 64;

// Lists are filled up to a power of two with their last value, so that few statements are prepared.
Values filled_up(const Values& list, std::size_t first) {
    Values part(list.begin() + static_cast<std::ptrdiff_t>(first),
                list.begin() + static_cast<std::ptrdiff_t>(std::min(first + longest_list, list.size())));
    std::size_t size = 1;
    while (size < part.size()) size *= 2;
    part.resize(size, part.back());
    return part;
}

std::string with_list(std::string_view sql, std::size_t count) {
    std::string names;
    for (std::size_t i = 0; i < count; ++i) names += (i == 0 ? ":in" : ", :in") + std::to_string(i);
    const auto place = sql.find("{{in}}");
    return std::string(sql.substr(0, place)) + names + std::string(sql.substr(place + 6));
}

}  // namespace

std::vector<Row> rows_in(Connection& connection, const Query& query, const Values& before, const Values& list) {
    std::vector<Row> found;
    for (std::size_t first = 0; first < list.size(); first += longest_list) {
        const auto part = filled_up(list, first);
        auto values = before;
        values.insert(values.end(), part.begin(), part.end());
        for (auto& row : connection.rows({with_list(query.sql, part.size()), query.columns}, values)) {
            found.push_back(std::move(row));
        }
    }
    return found;
}

std::int64_t change_in(Connection& connection, std::string_view sql, const Values& before, const Values& list) {
    std::int64_t changed = 0;
    for (std::size_t first = 0; first < list.size(); first += longest_list) {
        const auto part = filled_up(list, first);
        auto values = before;
        values.insert(values.end(), part.begin(), part.end());
        changed += connection.change(with_list(sql, part.size()), values);
    }
    return changed;
}

}  // namespace cts::sql
