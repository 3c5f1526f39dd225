// Trials on several servers with one database: extended once, settled once, whoever is away or whose clock jumps.
#include "server/jobs/trial_periods.h"

#include <boost/test/unit_test.hpp>
#include <thread>

#include "server/jobs/runner.h"
#include "tests/server/jobs/turned_clock.h"
#include "tests/server/storage/engines.h"
#include "tests/server/storage/trial_desk.h"

using namespace cts;
using namespace cts::tests;
using followup::State;
using namespace std::chrono_literals;

namespace {

struct Server {
    Server(std::unique_ptr<storage::Store> opened, const model::Clock& clock, const std::string& name)
        : store(std::move(opened)), runner(store->jobs(), clock, name, work(*store), board) {}

    static jobs::Work work(storage::Store& store) {
        jobs::Work work;
        work.push_back(std::make_unique<jobs::TrialPeriods>(store.projects()));
        return work;
    }

    std::unique_ptr<storage::Store> store;
    jobs::JobBoard board;
    jobs::Runner runner;
};

const std::vector<std::string> extended_once{"created", "miss", "extend"};

}  // namespace

BOOST_AUTO_TEST_SUITE(trial_periods)

BOOST_AUTO_TEST_CASE_TEMPLATE(two_servers_at_once_extend_every_trial_once, Engine, SharedEngines) {
    Engine engine;
    TrialDesk desk(engine.store(), 20);
    const auto made = desk.sold_many(20);
    HandClock clock;
    clock.turn(24h);
    Server a(engine.opened_again(), clock, "a");
    Server b(engine.opened_again(), clock, "b");
    std::vector<std::thread> threads;
    for (Server* server : {&a, &b}) {
        threads.emplace_back([server] {
            for (int look = 0; look < 5; ++look) server->runner.run_due();
        });
    }
    for (auto& thread : threads) thread.join();
    for (const auto& one : made) BOOST_TEST((desk.course(one) == extended_once));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_server_that_was_down_for_a_day_extends_what_ended_meanwhile, Engine, SharedEngines) {
    Engine engine;
    TrialDesk desk(engine.store(), 3);
    desk.set(15min);
    const auto made = desk.sold_many(3);
    HandClock clock;
    Server server(engine.opened_again(), clock, "a");
    server.runner.run_due();
    for (const auto& one : made) BOOST_TEST((desk.stands(one).due == *one.trial_end - 15min));
    clock.turn(24h);
    server.runner.run_due();
    for (const auto& one : made) {
        BOOST_TEST((desk.stands(one).state == State::extended));
        BOOST_TEST((desk.stands(one).due == *desk.stands(one).trial_end - 15min));
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_clock_that_jumps_to_and_fro_extends_no_trial_twice_and_bills_nobody, Engine,
                              SharedEngines) {
    Engine engine;
    TrialDesk desk(engine.store(), 1);
    const auto trial = desk.sold();
    HandClock clock;
    Server server(engine.opened_again(), clock, "a");
    for (const auto jump : {0min, 120min, -120min, 24 * 60min, -23 * 60min, 61min, -500min, 600min}) {
        clock.turn(jump);
        server.runner.run_due();
        clock.turn(2min);
        server.runner.run_due();
    }
    BOOST_TEST((desk.course(trial) == extended_once));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_server_killed_in_mid_batch_leaves_every_trial_as_it_was, Engine, SharedEngines) {
    Engine engine;
    TrialDesk desk(engine.store(), 2);
    const auto made = desk.sold_many(2);
    HandClock clock;
    clock.turn(24h);
    const auto killed = engine.opened_again();
    const auto row = killed->jobs().take({"trial_periods", "killed", 1min, clock.now()}).value();
    const storage::Batch half = [&](storage::JobEffects& effects) -> storage::BatchDone {
        const std::vector<storage::TrialRules> rules{storage::trial_rules(desk.shop.project)};
        BOOST_TEST(effects.move_trials_on(rules, clock.now(), 100) == 2);
        throw std::runtime_error("killed before the commit");
    };
    BOOST_CHECK_THROW(killed->jobs().run_batch({row.name, row.epoch, row.batches, 1min}, clock.now(), half),
                      std::runtime_error);
    for (const auto& one : made) BOOST_TEST((desk.stands(one).state == State::due));
    clock.turn(2min);
    Server other(engine.opened_again(), clock, "other");
    other.runner.run_due();
    for (const auto& one : made) BOOST_TEST((desk.course(one) == extended_once));
}

BOOST_AUTO_TEST_SUITE_END()
