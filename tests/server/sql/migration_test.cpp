#include "server/sql/migration.h"

#include <boost/test/unit_test.hpp>

#include "server/sql/open_store.h"
#include "tests/doubles/own_folder.h"
#include "tests/doubles/own_mariadb.h"

using namespace cts;
using namespace cts::sql;

namespace {

const Step first{1, "0001_first", "create table if not exists a (id {{key}}, t {{name}} not null) {{table}};\n"};
const Step broken{
    2, "0002_broken",
    "create table if not exists b (id {{key}}) {{table}};\ncreate table if not exists c (this is wrong);\n"};
const Step mended{
    2, "0002_broken",
    "create table if not exists b (id {{key}}) {{table}};\ncreate table if not exists c (id {{key}}) {{table}};\n"};

struct OnSqlite {
    tests::OwnFolder folder;
    Connection connection{SqliteSettings{.file = folder.path() / "a.db"}, Access::write};
};

MariaDbSettings empty_mariadb() {
    static int made = 0;
    const auto name = "cts_migration_" + std::to_string(++made);
    tests::mariadb_says("create database " + name + " character set utf8mb4");
    MariaDbSettings settings;
    settings.socket = tests::own_mariadb().socket;
    settings.user = tests::own_mariadb().root;
    settings.database = name;
    return settings;
}

struct OnMariaDb {
    Connection connection{empty_mariadb(), Access::write};
};
using EmptyEngines = std::tuple<OnSqlite, OnMariaDb>;

}  // namespace

BOOST_AUTO_TEST_SUITE(migration_test)

BOOST_AUTO_TEST_CASE(comments_and_empty_lines_are_no_statements) {
    const auto statements =
        statements_of("-- a; b;\n\ncreate table a (\n  id bigint  -- its key;\n);\n\ninsert into a values (1);\n");
    BOOST_TEST(statements.size() == 2U);
    BOOST_TEST(statements[0].starts_with("create table a ("));
    BOOST_TEST(statements[1] == "insert into a values (1)");
}

BOOST_AUTO_TEST_CASE(an_unknown_word_of_the_dialects_is_a_mistake_of_ours) {
    BOOST_CHECK_THROW(in_dialect(Engine::sqlite, "create table a (id {{kye}})"), std::logic_error);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_database_is_brought_to_the_newest_schema_once, On, EmptyEngines) {
    On on;
    BOOST_TEST(schema_of(on.connection) == 0);
    BOOST_TEST(migrate(on.connection) == static_cast<int>(schema_steps().size()));
    BOOST_TEST(schema_of(on.connection) == newest_schema());
    BOOST_TEST(migrate(on.connection) == 0);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_step_that_broke_off_is_done_again, On, EmptyEngines) {
    On on;
    BOOST_CHECK_THROW(migrate(on.connection, {first, broken}), SqlError);
    BOOST_TEST(schema_of(on.connection) == 1);
    BOOST_TEST(migrate(on.connection, {first, mended}) == 1);
    BOOST_TEST(schema_of(on.connection) == 2);
    BOOST_TEST(on.connection.row({"select count(*) from c", 1}).value().number() == 0);
}

BOOST_AUTO_TEST_CASE(a_server_does_not_start_on_a_mariadb_whose_schema_differs) {
    const auto settings = empty_mariadb();
    BOOST_TEST(schema_status(settings).found == 0);
    BOOST_CHECK_THROW(open_mariadb(settings), SchemaDiffers);
    BOOST_TEST(migrate_mariadb(settings) > 0);
    BOOST_TEST(open_mariadb(settings)->durable());
}

BOOST_AUTO_TEST_CASE(a_mariadb_that_does_not_flush_its_commits_is_not_called_durable) {
    const auto settings = empty_mariadb();
    migrate_mariadb(settings);
    const auto store = open_mariadb(settings);
    tests::mariadb_says("set global innodb_flush_log_at_trx_commit = 2");
    BOOST_TEST(!store->durable());
    tests::mariadb_says("set global innodb_flush_log_at_trx_commit = 1");
    BOOST_TEST(store->durable());
}

BOOST_AUTO_TEST_SUITE_END()
