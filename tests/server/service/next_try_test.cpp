#include "server/service/next_try.h"

#include <boost/test/unit_test.hpp>

using namespace cts;
using form::OutcomeClass;
using service::next_try;
using storage::LeadState;

namespace {

const model::Instant ended{1'800'000'000'000};

form::Outcome outcome(OutcomeClass of, std::optional<form::RetryRule> retry = {}) {
    form::Outcome made;
    made.name = "o";
    made.outcome_class = of;
    made.retry = retry;
    return made;
}

storage::FollowUpRecord planned(form::FollowUpKind kind) {
    storage::FollowUpRecord record;
    record.kind = kind;
    return record;
}

const form::RetryRule twice{std::chrono::hours(4), 2};

}  // namespace

BOOST_AUTO_TEST_SUITE(next_try_test)

BOOST_AUTO_TEST_CASE(a_number_that_was_not_reached_comes_again_after_the_delay_of_its_outcome) {
    const auto next = next_try(outcome(OutcomeClass::unreachable, twice), {}, ended, 1);
    BOOST_TEST((next.state == LeadState::again));
    BOOST_TEST((next.ready_at == ended + std::chrono::hours(4)));
}

BOOST_AUTO_TEST_CASE(a_lead_is_over_when_an_outcome_has_come_as_often_as_its_rule_allows) {
    const auto next = next_try(outcome(OutcomeClass::unreachable, twice), {}, ended, 2);
    BOOST_TEST((next.state == LeadState::closed));
    BOOST_TEST(!next.ready_at.has_value());
}

BOOST_AUTO_TEST_CASE(a_promise_comes_before_the_rule_that_would_try_again) {
    const auto rule = outcome(OutcomeClass::unreachable, twice);
    BOOST_TEST((next_try(rule, {planned(form::FollowUpKind::callback)}, ended, 2).state == LeadState::waiting));
    BOOST_TEST((next_try(rule, {planned(form::FollowUpKind::technical_query)}, ended, 2).state == LeadState::closed));
}

BOOST_AUTO_TEST_CASE(a_customer_who_asked_not_to_be_called_is_over_whatever_was_planned) {
    auto refused = outcome(OutcomeClass::pending, twice);
    refused.do_not_call = form::DoNotCall::project;
    BOOST_TEST((next_try(refused, {planned(form::FollowUpKind::callback)}, ended, 1).state == LeadState::closed));
}

BOOST_AUTO_TEST_CASE(without_a_rule_an_open_matter_comes_again_by_what_was_promised) {
    const auto next =
        next_try(outcome(OutcomeClass::pending), {planned(form::FollowUpKind::technical_query)}, ended, 1);
    BOOST_TEST((next.state == LeadState::again));
    BOOST_TEST(!next.ready_at.has_value());
    BOOST_TEST((next_try(outcome(OutcomeClass::success), {}, ended, 1).state == LeadState::closed));
    BOOST_TEST((next_try(outcome(OutcomeClass::invalid), {}, ended, 1).state == LeadState::closed));
}

BOOST_AUTO_TEST_SUITE_END()
