#include <boost/test/unit_test.hpp>
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
    store.leads().note_reveal(shop.li.user.id, lead.lead.id, "customer asked which number we dialled", nine);
    store.leads().erase_contact(lead.contact.id);
    const auto events = all_events(store);
    BOOST_TEST(count_of(events, "number_revealed") == 1);
    BOOST_TEST(count_of(events, "contact_erased") == 1);
    for (const auto& event : events) BOOST_TEST(event.details.find("asked") == std::string::npos);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(the_engine_is_set_so_that_a_commit_survives_power_loss, Engine, Engines) {
    Engine engine;
    BOOST_TEST(engine.store().durable());
}

BOOST_AUTO_TEST_SUITE_END()
