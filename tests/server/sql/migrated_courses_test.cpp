// What a database held before follow-ups had a course: each stands afterwards where its kind begins, or where its last
// step left it.
#include <boost/test/unit_test.hpp>
#include <map>

#include "server/sql/migration.h"
#include "tests/doubles/own_folder.h"
#include "tests/doubles/own_mariadb.h"

BOOST_AUTO_TEST_SUITE(migrated_courses_test)

namespace {

using namespace cts;
using namespace cts::sql;

constexpr int before_courses = 8;

struct OnSqlite {
    tests::OwnFolder folder;
    Connection connection{SqliteSettings{.file = folder.path() / "a.db"}, Access::write};
};

MariaDbSettings empty_mariadb() {
    tests::mariadb_says("create database cts_courses character set utf8mb4");
    MariaDbSettings settings;
    settings.socket = tests::own_mariadb().socket;
    settings.user = tests::own_mariadb().root;
    settings.database = "cts_courses";
    return settings;
}
struct OnMariaDb {
    Connection connection{empty_mariadb(), Access::write};
};
using EmptyEngines = std::tuple<OnSqlite, OnMariaDb>;

std::vector<Step> steps_up_to(int number) {
    std::vector<Step> steps;
    for (const Step& step : schema_steps())
        if (step.number <= number) steps.push_back(step);
    return steps;
}

void fill(Connection& connection) {
    connection.insert({"users",
                       "id, uuid, login, number, display_name, roles, spoken_languages, language, active, "
                       "password_hash"},
                      {{1, "u1", "li", "1", "Li", "agent", "", "zh_CN", 1, ""}});
    connection.insert({"projects",
                       "id, uuid, code, kind, title_zh, title_en, zone, region, state, dialling, "
                       "settings_revision"},
                      {{1, "p1", "shop", "sale", "", "", "UTC", "CN", "running", 1, 1}});
    connection.insert({"contacts", "id, uuid, wrapped_key, name, salutation, phone"}, {{1, "k1", "", "", "", ""}});
    connection.insert({"lists", "id, uuid, project_id, name, imported_by_id, created_at"}, {{1, "l1", 1, "", 1, 0}});
    connection.insert({"leads",
                       "id, uuid, project_id, contact_id, list_id, row_no, zone, attributes, "
                       "attributes_revision, state, attempts, lease_epoch"},
                      {{1, "d1", 1, 1, 1, 1, "UTC", "", 1, "closed", 0, 0}});
    for (const auto& [id, how] : std::map<int, std::string>{{1, "pending"}, {2, "success"}, {3, "refusal"}})
        connection.insert(
            {"calls",
             "id, uuid, project_id, lead_id, contact_id, agent_id, direction, origin, purpose, form_version, "
             "product_version, faq_version, hung_up_by, outcome, outcome_class, answers_plain, "
             "answers_sealed, one_datum, digest, needs_correction, problems, stored_at, delivered_by_id, "
             "revision"},
            {{id,
              "c" + std::to_string(id),
              1,
              1,
              1,
              1,
              "outbound",
              "live",
              "first_call",
              1,
              1,
              1,
              "customer",
              how,
              how,
              "{}",
              "",
              "",
              "",
              0,
              "[]",
              0,
              1,
              1}});
}

void follow_up(Connection& connection, int id, const char* kind, bool open) {
    connection.insert({"follow_ups",
                       "id, uuid, project_id, lead_id, call_id, kind, owner, is_open, due, due_order, "
                       "subject, created_at"},
                      {{id, "f" + std::to_string(id), 1, 1, 1, kind, "team", open, 9000, 9000, "", 1000}});
}

void step_of(Connection& connection, int follow_up, const char* what, const char* call) {
    connection.insert({"follow_up_steps", "follow_up_id, what, by_id, call_uuid, reason, happened_at"},
                      {{follow_up, what, 1, call ? Value(call) : Value::no_text(), "", 2000}});
}

std::string state_of(Connection& connection, int id) {
    return connection.row({"select state from follow_ups where id = :id", 1}, {id})->text();
}

}  // namespace

BOOST_AUTO_TEST_CASE_TEMPLATE(each_follow_up_stands_where_its_kind_begins_or_where_its_last_step_left_it, On,
                              EmptyEngines) {
    On on;
    auto& connection = on.connection;
    migrate(connection, steps_up_to(before_courses));
    fill(connection);
    follow_up(connection, 1, "callback", true);
    follow_up(connection, 2, "second_confirmation", true);
    follow_up(connection, 3, "complaint_ticket", true);
    follow_up(connection, 4, "technical_query", true);
    follow_up(connection, 5, "callback", false);
    step_of(connection, 5, "worked", "c1");
    follow_up(connection, 6, "callback", false);
    step_of(connection, 6, "closed", nullptr);
    follow_up(connection, 7, "second_confirmation", false);
    step_of(connection, 7, "worked", "c2");
    follow_up(connection, 8, "second_confirmation", false);
    step_of(connection, 8, "worked", "c3");
    follow_up(connection, 9, "second_confirmation", false);
    step_of(connection, 9, "worked", "c1");
    follow_up(connection, 10, "second_confirmation", false);
    step_of(connection, 10, "closed", nullptr);
    follow_up(connection, 11, "complaint_ticket", false);
    step_of(connection, 11, "worked", "c1");
    BOOST_TEST(migrate(connection) > 0);
    const std::vector<std::string> expected{"promised",  "due",       "open",       "raised",     "kept",  "barred",
                                            "confirmed", "cancelled", "not_billed", "not_billed", "closed"};
    for (int id = 1; id <= 11; ++id) BOOST_TEST(state_of(connection, id) == expected[static_cast<std::size_t>(id - 1)]);
    auto clock = connection.row({"select name, started, due, stopped from follow_up_clocks where follow_up_id = 3", 4});
    BOOST_REQUIRE(clock.has_value());
    BOOST_TEST(clock->text() == "first_contact");
    BOOST_TEST(clock->number() == 1000);
    BOOST_TEST(clock->number() == 9000);
    BOOST_TEST(!clock->maybe_number().has_value());
    BOOST_TEST(connection.row({"select count(*) from follow_up_clocks where stopped is not null", 1})->number() == 7);
}

BOOST_AUTO_TEST_SUITE_END()
