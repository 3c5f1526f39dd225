#include "server/service/weekly_report.h"

#include <boost/test/unit_test.hpp>

#include "tests/server/service/sold_shop.h"

using namespace cts;

namespace {

// The clock stands on Monday, 21 September 2026, in the evening of the project's zone; each call is two hours later.
struct Reporting : tests::SoldShop {
    Reporting() : SoldShop(5) {}
    service::Result<api::WeeklyReport> report(const std::string& week = "2026-W39") {
        return service::weekly_report(tools, boss, "example-sale", {week, {}});
    }
};

std::string words(const api::Share& share) {
    return std::to_string(share.count) + "/" + std::to_string(share.of);
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(weekly_report, Reporting)

BOOST_AUTO_TEST_CASE(a_week_tells_calls_outcomes_complaints_and_what_is_open) {
    call("trial_agreed", tests::agreeing());
    call("trial_agreed", tests::agreeing(), std::nullopt, "unsure");
    call("refused", tests::refusing());
    call("complaint", {{"reached", "yes"}, {"convenient", "no"}, {"complaint_subject", "too many calls"}});
    const auto told = report();
    BOOST_REQUIRE(told);
    BOOST_TEST(told->span.first_day == "2026-09-21");
    BOOST_TEST(told->calls == 4);
    BOOST_TEST(told->dials == 4);
    BOOST_TEST(words(told->connected) == "4/4");
    BOOST_TEST(words(told->valid) == "1/2");  // one is to be mended
    BOOST_TEST(told->complaints == 1);
    BOOST_TEST(told->complaint_states.at(0).name == "open");
    BOOST_TEST(told->complaint_causes.at(0).name == "");
    BOOST_TEST(told->complaint_causes.at(0).label.en == "not said");
    BOOST_TEST(words(told->complaint_states.at(0).share) == "1/1");
    std::map<std::string, std::string> outcomes;
    for (const auto& one : told->outcomes) outcomes[one.outcome] = words(one.share) + " " + one.label.en;
    BOOST_TEST(outcomes.at("trial_agreed").starts_with("2/4 "));
    BOOST_TEST(outcomes.at("refused").starts_with("1/4 "));
    std::map<std::string, std::int64_t> open;
    for (const auto& one : told->problems) open[one.kind] = one.open;
    BOOST_TEST((open == std::map<std::string, std::int64_t>{
                            {"complaint_ticket", 1}, {"remedial_call", 1}, {"second_confirmation", 2}}));
}

BOOST_AUTO_TEST_CASE(another_week_has_none_of_it) {
    call("refused", tests::refusing());
    BOOST_TEST(report("2026-W38")->calls == 0);
    BOOST_TEST(!report("last week").has_value());
}

BOOST_AUTO_TEST_CASE(an_agent_is_not_told) {
    BOOST_TEST(!service::weekly_report(tools, agent, "example-sale", {"2026-W39", {}}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
