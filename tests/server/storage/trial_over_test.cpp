// What time does to a trial: the table of trial_over.h, line by line.
#include "server/storage/trial_over.h"

#include <boost/test/unit_test.hpp>

#include "server/storage/settle.h"

BOOST_AUTO_TEST_SUITE(trial_over_test)

namespace {

using namespace cts;
using namespace cts::storage;
using followup::Action;
using followup::State;
using namespace std::chrono_literals;

const std::string zone = "Asia/Shanghai";
const Instant last_moment = Instant::parse_iso8601("2026-10-27T15:59:59.999Z").value();  // of the day there
const Instant a_day_after = last_moment + 24h;

FollowUpRecord trial(State state = State::due) {
    FollowUpRecord record;
    record.kind = form::FollowUpKind::second_confirmation;
    record.state = state;
    record.trial_end = last_moment;
    record.trial_days = 30;
    record.clocks = {{{followup::ClockName::due, last_moment - 720h, {}, {}}, {}, 0}};
    return record;
}

TrialRules rules(std::optional<std::chrono::milliseconds> lead = 72h, bool bill = false) {
    return {{}, lead, bill};
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_trial_that_ended_unreached_is_extended_by_the_period_that_was_sold) {
    const auto after = trial_over(trial(), rules(), zone, a_day_after).value();
    BOOST_TEST((after.after.state == State::extended));
    BOOST_TEST((after.after.trial_end == Instant::parse_iso8601("2026-11-26T15:59:59.999Z")));
    BOOST_TEST((after.after.due == *after.after.trial_end - 72h));
    BOOST_TEST((after.after.clocks[0].clock.due == after.after.due));
    BOOST_TEST(after.after.open);
    BOOST_TEST((after.steps == std::vector<StepDone>{{Action::miss, State::due, State::not_reached},
                                                     {Action::extend, State::not_reached, State::extended}}));
}

BOOST_AUTO_TEST_CASE(an_extended_trial_that_ended_unreached_is_not_billed_unless_the_project_says_so) {
    const auto left = trial_over(trial(State::extended), rules(), zone, a_day_after).value();
    BOOST_TEST((left.after.state == State::not_billed));
    BOOST_TEST(!left.after.open);
    BOOST_TEST((left.after.clocks[0].clock.stopped == a_day_after));
    const auto billed = trial_over(trial(State::extended), rules(72h, true), zone, a_day_after).value();
    BOOST_TEST((billed.after.state == State::billed_unreached));
}

BOOST_AUTO_TEST_CASE(a_trial_stays_as_it_is_to_its_last_millisecond) {
    for (const auto state : {State::due, State::extended}) {
        BOOST_TEST(!trial_over(trial(state), rules(), zone, last_moment).has_value());
        BOOST_TEST(trial_over(trial(state), rules(), zone, last_moment + 1ms).has_value());
    }
}

BOOST_AUTO_TEST_CASE(after_a_month_without_a_server_the_second_period_begins_when_it_is_back) {
    const auto back = last_moment + 24h * 45;
    const auto after = trial_over(trial(), rules(), zone, back).value();
    BOOST_TEST((after.after.state == State::extended));
    BOOST_TEST((after.after.trial_end > back + 24h * 29));
}

BOOST_AUTO_TEST_CASE(what_is_settled_or_about_no_trial_is_left_alone) {
    for (const auto state : {State::confirmed, State::cancelled, State::told_how, State::not_billed}) {
        auto over = trial(state);
        over.open = false;
        BOOST_TEST(!trial_over(over, rules(), zone, a_day_after).has_value());
        BOOST_TEST(!due_at_last(over, rules()).has_value());
    }
    auto callback = trial();
    callback.kind = form::FollowUpKind::callback;
    callback.state = State::promised;
    BOOST_TEST(!trial_over(callback, rules(), zone, a_day_after).has_value());
}

BOOST_AUTO_TEST_CASE(a_confirmation_without_a_moment_gets_one_when_a_lead_time_is_set) {
    BOOST_TEST(!due_at_last(trial(), rules(std::nullopt)).has_value());
    const auto after = due_at_last(trial(), rules(48h)).value();
    BOOST_TEST((after.after.due == last_moment - 48h));
    BOOST_TEST((after.after.clocks[0].clock.due == after.after.due));
    BOOST_TEST((after.after.state == State::due));
}

BOOST_AUTO_TEST_CASE(a_moment_that_is_there_is_not_moved_by_another_lead_time) {
    auto known = trial();
    known.due = last_moment - 72h;
    BOOST_TEST(!due_at_last(known, rules(48h)).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
