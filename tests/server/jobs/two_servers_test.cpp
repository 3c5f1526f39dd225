// Several servers on one database: each thing is done once, whoever is killed, sleeps, or comes back after a day.
#include <boost/test/unit_test.hpp>
#include <set>
#include <thread>

#include "server/jobs/expired_sessions.h"
#include "server/jobs/lapsed_leases.h"
#include "server/jobs/runner.h"
#include "server/storage/event_chain.h"
#include "tests/server/jobs/turned_clock.h"
#include "tests/server/storage/engines.h"

using namespace cts;
using namespace cts::tests;
using namespace std::chrono_literals;

namespace {

// A server as far as its jobs go: a store of its own on the shared database.
struct Server {
    Server(std::unique_ptr<storage::Store> opened, const model::Clock& clock, const std::string& name)
        : store(std::move(opened)), runner(store->jobs(), clock, name, work(), board) {}

    static jobs::Work work() {
        jobs::Work work;
        work.push_back(std::make_unique<jobs::LapsedLeases>());
        work.push_back(std::make_unique<jobs::ExpiredSessions>());
        return work;
    }

    std::unique_ptr<storage::Store> store;
    jobs::JobBoard board;
    jobs::Runner runner;
};

// So many agents, each with a lead whose lease ends half an hour after nine.
void hand_out(SmallShop& shop, int leads) {
    shop.store.leads().add_leads(shop.leads(leads));
    for (int n = 0; n < leads; ++n) {
        const auto agent = user("agent" + std::to_string(n), std::to_string(5000 + n));
        shop.store.users().add(agent);
        BOOST_REQUIRE(shop.store.leads().claim(shop.claim(agent.user.id, nine + n * 1s)).has_value());
    }
}

std::vector<storage::EventRecord> given_back(storage::Store& store) {
    std::vector<storage::EventRecord> found;
    for (int lane = 0; lane < store.events().lanes(); ++lane) {
        const auto events = store.events().after(lane, 0, 100'000);
        BOOST_TEST(!storage::first_break(events).has_value());
        for (const auto& event : events) {
            if (event.type == "lead_given_back") found.push_back(event);
        }
    }
    return found;
}

std::set<std::string> subjects(const std::vector<storage::EventRecord>& events) {
    std::set<std::string> found;
    for (const auto& event : events) found.insert(event.subject);
    return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(two_servers)

BOOST_AUTO_TEST_CASE_TEMPLATE(two_servers_at_once_give_every_lapsed_lead_back_once, Engine, SharedEngines) {
    Engine engine;
    SmallShop shop(engine.store());
    constexpr int leads = 30;
    hand_out(shop, leads);
    HandClock clock;
    clock.turn(2h);
    Server a(engine.opened_again(), clock, "a");
    Server b(engine.opened_again(), clock, "b");
    std::vector<std::thread> threads;
    for (Server* server : {&a, &b}) {
        threads.emplace_back([server] {
            for (int look = 0; look < 5; ++look) server->runner.run_due();
        });
    }
    for (auto& thread : threads) thread.join();
    const auto told = given_back(engine.store());
    BOOST_TEST(told.size() == static_cast<std::size_t>(leads));
    BOOST_TEST(subjects(told).size() == static_cast<std::size_t>(leads));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_day_of_lapsed_leads_is_caught_up_with_the_oldest_first, Engine, SharedEngines) {
    Engine engine;
    SmallShop shop(engine.store());
    constexpr int leads = 12;
    hand_out(shop, leads);
    HandClock clock;
    clock.turn(24h);
    Server late(engine.opened_again(), clock, "late");
    late.runner.run_due();
    const auto told = given_back(engine.store());
    BOOST_REQUIRE(told.size() == static_cast<std::size_t>(leads));
    for (int n = 0; n < leads; ++n) {
        const auto lead = storage::LeadState::fresh;
        const auto id = model::LeadId::parse(told[static_cast<std::size_t>(n)].subject).value();
        BOOST_TEST((engine.store().leads().by_id(id)->state == lead));
        BOOST_TEST(engine.store().leads().by_id(id)->row == n + 1);  // they were claimed in the order of the list
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_clock_that_jumps_to_and_fro_gives_no_lead_back_twice, Engine, SharedEngines) {
    Engine engine;
    SmallShop shop(engine.store());
    hand_out(shop, 3);
    HandClock clock;
    Server server(engine.opened_again(), clock, "a");
    for (const auto jump : {0min, 120min, -120min, 24 * 60min, -23 * 60min, 61min, -500min, 600min}) {
        clock.turn(jump);
        server.runner.run_due();
    }
    BOOST_TEST(given_back(engine.store()).size() == 3U);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_server_killed_in_mid_batch_leaves_nothing_half_done_and_another_does_it, Engine,
                              SharedEngines) {
    Engine engine;
    SmallShop shop(engine.store());
    hand_out(shop, 5);
    HandClock clock;
    clock.turn(2h);
    const auto killed = engine.opened_again();
    const auto row = killed->jobs().take({"lapsed_leases", "killed", 1min, clock.now()}).value();
    const storage::Batch half = [&](storage::JobEffects& effects) -> storage::BatchDone {
        BOOST_TEST(effects.give_back_lapsed_leads(clock.now(), 100) == 5);
        throw std::runtime_error("killed before the commit");
    };
    BOOST_CHECK_THROW(killed->jobs().run_batch({row.name, row.epoch, row.batches, 1min}, clock.now(), half),
                      std::runtime_error);
    BOOST_TEST(given_back(engine.store()).empty());
    Server other(engine.opened_again(), clock, "other");
    other.runner.run_due();
    BOOST_TEST(given_back(engine.store()).empty());  // the dead server's lease still runs
    clock.turn(2min);
    other.runner.run_due();
    BOOST_TEST(given_back(engine.store()).size() == 5U);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(expired_sessions_are_forgotten_a_day_later, Engine, SharedEngines) {
    Engine engine;
    SmallShop shop(engine.store());
    auto& users = engine.store().users();
    const auto token = vault::token_digest("token");
    users.add_session({token, shop.li.user.id, nine, minutes_later(60)});
    HandClock clock;
    Server server(engine.opened_again(), clock, "a");
    clock.turn(24h);
    server.runner.run_due();
    BOOST_TEST(users.session(token).has_value());
    clock.turn(2h);
    server.runner.run_due();
    BOOST_TEST(!users.session(token).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
