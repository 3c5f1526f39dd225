// How the calls ended, seen by a planner: by what the form asked, by what the list brought, by the clock; as an answer
// and as a file; what cannot be counted is said by name.
#include <boost/test/unit_test.hpp>

#include "tests/scenarios/at_work/reported_shop.h"

using namespace cts;
using namespace cts::tests;
using namespace std::chrono_literals;
using model::Reason;
using scenarios::operator+;

namespace {

struct Reported : ReportedShop {
    static const nlohmann::json& group(const nlohmann::json& report, const std::string& name) {
        for (const auto& one : report.at("groups"))
            if (one.at("parts").at(0).at("name") == name) return one;
        BOOST_FAIL("no group " << name << " in " << report.dump());
        return report;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(outcome_report, Reported)

BOOST_AUTO_TEST_CASE(a_planner_sees_how_calls_ended_by_what_was_asked_and_what_the_list_brought) {
    BOOST_TEST(ask("GET", report("outcomes"), log_in("ping")).refused(Reason::no_calls_in_span, "from"));
    AtWork lin{*this, "lin"};
    lin.calls({{"reached", "no_answer"}}, "no_answer");
    lin.calls({{"reached", "no_answer"}}, "no_answer");
    const auto by_district = outcomes_of(2, "&by=attribute:district").json;
    const auto& all = by_district.at("all");
    BOOST_TEST(all.at("success").at("share").at("count") == 0);
    BOOST_TEST(all.at("success").at("low") == "0.0");
    BOOST_TEST(all.at("success").at("high") == "65.8");  // of none in two (Wilson)
    BOOST_TEST(by_district.at("by").at(0).at("label").at("zh_CN") == "所在区县");
    BOOST_TEST(group(by_district, "西湖区").at("calls") == 2);
    const auto hours = outcomes_of(2, "&by=calendar:hour,agent").json;
    BOOST_REQUIRE_EQUAL(hours.at("groups").size(), 1u);
    BOOST_TEST(hours.at("groups").at(0).at("parts").at(1).at("name") == id_of("lin"));
    const auto reached = outcomes_of(2, "&by=field:reached").json;
    BOOST_TEST(group(reached, "no_answer").at("outcomes").at(0).at("outcome") == "no_answer");
    BOOST_TEST(outcomes_of(2, "&by=calendar:month&where=field:reached=no_answer").json.at("groups").size() == 1u);
}

BOOST_AUTO_TEST_CASE(the_file_has_the_numbers_of_the_answer) {
    AtWork{*this, "lin"}.calls({{"reached", "no_answer"}}, "no_answer");
    outcomes_of(1);
    const auto ping = log_in("ping");
    const auto csv = ask("GET", report("outcomes", "&by=field:reached&format=csv"), ping);
    BOOST_TEST(csv.body.find("field:reached,field:reached.label,outcome,outcome.label,outcome_class,calls,of,percent,"
                             "low,high\r\n") == 0U,
               csv.body);
    BOOST_TEST(csv.body.find("no_answer,") != std::string::npos, csv.body);
    BOOST_TEST(ask("GET", report("outcomes", "&by=field:reached&format=xlsx"), ping).body.starts_with("PK"));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_counted_is_said_by_name) {
    AtWork{*this, "lin"}.calls({{"reached", "no_answer"}}, "no_answer");
    outcomes_of(1);
    const auto ping = log_in("ping");
    const auto refused = [&](const std::string& query, Reason reason, const std::string& field) {
        BOOST_TEST(ask("GET", report("outcomes", query), ping).refused(reason, field), query);
    };
    refused("&by=field:shoe_size", Reason::unknown_field, "field:shoe_size");
    refused("&by=attribute:shoe_size", Reason::unknown_field, "attribute:shoe_size");
    refused("&by=field:remarks", Reason::field_not_counted, "field:remarks");
    refused("&by=calendar:century", Reason::bad_parameter, "calendar:century");
    refused("&by=weather", Reason::bad_parameter, "weather");
    refused("&by=agent,version,step", Reason::bad_parameter, "by");
    refused("&where=field:reached", Reason::bad_parameter, "where");
    refused("&version=two", Reason::bad_parameter, "version");
    refused("&agent=lin", Reason::bad_parameter, "agent");
    BOOST_TEST(ask("GET", report("outcomes"), log_in("lin")).refused(Reason::no_right, "read_reports"));
    BOOST_TEST(ask("GET", "/api/v1/projects/ringback-trial/reports/outcomes?from=2020-01-01&to=2020-12-31", ping)
                   .refused(Reason::no_calls_in_span, "from"));
}

BOOST_AUTO_TEST_CASE(everything_is_counted_anew_when_the_administrator_asks) {
    AtWork{*this, "lin"}.calls({{"reached", "no_answer"}}, "no_answer");
    const auto before = outcomes_of(1).json;
    BOOST_TEST(ask("POST", "/api/v1/reports/rebuild", log_in("ping")).refused(Reason::no_right, "watch_server"));
    BOOST_TEST(ask("POST", "/api/v1/reports/rebuild", administrator).status == 204);
    AtWork{*this, "lin"}.calls({{"reached", "no_answer"}}, "no_answer");
    BOOST_TEST(outcomes_of(2).json.at("all").at("dials") == 2);
}

BOOST_AUTO_TEST_SUITE_END()
