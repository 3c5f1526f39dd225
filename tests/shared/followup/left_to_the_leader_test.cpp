#include "shared/followup/left_to_the_leader.h"

#include <boost/test/unit_test.hpp>

#include "shared/followup/planner.h"

BOOST_AUTO_TEST_SUITE(left_to_the_leader_test)

namespace {

using namespace cts;
using namespace std::chrono_literals;
using form::DoNotCall;
using form::OutcomeClass;

form::Outcome outcome_of(OutcomeClass outcome_class) {
    form::Outcome outcome;
    outcome.outcome_class = outcome_class;
    return outcome;
}

std::vector<followup::PlannedFollowUp> left_by(const form::Outcome& outcome) {
    form::Kit kit;
    kit.product.trial_days = 30;
    const auto at = *model::Instant::parse_iso8601("2026-10-11T14:32:00+08:00");
    const form::Definition talk;
    const form::Answers answers;
    const followup::CallMoments moments{at, at, at};
    const std::string zone = "Asia/Shanghai";
    return followup::plan({kit, talk, outcome, answers, moments, zone}, {});
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_lead_left_open_of_which_nothing_is_said_is_the_leaders_to_decide) {
    for (const auto open : {OutcomeClass::unreachable, OutcomeClass::pending}) {
        const auto left = left_by(outcome_of(open));
        BOOST_REQUIRE_EQUAL(left.size(), 1u);
        BOOST_TEST((left[0].kind == form::FollowUpKind::callback));
        BOOST_TEST((left[0].owner == form::FollowUpOwner::team_leader));
        BOOST_TEST((left[0].because == followup::Because::nothing_said));
        BOOST_TEST((left[0].state == followup::State::promised));
        BOOST_TEST(!left[0].due.has_value());
    }
}

BOOST_AUTO_TEST_CASE(an_outcome_that_says_how_it_goes_on_leaves_the_leader_nothing_to_decide) {
    auto outcome = outcome_of(OutcomeClass::pending);
    outcome.do_not_call = DoNotCall::project;
    BOOST_TEST(left_by(outcome).empty());
    outcome.do_not_call = DoNotCall::no;
    outcome.retry = form::RetryRule{2h, 3};
    BOOST_TEST(left_by(outcome).empty());
}

BOOST_AUTO_TEST_CASE(an_outcome_that_settles_the_lead_leaves_the_leader_nothing_to_decide) {
    for (const auto settled :
         {OutcomeClass::success, OutcomeClass::refusal, OutcomeClass::not_eligible, OutcomeClass::invalid})
        BOOST_TEST(left_by(outcome_of(settled)).empty());
}

BOOST_AUTO_TEST_CASE(the_leader_decides_nothing_where_a_promise_says_how_it_goes_on) {
    auto outcome = outcome_of(OutcomeClass::pending);
    form::FollowUpRule promise;
    promise.kind = form::FollowUpKind::callback;
    promise.within = calendar::elapsed(10min);
    outcome.follow_ups = {promise};
    const auto left = left_by(outcome);
    BOOST_REQUIRE_EQUAL(left.size(), 1u);
    BOOST_TEST((left[0].because == followup::Because::outcome));
}

BOOST_AUTO_TEST_SUITE_END()
