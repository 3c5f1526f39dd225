#include "admin/db/provision.h"

#include <boost/test/unit_test.hpp>

#include "server/sql/open_store.h"
#include "tests/doubles/own_mariadb.h"

using namespace cts;
using namespace cts::admin;

namespace {

ProvisionWanted wanted() {
    ProvisionWanted asked;
    asked.administrator.socket = tests::own_mariadb().socket;
    asked.administrator.user = tests::own_mariadb().root;
    asked.database = "cts_a";
    return asked;
}

sql::MariaDbSettings as(const std::string& user, const std::string& password, const std::string& database = "cts_a") {
    sql::MariaDbSettings settings;
    settings.socket = tests::own_mariadb().socket;
    settings.user = user;
    settings.password = password;
    settings.database = database;
    return settings;
}

ProvisionFault fault_of(const ProvisionWanted& asked) {
    const auto result = provision(asked);
    BOOST_REQUIRE(!result.has_value());
    return result.error().fault;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(provision_test)

BOOST_AUTO_TEST_CASE(a_server_runs_on_what_was_provisioned_and_can_change_no_table) {
    const auto made = provision(wanted()).value();
    BOOST_CHECK_THROW(sql::migrate_mariadb(as("cts_server", made.server_password)), storage::StoreUnavailable);
    BOOST_TEST(sql::migrate_mariadb(as("cts_migrate", made.migration_password)) > 0);
    const auto store = sql::open_mariadb(as("cts_server", made.server_password));
    BOOST_TEST(store->durable());
    BOOST_TEST(!store->users().any());
    storage::UserRecord li;
    li.user.id = model::UserId::make({1'800'000'000'000});
    li.user.login = "li";
    BOOST_TEST((store->users().add(li) == storage::Added::added));
}

BOOST_AUTO_TEST_CASE(its_users_reach_no_other_database_not_even_one_of_a_like_name) {
    const auto made = provision(wanted()).value();
    tests::mariadb_says("create or replace database ctsXa");
    BOOST_CHECK_THROW(sql::schema_status(as("cts_server", made.server_password, "ctsXa")), storage::StoreUnavailable);
    BOOST_CHECK_THROW(sql::schema_status(as("cts_migrate", made.migration_password, "mysql")),
                      storage::StoreUnavailable);
}

BOOST_AUTO_TEST_CASE(provisioning_again_keeps_the_data_and_renews_the_passwords) {
    const auto first = provision(wanted()).value();
    tests::mariadb_says_in("cts_a", "create table if not exists kept (id int)");
    const auto second = provision(wanted()).value();
    BOOST_TEST(first.server_password != second.server_password);
    BOOST_TEST(second.server_password != second.migration_password);
    tests::mariadb_says_in("cts_a", "drop table kept");
    BOOST_CHECK_THROW(sql::schema_status(as("cts_server", first.server_password)), storage::StoreUnavailable);
    BOOST_CHECK_NO_THROW(sql::schema_status(as("cts_server", second.server_password)));
}

BOOST_AUTO_TEST_CASE(a_name_or_host_that_could_bend_a_statement_is_refused) {
    for (const char* name : {"", "Cts", "a`b", "a'b", "a b", "呼叫", "a-b"}) {
        auto asked = wanted();
        asked.database = name;
        BOOST_TEST((fault_of(asked) == ProvisionFault::bad_name));
    }
    auto asked = wanted();
    asked.from_host = "x' identified by ''";
    BOOST_TEST((fault_of(asked) == ProvisionFault::bad_host));
}

BOOST_AUTO_TEST_CASE(whoever_cannot_provision_is_told_why) {
    auto nobody_there = wanted();
    nobody_there.administrator.socket = "/nonexistent/socket";
    BOOST_TEST((fault_of(nobody_there) == ProvisionFault::cannot_connect));
    auto wrong = wanted();
    tests::mariadb_says("create or replace user weak@localhost identified by 'right'");
    wrong.administrator.user = "weak";
    wrong.administrator.password = "wrong";
    BOOST_TEST((fault_of(wrong) == ProvisionFault::wrong_password));
    wrong.administrator.password = "right";
    BOOST_TEST((fault_of(wrong) == ProvisionFault::no_right));
}

BOOST_AUTO_TEST_SUITE_END()
