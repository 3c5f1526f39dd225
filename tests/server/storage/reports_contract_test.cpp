// What is counted for reports, on every engine.
#include "server/storage/reports.h"

#include <boost/test/unit_test.hpp>

#include "tests/server/storage/engines.h"
#include "tests/server/storage/trial_desk.h"

using namespace cts;
using namespace cts::tests;
using followup::Action;
using followup::State;
using form::FollowUpKind;
using form::OutcomeClass;
using namespace std::chrono_literals;

namespace {

struct Room : TrialDesk {
    using TrialDesk::TrialDesk;

    storage::ReportWanted wanted() const { return {shop.project.id, nine - 1h, nine + 24h, false, false}; }
    storage::TrialCounts trials() { return store.reports().trials(wanted()); }
    storage::WeekCounts week(Instant now = nine) { return store.reports().week(wanted(), now); }
    storage::FollowUpRecord on_trial() { return sold(std::nullopt, first_end); }

    struct Made {
        std::string outcome = "refused";
        OutcomeClass how = OutcomeClass::refusal;
        std::string reason{};
        std::optional<FollowUpKind> leaves{};
        bool answered = true;
        Instant at = nine;
        std::string origin = "live";
        bool needs_correction = false;
    };
    void made(const Made& call) {
        const auto claimed = store.leads().claim(shop.claim(shop.li.user.id)).value();
        auto write = shop.call_of(claimed);
        write.call.outcome = call.outcome;
        write.call.outcome_class = call.how;
        write.call.refusal_reason = call.reason;
        write.call.dialled_at = call.at;
        write.call.answered_at = call.answered ? std::optional(call.at) : std::nullopt;
        write.call.origin = call.origin;
        write.call.needs_correction = call.needs_correction;
        if (call.origin != "practice")
            write.faq_uses = {{"how-much", "offer", call.at, true, {}}, {"", "offer", call.at, false, {}}};
        if (call.leaves) {
            auto one = shop.callback(claimed, minutes_later(10));
            one.kind = *call.leaves;
            one.state = followup::machine_of(*call.leaves).first;
            write.follow_ups = {one};
        }
        store.calls().save(write);
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(reports_contract)

BOOST_AUTO_TEST_CASE_TEMPLATE(trials_are_counted_by_how_they_ended, Engine, Engines) {
    Engine engine;
    Room room(engine.store(), 9);
    room.over(room.on_trial(), Action::confirm, State::confirmed);
    room.over(room.on_trial(), Action::bill_unreached, State::billed_unreached);
    room.over(room.on_trial(), Action::cancel, State::cancelled);
    room.over(room.on_trial(), Action::tell_how, State::told_how);
    room.over(room.on_trial(), Action::leave_unbilled, State::not_billed);
    room.on_trial();
    const auto doubted = room.sold_with({.trial_end = first_end, .doubted = true});
    room.over(doubted.at(0), Action::confirm, State::confirmed);
    const auto given_up = room.sold_with({.trial_end = first_end, .doubted = true});
    room.over(given_up.at(1), Action::cancel, State::cancelled);
    room.sold_with({});  // without a trial
    const storage::TrialCounts expected{
        .trials = 8, .decided = 7, .kept = 2, .billed = 2, .unsubscribed = 2, .told_how = 1, .not_billed = 1};
    BOOST_TEST((room.trials() == expected));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(only_trials_of_the_span_and_of_the_origins_asked_for_are_counted, Engine, Engines) {
    Engine engine;
    Room room(engine.store(), 2);
    room.on_trial();
    room.sold_with({.trial_end = first_end, .origin = "pilot"});
    BOOST_TEST(room.trials().trials == 1);
    auto wanted = room.wanted();
    wanted.pilot = true;
    BOOST_TEST(room.store.reports().trials(wanted).trials == 2);
    const auto sold_at = *room.last.dialled_at;
    wanted.to = sold_at;
    BOOST_TEST(room.store.reports().trials(wanted).trials == 0);
    wanted.from = sold_at;
    wanted.to = sold_at + 1ms;
    BOOST_TEST(room.store.reports().trials(wanted).trials == 2);
    wanted.project = model::ProjectId::make(nine);
    BOOST_TEST(room.store.reports().trials(wanted).trials == 0);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_week_counts_calls_outcomes_reasons_complaints_questions_and_problems, Engine, Engines) {
    Engine engine;
    Room room(engine.store(), 9);
    room.made({.reason = "price"});
    room.made({.reason = "price"});
    room.made({});
    room.made({.outcome = "no_answer", .how = OutcomeClass::unreachable, .answered = false});
    room.made({.outcome = "complaint", .how = OutcomeClass::complaint, .leaves = FollowUpKind::complaint_ticket});
    room.made({.outcome = "trial_agreed", .how = OutcomeClass::success, .needs_correction = true});
    room.sold_with({});
    room.made({.at = nine + 48h});  // of another week
    room.made({.origin = "practice"});
    const auto week = room.week(minutes_later(30));
    BOOST_TEST(week.calls == 7);
    BOOST_TEST(week.dialled == 7);
    BOOST_TEST(week.connected == 5 + (room.last.answered_at ? 1 : 0));
    BOOST_TEST(week.needs_correction == 1);
    BOOST_TEST(week.sales == 2);
    BOOST_TEST(week.valid == 1);
    BOOST_REQUIRE(week.outcomes.size() == 4u);
    BOOST_TEST(week.outcomes[0].outcome == "complaint");
    BOOST_TEST(week.outcomes[1].outcome == "refused");
    BOOST_TEST(week.outcomes[1].calls == 3);
    BOOST_TEST(week.outcomes[1].form_version == room.last.form_version);
    BOOST_TEST((week.refusal_reasons == std::vector<storage::NamedCount>{{"", 1}, {"price", 2}}));
    BOOST_TEST((week.complaints == std::vector<storage::StateCount>{{State::open, "", 1}}));
    BOOST_TEST((week.questions == std::vector<storage::NamedCount>{{"", 6}, {"how-much", 6}}));
    BOOST_TEST((week.problems == std::vector<storage::KindCount>{{FollowUpKind::complaint_ticket, 1, 1, 0}}));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(sales_of_an_agent_are_counted_with_what_became_of_them, Engine, Engines) {
    Engine engine;
    Room room(engine.store(), 6);
    room.made({.outcome = "refused"});
    room.sold_with({});
    room.sold_with({.trial_end = first_end, .doubted = true});
    room.made({.outcome = "trial_agreed", .how = OutcomeClass::success, .needs_correction = true});
    room.sold_with({.trial_end = first_end, .origin = "practice"});
    const storage::AgentSales expected{.agent = room.shop.li.user.id, .sales = 3, .valid = 1};
    BOOST_TEST((room.store.reports().agents(room.wanted()) == std::vector{expected}));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(what_is_promised_is_counted_by_when_it_is_due, Engine, Engines) {
    Engine engine;
    Room room(engine.store(), 3);
    for (int n = 0; n < 2; ++n) room.made({.leaves = FollowUpKind::callback});  // due ten minutes after nine
    room.made({.leaves = FollowUpKind::callback, .origin = "practice"});
    const auto seen = [&](int now, int soon, int end) {
        return room.store.reports().promises(
            {room.shop.project.id, minutes_later(now), minutes_later(soon), minutes_later(end)});
    };
    const auto kind = FollowUpKind::callback;
    BOOST_TEST((seen(0, 15, 60) == std::vector<storage::PromiseCount>{{kind, 2, 0, 2, 0, {}}}));
    BOOST_TEST((seen(0, 5, 60) == std::vector<storage::PromiseCount>{{kind, 2, 0, 0, 2, {}}}));
    BOOST_TEST((seen(0, 5, 6) == std::vector<storage::PromiseCount>{{kind, 2, 0, 0, 0, {}}}));
    BOOST_TEST((seen(30, 45, 60) == std::vector<storage::PromiseCount>{{kind, 2, 2, 0, 0, minutes_later(10)}}));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(an_empty_project_has_a_week_of_noughts, Engine, Engines) {
    Engine engine;
    Room room(engine.store(), 0);
    BOOST_TEST((room.week() == storage::WeekCounts{}));
    BOOST_TEST((room.trials() == storage::TrialCounts{}));
    BOOST_TEST(room.store.reports().agents(room.wanted()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
