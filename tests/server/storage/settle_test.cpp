// What a call does to what was promised: the table of settle.h, line by line.
#include "server/storage/settle.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(settle_test)

namespace {

using namespace cts;
using namespace cts::storage;
using followup::Action;
using followup::ClockName;
using followup::State;
using form::FollowUpKind;
using form::OutcomeClass;
using namespace std::chrono_literals;

const Instant nine{1'800'000'000'000};
const Instant trial_end = nine + 48h;

FollowUpRecord open_one(FollowUpKind kind) {
    FollowUpRecord record;
    record.kind = kind;
    record.state = followup::machine_of(kind).first;
    record.due = nine;
    for (const auto name : followup::clocks_of(kind)) record.clocks.push_back({{name, nine - 1h, nine, {}}, {}, 0});
    return record;
}

FollowUpRecord confirmation(State state = State::due) {
    auto record = open_one(FollowUpKind::second_confirmation);
    record.state = state;
    record.trial_end = trial_end;
    return record;
}

SettledByCall ended(OutcomeClass how, std::optional<Instant> again_at = std::nullopt) {
    SettledByCall call;
    call.outcome.outcome_class = how;
    if (how == OutcomeClass::unreachable) call.outcome.retry = form::RetryRule{2h, 3};
    call.again_at = again_at;
    call.longer = followup::TrialPeriod{trial_end + 720h, trial_end + 648h};
    return call;
}

SettledByCall settles(form::Settlement settlement, ToCall to_call = ToCall::worked) {
    auto call = ended(OutcomeClass::success);
    call.outcome.settles = settlement;
    call.outcome.confirmed_sale = settlement == form::Settlement::confirmed;
    call.to_call = to_call;
    return call;
}

State after(const FollowUpRecord& record, const SettledByCall& call) {
    return settled(record, call, nine).after.state;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_promise_is_kept_by_a_call_that_reaches_somebody) {
    for (const auto how :
         {OutcomeClass::success, OutcomeClass::refusal, OutcomeClass::pending, OutcomeClass::invalid}) {
        const auto done = settled(open_one(FollowUpKind::callback), ended(how), nine);
        BOOST_TEST((done.steps == std::vector<StepDone>{{Action::keep, State::promised, State::kept}}));
        BOOST_TEST(!done.after.open);
        BOOST_TEST((done.after.clocks[0].clock.stopped == nine));
        BOOST_TEST((done.after.due == nine));
    }
}

BOOST_AUTO_TEST_CASE(a_promise_nobody_answers_is_moved_by_its_rule_until_the_cap_is_reached) {
    const auto moved = settled(open_one(FollowUpKind::callback), ended(OutcomeClass::unreachable, nine + 2h), nine);
    BOOST_TEST(moved.after.open);
    BOOST_TEST((moved.after.due == nine + 2h));
    BOOST_TEST((moved.after.clocks[0].clock.due == nine + 2h));
    BOOST_TEST((moved.steps == std::vector<StepDone>{{std::nullopt, State::promised, State::promised}}));
    BOOST_TEST((after(open_one(FollowUpKind::callback), ended(OutcomeClass::unreachable)) == State::given_up));
}

BOOST_AUTO_TEST_CASE(a_promise_nobody_answers_is_kept_where_the_call_leaves_another_in_its_place) {
    auto cannot_hear = ended(OutcomeClass::unreachable);
    cannot_hear.outcome.retry.reset();
    BOOST_TEST((after(open_one(FollowUpKind::callback), cannot_hear) == State::kept));
}

BOOST_AUTO_TEST_CASE(a_confirmation_is_what_the_outcome_settles) {
    BOOST_TEST((after(confirmation(), settles(form::Settlement::confirmed)) == State::confirmed));
    BOOST_TEST((after(confirmation(), settles(form::Settlement::cancelled)) == State::cancelled));
    BOOST_TEST((after(confirmation(), settles(form::Settlement::told_how)) == State::told_how));
    const auto asked_back = settled(confirmation(), ended(OutcomeClass::pending), nine);
    BOOST_TEST((asked_back.after.state == State::due));
    BOOST_TEST(asked_back.steps.size() == 1u);  // that it was called stands in its course
}

BOOST_AUTO_TEST_CASE(a_confirmation_without_the_four_standards_is_not_confirmed) {
    auto call = settles(form::Settlement::confirmed);
    call.outcome.confirmed_sale = false;
    BOOST_TEST((after(confirmation(), call) == State::due));
}

BOOST_AUTO_TEST_CASE(a_confirmation_nobody_answers_is_called_again_while_its_period_lasts) {
    const auto moved = settled(confirmation(), ended(OutcomeClass::unreachable, nine + 2h), nine);
    BOOST_TEST((moved.after.state == State::due));
    BOOST_TEST((moved.after.due == nine + 2h));
    BOOST_TEST((moved.after.trial_end == trial_end));
}

BOOST_AUTO_TEST_CASE(a_confirmation_not_reached_in_its_period_is_extended_once_with_a_new_end_and_a_new_clock) {
    for (const auto& call : {ended(OutcomeClass::unreachable), ended(OutcomeClass::unreachable, trial_end + 1h)}) {
        const auto done = settled(confirmation(), call, nine);
        BOOST_TEST((done.steps == std::vector<StepDone>{{Action::miss, State::due, State::not_reached},
                                                        {Action::extend, State::not_reached, State::extended}}));
        BOOST_TEST((done.after.trial_end == trial_end + 720h));
        BOOST_TEST((done.after.due == trial_end + 648h));
        BOOST_TEST(done.after.open);
    }
}

BOOST_AUTO_TEST_CASE(a_confirmation_not_reached_in_either_period_is_not_billed_unless_the_project_says_so) {
    BOOST_TEST((after(confirmation(State::extended), ended(OutcomeClass::unreachable)) == State::not_billed));
    auto billing = ended(OutcomeClass::unreachable);
    billing.bill_unreached = true;
    BOOST_TEST((after(confirmation(State::extended), billing) == State::billed_unreached));
}

BOOST_AUTO_TEST_CASE(a_callback_that_was_for_a_confirmation_settles_it_too) {
    BOOST_TEST((after(confirmation(), settles(form::Settlement::confirmed, ToCall::behind)) == State::confirmed));
    auto unreached = ended(OutcomeClass::unreachable);
    unreached.to_call = ToCall::behind;
    BOOST_TEST(settled(confirmation(), unreached, nine).steps.empty());
    const auto callback = open_one(FollowUpKind::callback);
    BOOST_TEST((after(callback, settles(form::Settlement::told_how, ToCall::beside)) == State::kept));
    unreached.to_call = ToCall::beside;
    BOOST_TEST(settled(callback, unreached, nine).steps.empty());
}

BOOST_AUTO_TEST_CASE(a_sale_given_up_in_its_remedial_call_is_given_up_before_charging_too_and_the_other_way_round) {
    const auto remedial = open_one(FollowUpKind::remedial_call);
    for (const auto& other : {confirmation(), confirmation(State::extended), remedial}) {
        BOOST_TEST((after(other, settles(form::Settlement::cancelled, ToCall::of_same_sale)) == State::cancelled));
        const auto stays = settled(other, settles(form::Settlement::confirmed, ToCall::of_same_sale), nine);
        BOOST_TEST((stays.after.state == other.state));
        BOOST_TEST(stays.steps.empty());
        auto unreached = ended(OutcomeClass::unreachable);
        unreached.to_call = ToCall::of_same_sale;
        BOOST_TEST(settled(other, unreached, nine).steps.empty());
    }
}

BOOST_AUTO_TEST_CASE(the_first_call_that_reaches_who_complained_is_the_first_contact) {
    const auto ticket = open_one(FollowUpKind::complaint_ticket);
    const auto contacted = settled(ticket, ended(OutcomeClass::pending), nine);
    BOOST_TEST((contacted.after.state == State::contacted));
    BOOST_TEST((contacted.after.clocks[0].clock.stopped == nine));
    BOOST_TEST(!contacted.after.clocks[1].clock.stopped.has_value());
    const auto unreached = settled(ticket, ended(OutcomeClass::unreachable, nine + 2h), nine);
    BOOST_TEST((unreached.after.state == State::open));
    BOOST_TEST((unreached.after.due == nine));  // what was promised is not moved
}

BOOST_AUTO_TEST_CASE(what_is_over_is_changed_by_no_call) {
    auto kept = open_one(FollowUpKind::callback);
    kept.state = State::kept;
    kept.open = false;
    BOOST_TEST(settled(kept, ended(OutcomeClass::success), nine).steps.empty());
}

//   kind                  a do-not-call makes it
BOOST_AUTO_TEST_CASE(a_number_not_to_be_called_ends_what_would_have_it_called_and_nothing_else) {
    const auto becomes = [](FollowUpKind kind) {
        const auto done = barred(open_one(kind), nine);
        return done ? std::optional(done->after.state) : std::nullopt;
    };
    BOOST_TEST((becomes(FollowUpKind::callback) == State::barred));
    BOOST_TEST((becomes(FollowUpKind::second_confirmation) == State::not_billed));
    BOOST_TEST((becomes(FollowUpKind::technical_query) == State::barred));
    BOOST_TEST((becomes(FollowUpKind::field_visit) == State::barred));
    BOOST_TEST((becomes(FollowUpKind::remedial_call) == State::to_be_cancelled));
    BOOST_TEST(!becomes(FollowUpKind::complaint_ticket).has_value());
    BOOST_TEST(!becomes(FollowUpKind::department_order).has_value());
}

BOOST_AUTO_TEST_CASE(the_next_moment_of_a_ticket_is_that_of_the_clock_that_still_runs) {
    auto ticket = open_one(FollowUpKind::complaint_ticket);
    ticket.clocks[1].clock.due = nine + 72h;
    const auto contacted = moved_on(ticket, Action::contact, State::contacted, nine);
    BOOST_TEST((contacted.due == nine + 72h));
    BOOST_TEST((contacted.solved_due == nine + 72h));
    ticket.clocks[1].clock.due.reset();
    BOOST_TEST(!moved_on(ticket, Action::contact, State::contacted, nine).due.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
