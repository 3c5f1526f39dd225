// What every store promises of calls begun without a claim, and of a number's past.
#include <atomic>
#include <boost/test/unit_test.hpp>
#include <thread>

#include "tests/server/storage/engines.h"
#include "tests/server/storage/small_shop.h"

using namespace cts;
using namespace cts::tests;
using storage::LeadState;
using storage::StartVerdict;

namespace {

struct Desk {
    explicit Desk(storage::Store& store) : shop(store), customers(store.customers()) {
        store.leads().add_leads(shop.leads(2));
    }
    storage::StartWanted wanted(int number_of_customer, model::UserId agent, Instant now = nine) const {
        storage::StartWanted made{shop.lead(1, number_of_customer), incoming, shop.claim(agent, now).lease, now};
        made.lease.inbound = true;
        made.unknown.lead.list = incoming.id;
        return made;
    }
    storage::StartWanted by_hand(int number_of_customer, model::UserId agent, Instant now = nine) const {
        auto made = wanted(number_of_customer, agent, now);
        made.lease.inbound = false;
        made.zones = shop.claim(agent, now).zones;
        return made;
    }
    storage::LeadRecord lead_of(const storage::Started& started) const {
        return shop.store.leads().by_id(started.lead.id).value();
    }
    storage::CallWrite call_of(const storage::Started& started) const {
        return shop.call_of({.lead = started.lead, .contact = started.contact});
    }

    SmallShop shop;
    storage::Customers& customers;
    storage::ListRecord incoming{model::ListId::make(nine), shop.project.id, "incoming", shop.li.user.id, nine};
};

}  // namespace

BOOST_AUTO_TEST_SUITE(customers_contract)

