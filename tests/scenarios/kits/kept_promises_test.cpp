// What a call of the shipped kits does to the promise it was made for (F2, F3, D5): whatever its outcome, the promise
// is settled, or waits for a moment, so that nobody is handed the same customer again as soon as they have hung up.
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "shared/followup/billing.h"
#include "shared/followup/settlement.h"
#include "tests/scenarios/kits/outcome_paths.h"
#include "tests/scenarios/kits/shipped_kits.h"

namespace {

using namespace cts;
using namespace cts::scenarios;
using followup::State;
using form::FollowUpKind;
using form::Outcome;

const form::Definition& second_confirmation() {
    return *shipped_kit("ringback-trial")->forms.at("second_confirmation");
}

bool waits_for_a_moment(const Outcome& outcome) {
    const bool called_again = outcome.outcome_class == form::OutcomeClass::unreachable && outcome.retry;
    return called_again ||
           std::ranges::count(outcome.follow_ups, FollowUpKind::callback, &form::FollowUpRule::kind) > 0;
}

// Where the second confirmation stands after a call that ended so; absent: where it stood.
std::optional<State> after(const std::string& name) {
    const Outcome& outcome = *second_confirmation().find_outcome(name);
    const auto step = followup::step_of_call(FollowUpKind::second_confirmation, State::due, {outcome});
    if (!step) return std::nullopt;
    const auto known = followup::known_of_call(outcome);
    return *followup::apply(FollowUpKind::second_confirmation, State::due, *step, {followup::Actor::agent, known});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(kept_promises_test)

BOOST_AUTO_TEST_CASE(a_call_settles_its_promise_or_says_when_it_is_called_again_whatever_its_outcome) {
    const std::pair<std::string, FollowUpKind> worked[] = {{"second_confirmation", FollowUpKind::second_confirmation},
                                                           {"remedial_call", FollowUpKind::remedial_call}};
    for (const std::string& kit : shipped_kits()) {
        for (const auto& [purpose, kind] : worked) {
            const auto form = shipped_kit(kit)->forms.find(purpose);
            if (form == shipped_kit(kit)->forms.end()) continue;
            for (const Outcome& outcome : form->second->outcomes) {
                const bool settles = followup::step_of_call(kind, State::due, {outcome}).has_value();
                const bool never_again = outcome.do_not_call != form::DoNotCall::no;
                BOOST_TEST((settles || waits_for_a_moment(outcome) || never_again),
                           kit << " " << purpose << ": after " << outcome.name << " the promise is due as it was");
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(nothing_is_charged_but_after_a_confirmation) {
    for (const Outcome& outcome : second_confirmation().outcomes) {
        const auto state = after(outcome.name);
        const bool charged = state && followup::billing_of(*state) == followup::Billing::open;
        BOOST_TEST(charged == (outcome.name == "confirmed"), outcome.name);
    }
}

BOOST_AUTO_TEST_CASE(whoever_will_not_talk_was_told_how_to_cancel_is_not_billed_and_is_called_no_more) {
    BOOST_TEST((followup::billing_of(after("no_wish_to_talk").value()) == followup::Billing::do_not_bill));
    form::FormSession session = call_with("ringback-trial", "second_confirmation");
    for (const auto& [field, answer] : somebody_speaks + Given{{"speaker", "holder"}, {"may_go_on", "no"}})
        session.answer(field, answer);
    BOOST_TEST(!session.missing_for("no_wish_to_talk").empty());
    session.answer("told_how", "yes");
    BOOST_TEST(session.missing_for("no_wish_to_talk").empty());
}

BOOST_AUTO_TEST_CASE(a_trial_is_ended_for_whoever_cannot_agree_to_it_any_more) {
    for (const char* outcome : {"wrong_number", "elder_not_following"})
        BOOST_TEST((followup::billing_of(after(outcome).value()) == followup::Billing::cancel), outcome);
}

BOOST_AUTO_TEST_CASE(a_sale_nobody_can_mend_is_cancelled) {
    const form::Definition& talk = *shipped_kit("ringback-trial")->forms.at("remedial_call");
    for (const char* outcome :
         {"cancelled", "no_wish_to_talk", "no_common_language", "wrong_number", "minor", "elder_not_following"}) {
        const auto step =
            followup::step_of_call(FollowUpKind::remedial_call, State::due, {*talk.find_outcome(outcome)});
        BOOST_TEST((step == followup::Action::cancel), outcome);
    }
}

// D5 knows no giving up by a call: only the team leader does. So no retry of it comes to its cap in a sensible time.
BOOST_AUTO_TEST_CASE(whoever_was_not_reached_to_mend_a_sale_is_called_again_and_again) {
    for (const char* kit : {"ringback-trial", "term-deposit"})
        for (const Outcome& outcome : shipped_kit(kit)->forms.at("remedial_call")->outcomes)
            if (outcome.retry) BOOST_TEST(outcome.retry->at_most == 50, kit << ": " << outcome.name);
}

BOOST_AUTO_TEST_SUITE_END()
