// What time does to trials on every engine (JobEffects): found by what stands there, once each, in order.
#include <boost/test/unit_test.hpp>

#include "tests/server/storage/engines.h"
#include "tests/server/storage/trial_desk.h"

using namespace cts;
using namespace cts::tests;
using followup::State;
using namespace std::chrono_literals;

namespace {

struct Trials : TrialDesk {
    using TrialDesk::TrialDesk;

    std::vector<storage::TrialRules> rules() const {
        return {storage::trial_rules(store.projects().by_id(shop.project.id).value())};
    }
    int run(Instant now, const std::function<int(storage::JobEffects&)>& effect) {
        const auto job = store.jobs().take({"trials", "a", 1min, now});
        BOOST_REQUIRE(job.has_value());
        int done = 0;
        store.jobs().run_batch({job->name, job->epoch, job->batches, 1min}, now, [&](storage::JobEffects& effects) {
            done = effect(effects);
            return storage::BatchDone{{}, done, false, now};
        });
        return done;
    }
    int move_on(Instant now, int most = 100) {
        const auto set = rules();
        return run(now, [&](storage::JobEffects& effects) { return effects.move_trials_on(set, now, most); });
    }
    int set_due(Instant now, int most = 100) {
        const auto set = rules();
        return run(now, [&](storage::JobEffects& effects) { return effects.set_confirmations_due(set, now, most); });
    }
    std::int64_t told_of(const storage::FollowUpRecord& one) const {
        std::int64_t told = 0;
        for (int lane = 0; lane < store.events().lanes(); ++lane)
            for (const auto& event : store.events().after(lane, 0, 10'000))
                told += event.type == "follow_up_stepped" && event.subject == one.id.to_string();
        return told;
    }
};
const Instant a_day_later = first_end + 24h;

}  // namespace

BOOST_AUTO_TEST_SUITE(trial_periods_contract)

BOOST_AUTO_TEST_CASE_TEMPLATE(a_confirmation_keeps_the_period_that_was_sold_and_no_moment_while_none_is_set, Engine,
                              Engines) {
    Engine engine;
    Trials trials(engine.store(), 1);
    const auto kept = trials.stands(trials.sold());
    BOOST_TEST(kept.trial_days == period_days);
    BOOST_TEST((kept.trial_end == first_end));
    BOOST_TEST(!kept.due.has_value());
    BOOST_TEST(trials.set_due(nine) == 0);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_lead_time_set_later_gives_every_open_confirmation_its_moment_once, Engine, Engines) {
    Engine engine;
    Trials trials(engine.store(), 3);
    const auto waiting = trials.sold();
    const auto planned = trials.sold(nine + 1min);
    trials.set(10min);
    BOOST_TEST(trials.set_due(nine) == 1);
    const auto kept = trials.stands(waiting);
    BOOST_TEST((kept.due == first_end - 10min));
    BOOST_TEST((kept.clocks.at(0).clock.due == first_end - 10min));
    BOOST_TEST(kept.revision == 2);
    BOOST_TEST((trials.stands(planned).due == nine + 1min));
    BOOST_TEST((trials.course(waiting) == std::vector<std::string>{"created", "set_due"}));
    BOOST_TEST(!trials.store.follow_ups().steps(waiting.id).back().by.has_value());
    BOOST_TEST(trials.told_of(waiting) == 1);
    BOOST_TEST(trials.set_due(nine) == 0);
    trials.set(20min);
    BOOST_TEST(trials.set_due(nine) == 0);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_trial_over_unreached_is_extended_once_and_then_not_billed, Engine, Engines) {
    Engine engine;
    Trials trials(engine.store(), 1);
    trials.set(10min);
    const auto trial = trials.sold(first_end - 10min);
    BOOST_TEST(trials.move_on(first_end) == 0);
    BOOST_TEST(trials.move_on(a_day_later) == 1);
    const auto extended = trials.stands(trial);
    BOOST_TEST((extended.state == State::extended));
    BOOST_TEST((extended.trial_end > first_end + 24h * (period_days - 1)));
    BOOST_TEST((extended.due == *extended.trial_end - 10min));
    BOOST_TEST(trials.move_on(a_day_later) == 0);
    BOOST_TEST(trials.move_on(*extended.trial_end + 1ms) == 1);
    BOOST_TEST((trials.stands(trial).state == State::not_billed));
    BOOST_TEST(trials.move_on(*extended.trial_end + 24h * 100) == 0);
    BOOST_TEST(
        (trials.course(trial) == std::vector<std::string>{"created", "miss", "extend", "miss", "leave_unbilled"}));
    BOOST_TEST(trials.told_of(trial) == 2);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(who_is_on_the_line_with_somebody_is_left_alone_until_the_lead_is_given_back, Engine,
                              Engines) {
    Engine engine;
    Trials trials(engine.store(), 1);
    const auto trial = trials.sold(nine);
    auto wanted = trials.shop.claim(trials.shop.wang.user.id, first_end);
    wanted.follow_up = trial.id;
    wanted.lease.until = first_end + 30min;
    BOOST_REQUIRE(trials.store.leads().claim(wanted).has_value());
    BOOST_TEST(trials.move_on(first_end + 10min) == 0);
    BOOST_TEST(trials.move_on(first_end + 31min) == 1);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(trials_are_moved_the_longest_over_first_and_no_more_than_asked_for, Engine, Engines) {
    Engine engine;
    Trials trials(engine.store(), 4);
    const auto made = trials.sold_many(4);
    BOOST_TEST(trials.move_on(a_day_later, 3) == 3);
    for (int n = 0; n < 4; ++n)
        BOOST_TEST((trials.stands(made[static_cast<std::size_t>(n)]).state == (n < 3 ? State::extended : State::due)));
    BOOST_TEST(trials.move_on(a_day_later, 3) == 1);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(only_a_project_that_says_so_bills_who_was_reached_in_neither_period, Engine, Engines) {
    Engine engine;
    Trials trials(engine.store(), 1);
    const auto trial = trials.sold();
    trials.set(std::nullopt, true);
    BOOST_TEST(trials.store.projects().by_id(trials.shop.project.id)->bill_unreached);
    trials.move_on(a_day_later);
    trials.move_on(*trials.stands(trial).trial_end + 1ms);
    BOOST_TEST((trials.stands(trial).state == State::billed_unreached));
}

BOOST_AUTO_TEST_SUITE_END()
