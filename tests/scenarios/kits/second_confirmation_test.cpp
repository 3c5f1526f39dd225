// The second confirmation of the shipped trial (F1-F3): worked with a form of its own, about the trial that ends.
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "shared/followup/purpose.h"
#include "tests/scenarios/kits/outcome_paths.h"
#include "tests/scenarios/kits/shipped_kits.h"

namespace {

using namespace cts;
using namespace cts::scenarios;
using model::Language;
using model::Reason;

form::FormSession call_before_charging(const Given& answers) {
    form::FormSession session = call_with("ringback-trial", "second_confirmation");
    for (const auto& [field, answer] : answers) session.answer(field, answer);
    return session;
}

bool refuses(const form::FormSession& session, std::string_view outcome, Reason reason, std::string_view field) {
    return std::ranges::any_of(session.missing_for(outcome), [&](const model::Problem& problem) {
        return problem.reason == reason && problem.field == field;
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(second_confirmation_test)

BOOST_AUTO_TEST_CASE(what_a_trial_leaves_behind_is_worked_with_the_form_of_the_second_confirmation) {
    std::set<std::string> purposes;
    for (const auto& [purpose, definition] : shipped_kit("ringback-trial")->forms) purposes.insert(purpose);
    BOOST_TEST(followup::purpose_of(form::FollowUpKind::second_confirmation, "first_call", purposes) ==
               "second_confirmation");
}

BOOST_AUTO_TEST_CASE(the_customer_hears_the_day_on_which_their_own_trial_ends) {
    const auto session = call_before_charging(trial_talk);
    BOOST_TEST(session.placeholders_filled("${product.trial_end}", Language::zh_CN) == "10 月 14 日");
    BOOST_TEST(session.placeholders_filled("${product.trial_end}", Language::en) == "14 October");
}

BOOST_AUTO_TEST_CASE(a_cancellation_is_not_saved_before_it_is_done) {
    auto session = call_before_charging(trial_talk + Given{{"decision", "cancels"}, {"cancel_reason", "price"}});
    session.answer("cancelled_now", "no");
    BOOST_TEST(refuses(session, "cancelled", Reason::gate_closed, "cancelled_now"));
}

BOOST_AUTO_TEST_CASE(told_how_to_cancel_is_not_saved_before_it_was_said) {
    for (const std::string decision : {"cancels_alone", "undecided"}) {
        auto session = call_before_charging(trial_talk + Given{{"decision", decision}});
        BOOST_TEST(refuses(session, "told_how_to_cancel", Reason::gate_closed, "told_how"));
        session.answer("told_how", "yes");
        BOOST_TEST(session.missing_for("told_how_to_cancel").empty());
    }
}

BOOST_AUTO_TEST_CASE(whoever_was_not_reached_before_charging_is_called_again) {
    const form::Definition& talk = *shipped_kit("ringback-trial")->forms.at("second_confirmation");
    for (const std::string outcome : {"suspended_line", "switched_off", "no_answer", "busy"})
        BOOST_TEST(talk.find_outcome(outcome)->retry.has_value(), outcome);
}

BOOST_AUTO_TEST_SUITE_END()
