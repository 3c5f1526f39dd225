// A trial sold by one agent is confirmed before it is charged (F1, F2), or not reached and called again: worked from
// its follow-up, with the form that is its own, by the client and the server together.
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "tests/scenarios/at_work/trial_shop.h"
#include "tests/scenarios/kits/second_confirmation_paths.h"

using namespace cts;
using namespace cts::tests;
using namespace std::chrono_literals;

namespace {

scenarios::Given talk_for(const std::string& outcome) {
    const auto& paths = scenarios::second_confirmation_paths();
    return std::ranges::find(paths, outcome, &scenarios::OutcomePath::outcome)->answers;
}

struct BeforeCharging : TrialShop {
    BeforeCharging() : TrialShop(2) { lin.calls(scenarios::trial_bought, "trial_agreed"); }

    AtWork lin{*this, "lin"};

    // The lead before the trial ends has begun: 2026-10-18 16:13 by UTC. Whoever works then logs in anew.
    void three_days_before_the_end() { clock.pass(24h * 27 + 2h); }

    std::optional<presenter::FollowUpRow> waiting(AtWork& who) {
        who.looks_again();
        for (const auto& each : who.between().follow_ups)
            if (each.kind == form::FollowUpKind::second_confirmation) return each;
        return std::nullopt;
    }
    void takes(AtWork& who) {
        const auto promise = waiting(who);
        BOOST_REQUIRE(promise.has_value());
        who.does([&] { who.shift().claim_follow_up(promise->id); });
        who.dials();
        BOOST_TEST(who.call().steps.at(0).title == "Opening");
        BOOST_TEST(who.call().customer.promises.at(0).worked);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(second_confirmation, BeforeCharging)

BOOST_AUTO_TEST_CASE(it_is_due_the_set_lead_before_the_trial_ends_and_is_the_teams) {
    BOOST_TEST(!waiting(lin).has_value());
    three_days_before_the_end();
    AtWork lin_again{*this, "lin"};
    const auto promise = waiting(lin_again);
    BOOST_REQUIRE(promise.has_value());
    BOOST_TEST(promise->due.value().to_iso8601() == "2026-10-18T15:59:59.999Z");
    AtWork wu{*this, "wu"};
    BOOST_TEST(waiting(wu).value().id == promise->id);
}

BOOST_AUTO_TEST_CASE(it_is_worked_with_its_own_form_confirmed_by_the_four_standards_and_done) {
    three_days_before_the_end();
    AtWork wu{*this, "wu"};
    takes(wu);
    const auto steps = wu.call().steps;
    BOOST_TEST(std::ranges::any_of(steps, [](const auto& step) { return step.name == "experience"; }));
    wu.fills_in(scenarios::keeps_it);
    wu.does([&] { wu.shift().call()->choose_outcome("confirmed"); });
    BOOST_TEST(!wu.call().gate.open);
    wu.fills_in(talk_for("confirmed"));
    wu.ends_with("confirmed");
    BOOST_TEST(wu.between().last.value().outcome_label == "Keeps it, confirmed");
    BOOST_TEST(!waiting(wu).has_value());
    AtWork lin_again{*this, "lin"};
    BOOST_TEST(!waiting(lin_again).has_value());
}

BOOST_AUTO_TEST_CASE(the_customer_hears_the_day_on_which_their_own_trial_ends) {
    three_days_before_the_end();
    AtWork wu{*this, "wu"};
    takes(wu);
    wu.fills_in(scenarios::owner_listens);
    wu.does([&] { wu.shift().call()->go_to_step(3); });
    wu.does([&] { wu.shift().call()->focus("may_go_on"); });
    std::string said;
    for (const auto& run : wu.call().script.say_now) said += run.text;
    BOOST_TEST(said.find("21 October") != std::string::npos, said);
}

BOOST_AUTO_TEST_CASE(whoever_is_not_reached_stays_promised_and_is_called_again) {
    three_days_before_the_end();
    AtWork wu{*this, "wu"};
    takes(wu);
    wu.fills_in(talk_for("no_answer"));
    wu.ends_with("no_answer");
    BOOST_TEST(!waiting(wu).has_value());  // not yet again
    clock.pass(24h);
    AtWork wu_again{*this, "wu"};
    takes(wu_again);
    wu_again.fills_in(talk_for("confirmed"));
    wu_again.ends_with("confirmed");
    BOOST_TEST(!waiting(wu_again).has_value());
}

BOOST_AUTO_TEST_CASE(a_customer_who_does_not_want_it_is_cancelled_for_and_called_no_more) {
    three_days_before_the_end();
    AtWork wu{*this, "wu"};
    takes(wu);
    wu.fills_in(talk_for("cancelled"));
    wu.ends_with("cancelled");
    BOOST_TEST(!waiting(wu).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
