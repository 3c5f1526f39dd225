#include "server/sql/connection.h"

#include <boost/test/unit_test.hpp>

#include "server/sql/sql_lane.h"
#include "tests/doubles/own_folder.h"
#include "tests/doubles/own_mariadb.h"

using namespace cts;
using namespace cts::sql;

namespace {

struct Sqlite {
    std::unique_ptr<Connection> connect() {
        return std::make_unique<Connection>(SqliteSettings{.file = folder.path() / "a.db"}, Access::write);
    }
    tests::OwnFolder folder;
};

struct MariaDb {
    MariaDb() { tests::mariadb_says("create or replace database cts_connection character set utf8mb4"); }
    std::unique_ptr<Connection> connect() {
        MariaDbSettings settings;
        settings.socket = tests::own_mariadb().socket;
        settings.user = tests::own_mariadb().root;
        settings.database = "cts_connection";
        return std::make_unique<Connection>(settings, Access::write);
    }
};
using BothEngines = std::tuple<Sqlite, MariaDb>;

constexpr Insert new_notes{"notes", "number, text"};
constexpr Query all_notes{"select number, text from notes order by number", 2};

std::unique_ptr<Connection> with_notes(std::unique_ptr<Connection> connection) {
    connection->execute(in_dialect(connection->engine(),
                                   "create table notes (number bigint not null primary key, text {{text}}) {{table}}"));
    return connection;
}

Fault fault_of(Connection& connection, const std::string& sql, const Values& values = {}) {
    try {
        connection.change(sql, values);
    } catch (const SqlError& error) {
        BOOST_TEST(std::string(error.what()).find("13800138000") == std::string::npos);
        return error.fault();
    }
    throw std::logic_error("it was not refused");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(connection_test)

BOOST_AUTO_TEST_CASE_TEMPLATE(a_hundred_rows_and_nothing_come_back_as_inserted, Engine, BothEngines) {
    Engine engine;
    const auto connection = with_notes(engine.connect());
    std::vector<Values> rows;
    for (int i = 1; i <= 100; ++i) rows.push_back({i, i == 50 ? Value::no_text() : Value("第 " + std::to_string(i))});
    connection->insert(new_notes, rows);
    auto found = connection->rows(all_notes);
    BOOST_TEST(found.size() == 100U);
    BOOST_TEST(found[99].number() == 100);
    BOOST_TEST(found[99].text() == "第 100");
    found[49].number();
    BOOST_TEST(!found[49].maybe_text().has_value());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_list_of_any_length_is_asked_for, Engine, BothEngines) {
    Engine engine;
    const auto connection = with_notes(engine.connect());
    std::vector<Values> rows;
    for (int i = 1; i <= 150; ++i) rows.push_back({i, "x"});
    connection->insert(new_notes, rows);
    for (const int length : {0, 1, 3, 64, 65, 150}) {
        Values list;
        for (int i = 1; i <= length; ++i) list.emplace_back(i);
        const Query some{"select number from notes where text = :text and number in ({{in}})", 1};
        BOOST_TEST(rows_in(*connection, some, {"x"}, list).size() == static_cast<std::size_t>(length));
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(what_a_transaction_did_is_gone_after_its_rollback, Engine, BothEngines) {
    Engine engine;
    const auto connection = with_notes(engine.connect());
    connection->begin();
    connection->insert(new_notes, {{1, "x"}});
    connection->rollback();
    BOOST_TEST(connection->rows(all_notes).empty());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(every_fault_has_its_kind_and_shows_no_value, Engine, BothEngines) {
    Engine engine;
    const auto connection = with_notes(engine.connect());
    const std::string into = "insert into notes (number, text) values (:number, :text)";
    connection->change(into, {1, "13800138000"});
    BOOST_TEST((fault_of(*connection, into, {1, "13800138000"}) == Fault::duplicate));
    BOOST_TEST((fault_of(*connection, "select wrong") == Fault::refused));
    BOOST_TEST(connection->change(into, {2, "still usable"}) == 1);
}

BOOST_AUTO_TEST_CASE(a_mariadb_that_is_not_there_is_lost) {
    MariaDbSettings settings;
    settings.socket = "/nonexistent/socket";
    settings.user = "u";
    settings.database = "d";
    try {
        const Connection connection(settings, Access::read);
        BOOST_TEST(false);
    } catch (const SqlError& error) {
        BOOST_TEST((error.fault() == Fault::lost));
    }
}

BOOST_AUTO_TEST_CASE(a_lane_goes_on_when_its_connection_was_killed) {
    MariaDb engine;
    with_notes(engine.connect())->execute("create table event_lanes (lane bigint)");
    SqlLane lane(
        0, [&] { return engine.connect(); }, [] {});
    struct Note : SqlWork {
        explicit Note(int of) : number(of) {}
        void run(Transaction& transaction) override {
            if (transaction.attempt == 1) {
                auto own = transaction.connection.row({"select connection_id()", 1}).value();
                tests::mariadb_says("kill " + own.text());
            }
            transaction.connection.insert(new_notes, {{number, "x"}});
        }
        int number;
    };
    Note note(1);
    lane.run(note);
    BOOST_TEST(engine.connect()->rows(all_notes).size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
