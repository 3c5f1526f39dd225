#include "shared/followup/second_confirmation_period.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(second_confirmation_period_test)

namespace {

using namespace cts;
using namespace cts::followup;
using namespace std::chrono_literals;

const Instant trial_end = *Instant::parse_iso8601("2026-11-10T15:59:59.999Z");
const Instant a_day_before = trial_end - 24h;
const Instant a_day_behind = trial_end + 24h;

std::string actions(State state, bool calls_left, Instant now, bool bill = false) {
    Settings settings;
    settings.bill_unreached = bill;
    std::string text;
    for (const Action action : after_not_reached(state, calls_left, trial_end, now, settings))
        text += (text.empty() ? "" : ", ") + std::string(action_name(action));
    return text.empty() ? "call again" : text;
}

TrialPeriod longer(std::string_view end, int trial_days, const std::string& zone,
                   std::optional<std::chrono::milliseconds> lead) {
    Settings settings;
    settings.second_confirmation_lead = lead;
    return one_period_longer(*Instant::parse_iso8601(end), trial_days, settings, zone);
}

}  // namespace

BOOST_AUTO_TEST_CASE(within_its_period_a_customer_is_called_again_while_calls_are_left) {
    BOOST_TEST(actions(State::due, true, a_day_before) == "call again");
    BOOST_TEST(actions(State::extended, true, a_day_before) == "call again");
    BOOST_TEST(actions(State::due, true, trial_end) == "call again");
}

BOOST_AUTO_TEST_CASE(a_trial_is_extended_when_its_calls_are_used_up_or_it_ends) {
    BOOST_TEST(actions(State::due, false, a_day_before) == "miss, extend");
    BOOST_TEST(actions(State::due, true, a_day_behind) == "miss, extend");
    BOOST_TEST(actions(State::not_reached, true, a_day_before) == "extend");
}

BOOST_AUTO_TEST_CASE(an_extended_trial_is_not_extended_again_and_not_billed) {
    BOOST_TEST(actions(State::extended, false, a_day_before) == "miss, leave_unbilled");
    BOOST_TEST(actions(State::extended, true, a_day_behind) == "miss, leave_unbilled");
    BOOST_TEST(actions(State::not_reached_again, true, a_day_before) == "leave_unbilled");
}

BOOST_AUTO_TEST_CASE(who_was_not_reached_is_billed_only_where_the_project_says_so) {
    BOOST_TEST(actions(State::extended, false, a_day_before, true) == "miss, bill_unreached");
    BOOST_TEST(actions(State::due, false, a_day_before, true) == "miss, extend");
}

BOOST_AUTO_TEST_CASE(what_is_settled_stays_settled) {
    for (const State state : {State::confirmed, State::cancelled, State::told_how, State::not_billed})
        BOOST_TEST(after_not_reached(state, false, trial_end, a_day_behind, {}).empty());
}

BOOST_AUTO_TEST_CASE(every_step_it_asks_for_is_in_the_course_of_the_kind) {
    for (const State state : {State::due, State::not_reached, State::extended, State::not_reached_again})
        for (const bool bill : {false, true}) {
            Settings settings;
            settings.bill_unreached = bill;
            State stands = state;
            for (const Action action : after_not_reached(state, false, trial_end, a_day_behind, settings)) {
                const Needs known{Need::period_over, Need::new_trial_end, Need::billing_allowed};
                const auto next = apply(FollowUpKind::second_confirmation, stands, action, {Actor::job, known});
                BOOST_REQUIRE(next);
                stands = *next;
            }
            BOOST_TEST((stands == State::extended || !is_open(FollowUpKind::second_confirmation, stands)));
        }
}

BOOST_AUTO_TEST_CASE(one_period_longer_ends_with_a_day_of_the_customer) {
    BOOST_TEST(longer("2026-11-10T15:59:59.999Z", 30, "Asia/Shanghai", {}).trial_end.to_iso8601() ==
               "2026-12-10T15:59:59.999Z");
    // Summer time ends in between.
    BOOST_TEST(longer("2026-10-20T21:59:59.999Z", 10, "Europe/Berlin", {}).trial_end.to_iso8601() ==
               "2026-10-30T22:59:59.999Z");
    // A leap day counts as a day.
    BOOST_TEST(longer("2024-02-28T15:59:59.999Z", 1, "Asia/Shanghai", {}).trial_end.to_iso8601() ==
               "2024-02-29T15:59:59.999Z");
}

BOOST_AUTO_TEST_CASE(the_call_is_due_the_set_lead_before_the_new_end_or_not_set) {
    BOOST_TEST(longer("2026-11-10T15:59:59.999Z", 30, "Asia/Shanghai", 72h).due->to_iso8601() ==
               "2026-12-07T15:59:59.999Z");
    BOOST_TEST(!longer("2026-11-10T15:59:59.999Z", 30, "Asia/Shanghai", {}).due);
}

BOOST_AUTO_TEST_SUITE_END()
