#include "shared/followup/settlement.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(settlement_test)

namespace {

using namespace cts::followup;
using cts::form::OutcomeClass;
using cts::form::Settlement;

cts::form::Outcome outcome(OutcomeClass how, std::optional<Settlement> settles = {}, bool confirmed_sale = false) {
    cts::form::Outcome made;
    made.outcome_class = how;
    made.settles = settles;
    made.confirmed_sale = confirmed_sale;
    return made;
}

const auto nobody_answered = outcome(OutcomeClass::unreachable);
const auto talked = outcome(OutcomeClass::pending);
const auto sold = outcome(OutcomeClass::success, {}, true);

std::string step(FollowUpKind worked, State state, const cts::form::Outcome& of, bool stays_promised = false) {
    const auto action = step_of_call(worked, state, {of, stays_promised});
    return action ? std::string(action_name(*action)) : "none";
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_callback_is_kept_unless_it_stays_promised) {
    BOOST_TEST(step(FollowUpKind::callback, State::promised, sold) == "keep");
    BOOST_TEST(step(FollowUpKind::callback, State::promised, nobody_answered, true) == "none");
}

BOOST_AUTO_TEST_CASE(a_call_before_charging_does_what_its_outcome_settles) {
    const auto of = [](const auto& made) { return step(FollowUpKind::second_confirmation, State::due, made); };
    BOOST_TEST(of(outcome(OutcomeClass::success, Settlement::confirmed)) == "confirm");
    BOOST_TEST(of(sold) == "confirm");
    BOOST_TEST(of(outcome(OutcomeClass::refusal, Settlement::cancelled)) == "cancel");
    BOOST_TEST(of(outcome(OutcomeClass::refusal, Settlement::told_how)) == "tell_how");
    BOOST_TEST(of(nobody_answered) == "none");
    BOOST_TEST(of(talked) == "none");
}

BOOST_AUTO_TEST_CASE(a_sale_is_mended_by_conforming_or_by_being_cancelled_and_by_nothing_else) {
    const auto of = [](const auto& made) { return step(FollowUpKind::remedial_call, State::due, made); };
    BOOST_TEST(of(sold) == "conform");
    BOOST_TEST(of(outcome(OutcomeClass::refusal, Settlement::cancelled)) == "cancel");
    BOOST_TEST(of(outcome(OutcomeClass::refusal, Settlement::told_how)) == "none");
    BOOST_TEST(of(outcome(OutcomeClass::refusal)) == "none");
    BOOST_TEST(of(nobody_answered) == "none");
}

BOOST_AUTO_TEST_CASE(a_talk_about_a_complaint_is_its_first_contact_once) {
    BOOST_TEST(step(FollowUpKind::complaint_ticket, State::open, talked) == "contact");
    BOOST_TEST(step(FollowUpKind::complaint_ticket, State::open, nobody_answered) == "none");
    BOOST_TEST(step(FollowUpKind::complaint_ticket, State::in_handling, talked) == "none");
}

BOOST_AUTO_TEST_CASE(a_query_is_cleared_by_a_talk_and_a_visit_by_its_record) {
    BOOST_TEST(step(FollowUpKind::technical_query, State::raised, talked) == "clear");
    BOOST_TEST(step(FollowUpKind::technical_query, State::raised, outcome(OutcomeClass::invalid)) == "none");
    BOOST_TEST(step(FollowUpKind::field_visit, State::appointed, sold) == "visit");
    BOOST_TEST(step(FollowUpKind::field_visit, State::appointed, nobody_answered) == "miss_visit");
    BOOST_TEST(step(FollowUpKind::field_visit, State::to_appoint, sold) == "none");
    BOOST_TEST(step(FollowUpKind::department_order, State::sent, talked) == "none");
}

BOOST_AUTO_TEST_CASE(the_record_of_a_call_gives_its_step_what_it_needs) {
    const auto taken = [](FollowUpKind kind, State state, Actor by, const cts::form::Outcome& of) {
        const auto action = step_of_call(kind, state, {of, false}).value();
        return apply(kind, state, action, {by, known_of_call(of)}).has_value();
    };
    BOOST_TEST(taken(FollowUpKind::callback, State::promised, Actor::agent, talked));
    BOOST_TEST(taken(FollowUpKind::second_confirmation, State::due, Actor::agent, sold));
    BOOST_TEST(taken(FollowUpKind::second_confirmation, State::extended, Actor::agent,
                     outcome(OutcomeClass::refusal, Settlement::told_how)));
    BOOST_TEST(taken(FollowUpKind::remedial_call, State::due, Actor::agent,
                     outcome(OutcomeClass::refusal, Settlement::cancelled)));
    BOOST_TEST(taken(FollowUpKind::complaint_ticket, State::open, Actor::back_office, talked));
    BOOST_TEST(taken(FollowUpKind::technical_query, State::raised, Actor::team_leader, talked));
    BOOST_TEST(taken(FollowUpKind::field_visit, State::appointed, Actor::field_group, nobody_answered));
}

BOOST_AUTO_TEST_CASE(a_confirmation_outside_the_gate_does_not_hold_by_the_four_standards) {
    const auto claimed = outcome(OutcomeClass::success, Settlement::confirmed, false);
    const auto after =
        apply(FollowUpKind::second_confirmation, State::due, Action::confirm, {Actor::agent, known_of_call(claimed)});
    BOOST_REQUIRE(!after);
    BOOST_TEST((after.error().front().reason == cts::model::Reason::standards_not_met));
}

BOOST_AUTO_TEST_SUITE_END()
