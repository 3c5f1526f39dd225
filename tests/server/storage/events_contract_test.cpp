#include <atomic>
#include <boost/test/unit_test.hpp>
#include <map>
#include <thread>

#include "server/storage/event_chain.h"
#include "tests/server/storage/engines.h"
#include "tests/server/storage/small_shop.h"

using namespace cts;
using namespace cts::tests;

namespace {

std::vector<storage::EventRecord> all_events(storage::Store& store) {
    std::vector<storage::EventRecord> all;
    for (int lane = 0; lane < store.events().lanes(); ++lane) {
        for (auto& event : store.events().after(lane, 0, 100'000)) all.push_back(std::move(event));
    }
    return all;
}

std::int64_t count_of(const std::vector<storage::EventRecord>& events, const std::string& type) {
    return std::ranges::count(events, type, &storage::EventRecord::type);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(events_contract)

BOOST_AUTO_TEST_CASE_TEMPLATE(every_claim_and_every_call_leaves_one_event_in_an_unbroken_chain, Engine, Engines) {
    Engine engine;
    auto& store = engine.store();
    SmallShop shop(store);
    store.leads().add_leads(shop.leads(40));
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        const auto agent = user("a" + std::to_string(i), std::to_string(3000 + i));
        store.users().add(agent);
        threads.emplace_back([&, id = agent.user.id] {
            for (int n = 0; n < 5; ++n) {
                const auto write = shop.call_of(store.leads().claim(shop.claim(id)).value());
                store.calls().save(write);
                store.calls().save(write);
            }
        });
    }
    for (auto& thread : threads) thread.join();
    const auto events = all_events(store);
    BOOST_TEST(count_of(events, "lead_claimed") == 40);
    BOOST_TEST(count_of(events, "call_saved") == 40);
    BOOST_TEST(count_of(events, "leads_added") == 1);
    for (int lane = 0; lane < store.events().lanes(); ++lane) {
        BOOST_TEST(!storage::first_break(store.events().after(lane, 0, 100'000)).has_value());
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(events_are_read_on_from_where_a_reader_stopped, Engine, Engines) {
    Engine engine;
    auto& store = engine.store();
    SmallShop shop(store);
    const storage::DoNotCallRecord entry{number(1), std::nullopt, "r", std::nullopt, shop.li.user.id, nine};
    for (int i = 0; i < 3; ++i) store.leads().add_do_not_call(entry);
    const auto first = store.events().after(0, 0, 2);
    BOOST_TEST(first.size() == 2U);
    const auto rest = store.events().after(0, first.back().seq, 2);
    BOOST_TEST(rest.size() == 1U);
    BOOST_TEST(rest.front().seq == first.back().seq + 1);
    BOOST_TEST(rest.front().subject == number(1).text);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_revealed_number_and_an_erased_person_leave_an_event, Engine, Engines) {
    Engine engine;
    auto& store = engine.store();
    SmallShop shop(store);
    const auto lead = shop.lead(1, 1);
    store.leads().add_leads({lead});
    store.leads().note_dialled({shop.li.user.id, lead.lead.id, model::CallId::make(nine), nine, minutes_later(1)});
    store.leads().erase_contact(lead.contact.id);
    const auto events = all_events(store);
    BOOST_TEST(count_of(events, "number_revealed") == 1);
    BOOST_TEST(count_of(events, "contact_erased") == 1);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_lane_has_a_head_as_soon_as_it_has_told_something, Engine, Engines) {
    Engine engine;
    auto& store = engine.store();
    BOOST_TEST(store.events().heads().empty());
    SmallShop shop(store);
    const storage::DoNotCallRecord entry{number(1), std::nullopt, "r", std::nullopt, shop.li.user.id, nine};
    for (int i = 0; i < 3; ++i) store.leads().add_do_not_call(entry);
    const auto all = all_events(store);
    const auto heads = store.events().heads();
    std::int64_t told = 0;
    for (const auto& head : heads) told += head.seq;
    BOOST_TEST(told == static_cast<std::int64_t>(all.size()));
    BOOST_TEST(std::ranges::is_sorted(heads, {}, &storage::LanePosition::lane));
}

// Readers ask for the heads and then read up to them, as GET /changes and the push hub do.
BOOST_AUTO_TEST_CASE_TEMPLATE(nothing_is_lost_between_two_readings_while_all_lanes_write, Engine, Engines) {
    Engine engine;
    auto& store = engine.store();
    SmallShop shop(store);
    store.leads().add_leads(shop.leads(60));
    std::atomic<int> writing{6};
    std::vector<std::thread> threads;
    for (int i = 0; i < 6; ++i) {
        const auto agent = user("a" + std::to_string(i), std::to_string(3000 + i));
        store.users().add(agent);
        threads.emplace_back([&, id = agent.user.id] {
            for (int n = 0; n < 10; ++n) store.calls().save(shop.call_of(store.leads().claim(shop.claim(id)).value()));
            --writing;
        });
    }
    std::map<int, std::int64_t> read_up_to;
    std::vector<storage::EventRecord> read;
    for (bool last = false; !last;) {
        last = writing == 0;
        for (const auto& head : store.events().heads()) {
            auto& seq = read_up_to[head.lane];
            for (auto& event : store.events().after(head.lane, seq, 7)) {
                BOOST_TEST(event.seq == seq + 1);
                seq = event.seq;
                last = false;
                read.push_back(std::move(event));
            }
        }
    }
    for (auto& thread : threads) thread.join();
    BOOST_TEST(count_of(read, "call_saved") == 60);
    BOOST_TEST(read.size() == all_events(store).size());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(the_bell_rings_after_a_commit_that_told_something_until_it_is_taken_away, Engine,
                              Engines) {
    Engine engine;
    auto& store = engine.store();
    SmallShop shop(store);
    std::atomic<int> rung{0};
    store.events().ring_when_told([&] { ++rung; });
    const auto reader = user("reader", "9001");
    store.users().add(reader);
    BOOST_TEST(rung == 0);
    const storage::DoNotCallRecord entry{number(1), std::nullopt, "r", std::nullopt, shop.li.user.id, nine};
    store.leads().add_do_not_call(entry);
    BOOST_TEST(rung == 1);
    store.events().ring_when_told({});
    store.leads().add_do_not_call(entry);
    BOOST_TEST(rung == 1);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(the_engine_is_set_so_that_a_commit_survives_power_loss, Engine, Engines) {
    Engine engine;
    BOOST_TEST(engine.store().durable());
}

BOOST_AUTO_TEST_SUITE_END()
