#include "server/sql/migration.h"

namespace cts::sql {
namespace {

constexpr std::string_view make_step_table =
    "create table if not exists schema_migrations (number bigint not null primary key, name {{name}} not null, "
    "applied_at bigint not null) {{table}}";
constexpr Query last_step{"select coalesce(max(number), 0) from schema_migrations", 1};
constexpr Query sqlite_table{"select count(*) from sqlite_master where type = 'table' and name = 'schema_migrations'",
                             1};
constexpr Query mariadb_table{
    "select count(*) from information_schema.tables where table_schema = database() and table_name = "
    "'schema_migrations'",
    1};
constexpr Insert step_done{"schema_migrations", "number, name, applied_at"};

// One migration at a time. SQLite: a write transaction around each step. MariaDB commits DDL at once, so a named lock.
class MigrationLock {
  public:
    explicit MigrationLock(Connection& connection) : connection_(connection) {
        if (connection_.engine() != Engine::mariadb) return;
        auto got = connection_.row({"select get_lock('cts_migrate', 60)", 1});
        if (!got || got->maybe_number() != 1)
            throw SqlError(Fault::conflict, "another program is migrating the database");
    }
    ~MigrationLock() {
        if (connection_.engine() != Engine::mariadb) return;
        try {
            connection_.row({"select release_lock('cts_migrate')", 1});
        } catch (const std::exception&) {  // the connection is gone and the lock with it
        }
    }
    MigrationLock(const MigrationLock&) = delete;
    MigrationLock& operator=(const MigrationLock&) = delete;

  private:
    Connection& connection_;
};

bool has_step_table(Connection& connection) {
    auto row = connection.row(connection.engine() == Engine::sqlite ? sqlite_table : mariadb_table);
    return row && row->number() > 0;
}

void apply(Connection& connection, const Step& step) {
    for (const auto& statement : statements_of(step.text)) {
        connection.execute(in_dialect(connection.engine(), statement));
    }
    connection.insert(step_done, {{step.number, step.name, model::SystemClock().now()}});
}

void apply_whole(Connection& connection, const Step& step) {
    connection.begin();
    try {
        if (schema_of(connection) < step.number) apply(connection, step);
        connection.commit();
    } catch (...) {
        connection.rollback();
        throw;
    }
}

std::string without_comments(const std::string& text) {
    std::string kept;
    for (std::size_t start = 0; start < text.size();) {
        auto end = text.find('\n', start);
        if (end == std::string::npos) end = text.size();
        const auto line = std::string_view(text).substr(start, end - start);
        kept.append(line.substr(0, line.find("--")));
        kept.push_back('\n');
        start = end + 1;
    }
    return kept;
}

}  // namespace

std::vector<std::string> statements_of(const std::string& step_text) {
    std::vector<std::string> statements;
    const auto text = without_comments(step_text);
    for (std::size_t start = 0; start < text.size();) {
        const auto first = text.find_first_not_of(" \t\n", start);
        if (first == std::string::npos) break;
        auto end = text.find(";\n", first);
        if (end == std::string::npos) end = text.size();
        statements.push_back(text.substr(first, end - first));
        start = end + 1;
    }
    return statements;
}

int newest_schema() {
    return schema_steps().empty() ? 0 : schema_steps().back().number;
}

int schema_of(Connection& connection) {
    if (!has_step_table(connection)) return 0;
    auto row = connection.row(last_step);
    return row ? static_cast<int>(row->number()) : 0;
}

int migrate(Connection& connection) {
    return migrate(connection, schema_steps());
}

int migrate(Connection& connection, const std::vector<Step>& steps) {
    const MigrationLock lock(connection);
    connection.execute(in_dialect(connection.engine(), make_step_table));
    const int before = schema_of(connection);
    int applied = 0;
    for (const auto& step : steps) {
        if (step.number <= before) continue;
        apply_whole(connection, step);
        ++applied;
    }
    return applied;
}

}  // namespace cts::sql
