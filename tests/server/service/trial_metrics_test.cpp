#include "server/service/trial_metrics.h"

#include <boost/test/unit_test.hpp>

#include "tests/server/service/sold_shop.h"

using namespace cts;
using followup::Action;
using followup::State;

namespace {

struct Counting : tests::SoldShop {
    Counting() : SoldShop(6) {}
    std::string today() const { return model::to_civil(clock.now(), "Asia/Shanghai").date.to_string(); }
    service::Result<api::TrialMetrics> metrics(const model::User& who) {
        return service::trial_metrics(tools, who, "example-sale", {"2026-09-01", today(), {}});
    }
};

std::string words(const api::Share& share) {
    return std::to_string(share.count) + "/" + std::to_string(share.of) + " " + share.percent;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(trial_metrics, Counting)

BOOST_AUTO_TEST_CASE(trials_are_told_with_what_they_are_counted_of) {
    over(call("trial_agreed", tests::agreeing()).at(0), Action::confirm, State::confirmed);
    over(call("trial_agreed", tests::agreeing()).at(0), Action::confirm, State::confirmed);
    over(call("trial_agreed", tests::agreeing()).at(0), Action::cancel, State::cancelled);
    call("trial_agreed", tests::agreeing());
    const auto told = metrics(keeper);
    BOOST_REQUIRE(told);
    BOOST_TEST(told->trials == 4);
    BOOST_TEST(words(told->decided) == "3/4 75.0");
    BOOST_TEST(words(told->retention) == "2/3 66.7");
    BOOST_TEST(words(told->paying) == "2/4 50.0");
    BOOST_TEST(words(told->unsubscribed) == "1/3 33.3");
    BOOST_TEST(words(told->not_billed) == "0/3 0.0");
    BOOST_TEST(words(told->complaints) == "0/4 0.0");
}

BOOST_AUTO_TEST_CASE(of_no_trials_there_is_no_rate) {
    const auto told = metrics(boss);
    BOOST_REQUIRE(told);
    BOOST_TEST(words(told->retention) == "0/0 ");
}

BOOST_AUTO_TEST_CASE(an_agent_is_not_told) {
    BOOST_TEST(!metrics(agent).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