BOOST_AUTO_TEST_CASE_TEMPLATE(a_customer_who_calls_is_leased_when_nobody_holds_them, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store());
    const auto started = desk.customers.start(desk.wanted(2, desk.shop.li.user.id));
    BOOST_TEST((started.verdict == StartVerdict::leased));
    const auto lead = desk.lead_of(started);
    BOOST_TEST((lead.state == LeadState::held));
    BOOST_TEST((lead.lease->agent == desk.shop.li.user.id));
    BOOST_TEST(lead.lease->inbound);
    BOOST_TEST(lead.row == 2);
    const auto claimed = engine.store().leads().claim(desk.shop.claim(desk.shop.li.user.id)).value();
    BOOST_TEST((claimed.lead.id == lead.id));
    BOOST_TEST(claimed.lead.lease->inbound);
    BOOST_TEST((claimed.why == storage::ClaimedWhy::held_already));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_lead_claimed_after_a_customer_had_called_is_outbound_again, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store());
    const auto started = desk.customers.start(desk.wanted(1, desk.shop.li.user.id));
    const auto later = engine.store().leads().claim(desk.shop.claim(desk.shop.wang.user.id, minutes_later(31))).value();
    BOOST_REQUIRE((later.lead.id == started.lead.id));
    BOOST_TEST(!later.lead.lease->inbound);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_customer_whom_a_colleague_holds_stays_theirs, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store());
    const auto held = engine.store().leads().claim(desk.shop.claim(desk.shop.wang.user.id)).value();
    const auto started = desk.customers.start(desk.wanted(1, desk.shop.li.user.id));
    BOOST_TEST((started.verdict == StartVerdict::beside));
    BOOST_TEST((started.lead.id == held.lead.id));
    BOOST_TEST((desk.lead_of(started).lease->call == held.lead.lease->call));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(an_agent_who_holds_another_customer_takes_the_call_beside_it, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store());
    engine.store().leads().claim(desk.shop.claim(desk.shop.li.user.id)).value();
    const auto started = desk.customers.start(desk.wanted(2, desk.shop.li.user.id));
    BOOST_TEST((started.verdict == StartVerdict::beside));
    BOOST_TEST((desk.lead_of(started).state == LeadState::fresh));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_number_nobody_knows_becomes_one_customer_however_many_answer_at_once, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store());
    std::atomic<int> leased = 0;
    std::vector<storage::Started> started(8);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < started.size(); ++i) {
        const auto agent = user("a" + std::to_string(i), std::to_string(3000 + i));
        engine.store().users().add(agent);
        threads.emplace_back([&, i, id = agent.user.id] {
            started[i] = desk.customers.start(desk.wanted(77, id));
            if (started[i].verdict == StartVerdict::leased) ++leased;
        });
    }
    for (auto& thread : threads) thread.join();
    BOOST_TEST(leased == 1);
    for (const auto& one : started) BOOST_TEST((one.lead.id == started[0].lead.id));
    BOOST_TEST(engine.store().leads().list(desk.incoming.id).value().name == "incoming");
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_number_on_the_do_not_call_list_may_call_but_not_be_dialled, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store());
    engine.store().leads().add_do_not_call(
        {number(1), std::nullopt, "asked", std::nullopt, desk.shop.li.user.id, nine});
    BOOST_TEST((desk.customers.start(desk.by_hand(1, desk.shop.li.user.id)).verdict == StartVerdict::do_not_call));
    BOOST_TEST((desk.customers.start(desk.wanted(1, desk.shop.li.user.id)).verdict == StartVerdict::leased));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_number_dialled_by_hand_outside_its_hours_is_not_begun_and_nobody_is_added, Engine,
                              Engines) {
    Engine engine;
    Desk desk(engine.store());
    for (const int customer : {1, 77}) {
        auto wanted = desk.by_hand(customer, desk.shop.li.user.id);
        wanted.zones[0].name = "America/New_York";
        const auto started = desk.customers.start(wanted);
        BOOST_TEST((started.verdict == StartVerdict::not_permitted_now));
        BOOST_TEST(started.lead.zone == "Asia/Shanghai");
    }
    BOOST_TEST((engine.store().leads().by_id(desk.shop.lead(1, 77).lead.id) == std::nullopt));
    BOOST_TEST(!engine.store().leads().list(desk.incoming.id));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_number_called_often_enough_in_any_project_is_not_dialled_by_hand, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store());
    auto first = desk.by_hand(1, desk.shop.li.user.id);
    first.calls_a_day = 1;
    const auto begun = desk.customers.start(first);
    BOOST_REQUIRE((begun.verdict == StartVerdict::leased));
    engine.store().calls().save(desk.call_of(begun));
    auto again = desk.by_hand(1, desk.shop.wang.user.id, minutes_later(5));
    again.calls_a_day = 1;
    BOOST_TEST((desk.customers.start(again).verdict == StartVerdict::called_enough));
    again.calls_a_day = 2;
    BOOST_TEST((desk.customers.start(again).verdict == StartVerdict::leased));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_customer_whom_a_colleague_holds_is_not_dialled_by_hand, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store());
    const auto held = engine.store().leads().claim(desk.shop.claim(desk.shop.wang.user.id)).value();
    const auto started = desk.customers.start(desk.by_hand(1, desk.shop.li.user.id));
    BOOST_TEST((started.verdict == StartVerdict::lead_held));
    BOOST_TEST((desk.lead_of(started).lease->call == held.lead.lease->call));
    BOOST_TEST((desk.customers.start(desk.by_hand(1, desk.shop.li.user.id, minutes_later(31))).verdict ==
                StartVerdict::leased));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_number_dialled_by_hand_sends_the_agents_own_lead_back_to_where_it_was, Engine,
                              Engines) {
    Engine engine;
    Desk desk(engine.store());
    const auto own = engine.store().leads().claim(desk.shop.claim(desk.shop.li.user.id)).value();
    const auto started = desk.customers.start(desk.by_hand(2, desk.shop.li.user.id));
    BOOST_TEST((started.verdict == StartVerdict::leased));
    BOOST_TEST((desk.lead_of(started).lease->agent == desk.shop.li.user.id));
    BOOST_TEST((engine.store().leads().by_id(own.lead.id).value().state == LeadState::fresh));
    const auto next = engine.store().leads().claim(desk.shop.claim(desk.shop.wang.user.id)).value();
    BOOST_TEST((next.lead.id == own.lead.id));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(the_lead_on_screen_dialled_by_hand_is_a_call_of_its_own, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store());
    const auto own = engine.store().leads().claim(desk.shop.claim(desk.shop.li.user.id)).value();
    const auto started = desk.customers.start(desk.by_hand(1, desk.shop.li.user.id));
    BOOST_TEST((started.verdict == StartVerdict::leased));
    BOOST_TEST((started.lead.id == own.lead.id));
    BOOST_TEST(started.lead.lease_epoch == own.lead.lease_epoch + 1);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(who_calls_before_their_callback_is_answered_for_it, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store());
    const auto claimed = engine.store().leads().claim(desk.shop.claim(desk.shop.li.user.id)).value();
    auto first = desk.shop.call_of(claimed);
    first.lead_after = LeadState::waiting;
    first.follow_ups = {desk.shop.callback(claimed, minutes_later(500))};
    engine.store().calls().save(first);
    const auto started = desk.customers.start(desk.wanted(1, desk.shop.wang.user.id, minutes_later(5)));
    BOOST_TEST((started.verdict == StartVerdict::leased));
    BOOST_REQUIRE(started.promise.has_value());
    BOOST_TEST((started.promise->id == first.follow_ups[0].id));
    BOOST_TEST((desk.lead_of(started).lease->follow_up == first.follow_ups[0].id));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(somebody_aside_is_added_once_and_never_claimed, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store());
    for (int i = 0; i < 2; ++i) {
        auto aside = desk.shop.lead(1, 90 + i);
        aside.contact.phone_index = aside.contact.last_four_index = aside.contact.name_index = {};
        aside.lead.state = LeadState::closed;
        aside.lead.list = desk.incoming.id;
        desk.customers.add_aside(aside, desk.incoming);
        desk.customers.add_aside(aside, desk.incoming);
        BOOST_TEST((engine.store().leads().by_id(aside.lead.id).value().state == LeadState::closed));
    }
    for (const auto& agent : {desk.shop.li, desk.shop.wang})
        BOOST_TEST(engine.store().leads().claim(desk.shop.claim(agent.user.id)).value().lead.row <= 2);
    BOOST_TEST(desk.customers.past({""}, 20).calls.empty());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(the_past_of_a_number_is_that_of_every_project, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store());
    auto& store = engine.store();
    const auto second = project_of("second");
    store.projects().add(second);
    const storage::ListRecord list{model::ListId::make(nine), second.id, "May", desk.shop.li.user.id, nine};
    auto wanted = desk.wanted(1, desk.shop.wang.user.id);
    wanted.unknown.lead.project = second.id;
    wanted.unknown.lead.list = list.id;
    wanted.list = list;
    auto elsewhere = desk.call_of(desk.customers.start(wanted));
    elsewhere.call.outcome = "complaint";
    elsewhere.call.outcome_class = form::OutcomeClass::complaint;
    elsewhere.call.direction = "inbound";
    elsewhere.follow_ups = {desk.shop.callback({.lead = store.leads().by_id(elsewhere.call.lead).value()}, nine)};
    elsewhere.follow_ups[0].kind = form::FollowUpKind::complaint_ticket;
    elsewhere.follow_ups[0].state = followup::State::open;
    store.calls().save(elsewhere);
    const auto here = store.leads().claim(desk.shop.claim(desk.shop.li.user.id, minutes_later(5))).value();
    store.calls().save(desk.shop.call_of(here));
    const auto past = desk.customers.past(number(1), 20);
    BOOST_REQUIRE_EQUAL(past.calls.size(), 2U);
    BOOST_TEST(past.calls[0].project == "shop");
    BOOST_TEST(past.calls[0].outcome == "refused");
    BOOST_TEST(past.calls[0].agent_name == desk.shop.li.user.display_name);
    BOOST_TEST((past.calls[0].at == minutes_later(5)));
    BOOST_TEST(past.calls[0].form_version == 2);
    BOOST_TEST(past.calls[1].project == "second");
    BOOST_TEST(past.calls[1].direction == "inbound");
    BOOST_TEST(past.promises.size() == 1U);
    BOOST_TEST(past.complaints == 1);
    BOOST_TEST(past.complaints_open == 1);
    BOOST_TEST((past.latest_complaint == nine));
    BOOST_TEST(desk.customers.past(number(1), 1).calls.size() == 1U);
    BOOST_TEST(desk.customers.past(number(2), 20).calls.empty());
}

BOOST_AUTO_TEST_SUITE_END()
