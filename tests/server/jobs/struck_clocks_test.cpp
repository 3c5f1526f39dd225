// Clocks that strike while servers share a database, are killed (-9) in the middle of a batch, or have clocks that
// jump: each is told once. The process that dies is this very program, run again.
#include <boost/test/unit_test.hpp>
#include <thread>

#include "server/jobs/struck_clocks.h"
#include "tests/server/jobs/dying_server.h"
#include "tests/server/storage/engines.h"

using namespace cts;
using namespace cts::tests;
using namespace std::chrono_literals;

namespace {

constexpr int tickets_left = 6;

// So many complaints, each with its first contact due a minute after the one before, an hour after nine.
void leave_tickets(SmallShop& shop) {
    shop.store.leads().add_leads(shop.leads(tickets_left));
    for (int n = 0; n < tickets_left; ++n) {
        const auto claimed = shop.store.leads().claim(shop.claim(shop.li.user.id)).value();
        auto write = shop.call_of(claimed);
        auto ticket = shop.callback(claimed, nine);
        ticket.kind = form::FollowUpKind::complaint_ticket;
        ticket.state = followup::State::open;
        ticket.owner = form::FollowUpOwner::back_office;
        ticket.agent.reset();
        ticket.due = nine + 1h + n * 1min;
        ticket.clocks = {{{followup::ClockName::first_contact, nine, ticket.due, std::nullopt}, std::nullopt, 0},
                         {{followup::ClockName::solved, nine, std::nullopt, std::nullopt}, std::nullopt, 0}};
        write.follow_ups = {ticket};
        shop.store.calls().save(write);
    }
}

std::size_t told_breached(storage::Store& store) {
    std::size_t told = 0;
    for (int lane = 0; lane < store.events().lanes(); ++lane)
        told += static_cast<std::size_t>(std::ranges::count(store.events().after(lane, 0, 100'000),
                                                            "follow_up_breached", &storage::EventRecord::type));
    return told;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(struck_clocks)

BOOST_AUTO_TEST_CASE(dies_at_the_strike, *boost::unit_test::disabled()) {
    HandClock clock;
    clock.turn(2h);
    const auto store = store_of_child();
    run_due<Dying<jobs::StruckClocks>>(*store, clock, "child");
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_server_killed_as_clocks_strike_tells_nothing_and_the_next_one_tells_each_once, Engine,
                              SharedEngines) {
    Engine engine;
    auto& store = engine.store();
    SmallShop shop(store);
    leave_tickets(shop);
    BOOST_TEST(signal_of_child("struck_clocks/dies_at_the_strike", engine.url()) == SIGKILL);
    BOOST_TEST(told_breached(store) == 0u);
    HandClock clock;
    clock.turn(3h);  // the dead one's lease has run out
    run_due<jobs::StruckClocks>(store, clock, "next");
    run_due<jobs::StruckClocks>(store, clock, "and another");
    BOOST_TEST(told_breached(store) == static_cast<std::size_t>(tickets_left));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(two_servers_at_once_tell_each_clock_once, Engine, SharedEngines) {
    Engine engine;
    SmallShop shop(engine.store());
    leave_tickets(shop);
    HandClock clock;
    clock.turn(2h);
    std::vector<std::unique_ptr<storage::Store>> servers;
    servers.push_back(engine.opened_again());
    servers.push_back(engine.opened_again());
    std::vector<std::thread> threads;
    for (auto& server : servers)
        threads.emplace_back([&] {
            for (int look = 0; look < 5; ++look)
                run_due<jobs::StruckClocks>(*server, clock, &server == &servers.front() ? "a" : "b");
        });
    for (auto& thread : threads) thread.join();
    BOOST_TEST(told_breached(engine.store()) == static_cast<std::size_t>(tickets_left));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_clock_that_jumps_to_and_fro_tells_nothing_twice, Engine, SharedEngines) {
    Engine engine;
    SmallShop shop(engine.store());
    leave_tickets(shop);
    HandClock clock;
    for (const auto jump : {0min, 62min, -60min, 24 * 60min, -23 * 60min, 61min, -500min, 600min}) {
        clock.turn(jump);
        run_due<jobs::StruckClocks>(engine.store(), clock, "a");
    }
    BOOST_TEST(told_breached(engine.store()) == static_cast<std::size_t>(tickets_left));
}

BOOST_AUTO_TEST_SUITE_END()
