// A server killed (-9) in the middle of a batch, after its effects and before its commit: nothing of it stands, and
// another server does it once the dead one's lease has run out. The process that dies is this very program, run again.
#include <boost/test/unit_test.hpp>

#include "server/jobs/lapsed_leases.h"
#include "tests/server/jobs/dying_server.h"
#include "tests/server/storage/engines.h"

using namespace cts;
using namespace cts::tests;
using namespace std::chrono_literals;

namespace {

int told_given_back(storage::Store& store) {
    int told = 0;
    for (int lane = 0; lane < store.events().lanes(); ++lane)
        for (const auto& event : store.events().after(lane, 0, 100'000)) told += event.type == "lead_given_back";
    return told;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(killed)

BOOST_AUTO_TEST_CASE(dies_in_mid_batch, *boost::unit_test::disabled()) {
    HandClock clock;
    clock.turn(2h);
    const auto store = store_of_child();
    run_due<Dying<jobs::LapsedLeases>>(*store, clock, "child");
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_server_killed_in_mid_batch_leaves_nothing_and_the_next_one_does_it_all_once, Engine,
                              SharedEngines) {
    Engine engine;
    auto& store = engine.store();
    SmallShop shop(store);
    store.leads().add_leads(shop.leads(2));
    for (const auto& agent : {shop.li, shop.wang})
        BOOST_REQUIRE(store.leads().claim(shop.claim(agent.user.id)).has_value());
    for (int kill = 0; kill < 3; ++kill) {
        BOOST_TEST(signal_of_child("killed/dies_in_mid_batch", engine.url()) == SIGKILL);
        BOOST_TEST(told_given_back(store) == 0);
        // The child's lease: the next one takes over because its own clock says that it has run out.
        storage::JobRecord row = store.jobs().all().front();
        BOOST_TEST(row.batches == 0);
        BOOST_TEST(row.epoch == 2 * kill + 1);
        HandClock later;
        later.turn(2h + 2min);
        const auto mine = store.jobs().take({row.name, "between", 1min, later.now()}).value();
        store.jobs().leave({mine.name, mine.epoch, mine.batches, 1min}, nine + 2h);
    }
    HandClock clock;
    clock.turn(3h);
    run_due<jobs::LapsedLeases>(store, clock, "next");
    BOOST_TEST(told_given_back(store) == 2);
    run_due<jobs::LapsedLeases>(store, clock, "and another");
    BOOST_TEST(told_given_back(store) == 2);
}

BOOST_AUTO_TEST_SUITE_END()
