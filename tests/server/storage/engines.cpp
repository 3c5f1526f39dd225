#include "tests/server/storage/engines.h"

#include "server/sql/open_store.h"
#include "tests/doubles/memory_store.h"
#include "tests/doubles/own_mariadb.h"

namespace cts::tests {
namespace {

sql::MariaDbSettings contract_database() {
    sql::MariaDbSettings settings;
    settings.socket = own_mariadb().socket;
    settings.user = own_mariadb().root;
    settings.database = "cts_contract";
    return settings;
}

sql::MariaDbSettings empty_database() {
    const auto settings = contract_database();
    static const bool made = [&] {
        mariadb_says("create database cts_contract character set utf8mb4");
        return sql::migrate_mariadb(settings) > 0;
    }();
    if (!made) throw std::runtime_error("no step was applied to an empty database");
    for (const char* table : {"billing_rows",
                              "billing_deliveries",
                              "blacklist_steps",
                              "blacklist",
                              "jobs",
                              "lane_seals",
                              "events",
                              "event_lanes",
                              "notice_acknowledgements",
                              "notices",
                              "faq_drafts",
                              "attachment_pieces",
                              "attachments",
                              "follow_up_clock_events",
                              "publications",
                              "field_telemetry",
                              "amendments",
                              "reveals",
                              "faq_uses",
                              "do_not_call",
                              "tickets",
                              "orders",
                              "visits",
                              "follow_up_clocks",
                              "follow_up_steps",
                              "follow_ups",
                              "calls",
                              "leads",
                              "lists",
                              "contacts",
                              "kit_withdrawals",
                              "kit_parts",
                              "project_settings",
                              "projects",
                              "sessions",
                              "users"}) {
        mariadb_says_in(settings.database, std::string("delete from ") + table);
    }
    return settings;
}

}  // namespace

Memory::Memory() : store_(memory_store()) {}
Sqlite::Sqlite() : store_(sql::open_sqlite({.file = folder_.path() / "cts.db"})) {}
std::unique_ptr<storage::Store> Sqlite::opened_again() const {
    return sql::open_sqlite({.file = folder_.path() / "cts.db"});
}
std::unique_ptr<storage::Store> MariaDb::opened_again() const {
    return sql::open_mariadb(contract_database());
}
std::string Sqlite::url() const {
    return "sqlite:" + (folder_.path() / "cts.db").string();
}
std::string MariaDb::url() const {
    const auto database = contract_database();
    return "mariadb://" + database.user + "@localhost/" + database.database + "?socket=" + database.socket;
}
MariaDb::MariaDb() : store_(sql::open_mariadb(empty_database())) {}

}  // namespace cts::tests
