#include <boost/test/unit_test.hpp>
#include <mutex>
#include <set>
#include <thread>

#include "tests/server/storage/engines.h"
#include "tests/server/storage/small_shop.h"

using namespace cts;
using namespace cts::tests;
using storage::ClaimedWhy;
using storage::LeadAdded;
using storage::LeadState;

namespace {

storage::DoNotCallRecord barred(const SmallShop& shop, int customer, std::optional<model::ProjectId> project = {}) {
    return {number(customer), project, "asked for it", std::nullopt, shop.li.user.id, nine};
}

void promise(SmallShop& shop, const storage::ClaimedLead& claimed, Instant due) {
    auto write = shop.call_of(claimed);
    write.lead_after = LeadState::waiting;
    write.follow_ups = {shop.callback(claimed, due)};
    shop.store.calls().save(write);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(leads_contract)

BOOST_AUTO_TEST_CASE_TEMPLATE(a_lead_and_its_contact_come_back_sealed_as_they_were, Engine, Engines) {
    Engine engine;
    SmallShop shop(engine.store());
    auto& leads = engine.store().leads();
    const auto added = shop.lead(1, 7);
    BOOST_TEST((leads.add_leads({added}) == std::vector{LeadAdded::added}));
    const auto lead = leads.by_id(added.lead.id).value();
    BOOST_TEST((lead.contact == added.contact.id));
    BOOST_TEST((lead.list == shop.list.id));
    BOOST_TEST(lead.attributes.text == "s1.attributes");
    BOOST_TEST((lead.state == LeadState::fresh));
    const auto contact = leads.contact(added.contact.id).value();
    BOOST_TEST(contact.key.text == "k1.7");
    BOOST_TEST(contact.name.text == "s1.name7");
    BOOST_TEST((contact.phone_index == number(7)));
    BOOST_TEST((contact.name_index == added.contact.name_index));
    BOOST_TEST(leads.list(shop.list.id).value().name == "October");
    BOOST_TEST(leads.contacts({added.contact.id, model::ContactId::make(nine)}).size() == 1U);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(every_row_of_a_list_gets_its_own_answer, Engine, Engines) {
    Engine engine;
    SmallShop shop(engine.store());
    auto& leads = engine.store().leads();
    leads.add_do_not_call(barred(shop, 3));
    leads.add_do_not_call(barred(shop, 5, shop.project.id));
    leads.add_leads({shop.lead(1, 1)});
    const auto results = leads.add_leads(
        {shop.lead(2, 2), shop.lead(3, 1), shop.lead(4, 3), shop.lead(5, 2), shop.lead(6, 5), shop.lead(7, 6)});
    const std::vector expected{LeadAdded::added,         LeadAdded::already_there, LeadAdded::do_not_call,
                               LeadAdded::already_there, LeadAdded::do_not_call,   LeadAdded::added};
    BOOST_TEST((results == expected));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_list_longer_than_a_chunk_is_taken_whole, Engine, Engines) {
    Engine engine;
    SmallShop shop(engine.store());
    const auto results = engine.store().leads().add_leads(shop.leads(1203));
    BOOST_TEST(results.size() == 1203U);
    BOOST_TEST(std::ranges::count(results, LeadAdded::added) == 1203);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(fresh_leads_are_handed_out_in_the_order_of_the_list, Engine, Engines) {
    Engine engine;
    SmallShop shop(engine.store());
    auto& leads = engine.store().leads();
    leads.add_leads({shop.lead(2, 2), shop.lead(3, 3), shop.lead(4, 4)});
    const auto first = leads.claim(shop.claim(shop.li.user.id)).value();
    const auto second = leads.claim(shop.claim(shop.wang.user.id)).value();
    BOOST_TEST(first.lead.row == 2);
    BOOST_TEST(second.lead.row == 3);
    BOOST_TEST((first.why == ClaimedWhy::fresh));
    BOOST_TEST(second.fresh_waiting == 1);
    BOOST_TEST((first.contact.phone_index == number(2)));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_lease_comes_back_as_it_was_given, Engine, Engines) {
    Engine engine;
    SmallShop shop(engine.store());
    auto& leads = engine.store().leads();
    leads.add_leads(shop.leads(1));
    const auto wanted = shop.claim(shop.li.user.id);
    const auto claimed = leads.claim(wanted).value();
    const auto lease = leads.by_id(claimed.lead.id).value().lease.value();
    BOOST_TEST((lease.agent == shop.li.user.id));
    BOOST_TEST((lease.call == wanted.lease.call));
    BOOST_TEST(lease.epoch == 1U);
    BOOST_TEST(lease.purpose == "first_call");
    BOOST_TEST(lease.form_version == 2);
    BOOST_TEST(lease.product_version == 3);
    BOOST_TEST(lease.faq_version == 4);
    BOOST_TEST(lease.settings_revision == 5);
    BOOST_TEST((lease.until == minutes_later(30)));
    BOOST_TEST((claimed.lead.state == LeadState::held));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(an_agent_who_claims_again_gets_the_same_lead_and_call, Engine, Engines) {
    Engine engine;
    SmallShop shop(engine.store());
    auto& leads = engine.store().leads();
    leads.add_leads(shop.leads(2));
    const auto first = leads.claim(shop.claim(shop.li.user.id)).value();
    const auto again = leads.claim(shop.claim(shop.li.user.id, minutes_later(5))).value();
    BOOST_TEST((again.why == ClaimedWhy::held_already));
    BOOST_TEST((again.lead.id == first.lead.id));
    BOOST_TEST((again.lead.lease->call == first.lead.lease->call));
    BOOST_TEST(again.lead.lease->epoch == first.lead.lease->epoch);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_lead_goes_to_another_agent_when_its_lease_has_ended, Engine, Engines) {
    Engine engine;
    SmallShop shop(engine.store());
    auto& leads = engine.store().leads();
    leads.add_leads(shop.leads(1));
    const auto first = leads.claim(shop.claim(shop.li.user.id)).value();
    BOOST_TEST(!leads.claim(shop.claim(shop.wang.user.id, minutes_later(30))).has_value());
    const auto second = leads.claim(shop.claim(shop.wang.user.id, minutes_later(31))).value();
    BOOST_TEST((second.lead.id == first.lead.id));
    BOOST_TEST(second.lead.lease->epoch == 2U);
    BOOST_TEST((second.lead.lease->agent == shop.wang.user.id));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(an_agent_whose_lease_has_ended_is_given_a_new_one, Engine, Engines) {
    Engine engine;
    SmallShop shop(engine.store());
    auto& leads = engine.store().leads();
    leads.add_leads(shop.leads(1));
    const auto first = leads.claim(shop.claim(shop.li.user.id)).value();
    const auto again = leads.claim(shop.claim(shop.li.user.id, minutes_later(31))).value();
    BOOST_TEST((again.why == ClaimedWhy::fresh));
    BOOST_TEST((again.lead.id == first.lead.id));
    BOOST_TEST((again.lead.lease->call != first.lead.lease->call));
    BOOST_TEST(again.lead.lease->epoch == 2U);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_number_is_not_handed_out_when_it_came_onto_the_do_not_call_list, Engine, Engines) {
    Engine engine;
    SmallShop shop(engine.store());
    auto& leads = engine.store().leads();
    leads.add_leads(shop.leads(3));
    leads.add_do_not_call(barred(shop, 1));
    leads.add_do_not_call(barred(shop, 1));
    leads.add_do_not_call(barred(shop, 2, shop.project.id));
    BOOST_TEST(leads.claim(shop.claim(shop.li.user.id)).value().lead.row == 3);
    BOOST_TEST(engine.store().blacklist().bar(number(1), shop.project.id, nine).has_value());
    BOOST_TEST(engine.store().blacklist().bar(number(2), shop.project.id, nine).has_value());
    BOOST_TEST(engine.store().blacklist().bar(number(1), model::ProjectId::make(nine), nine).has_value());
    BOOST_TEST(!engine.store().blacklist().bar(number(2), model::ProjectId::make(nine), nine).has_value());
    BOOST_TEST(!engine.store().blacklist().bar(number(3), shop.project.id, nine).has_value());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_due_callback_of_the_agents_own_comes_before_a_fresh_lead, Engine, Engines) {
    Engine engine;
    SmallShop shop(engine.store());
    auto& leads = engine.store().leads();
    leads.add_leads(shop.leads(3));
    const auto later = leads.claim(shop.claim(shop.li.user.id)).value();
    promise(shop, later, minutes_later(20));
    const auto sooner = leads.claim(shop.claim(shop.li.user.id)).value();
    promise(shop, sooner, minutes_later(10));
    BOOST_TEST((leads.claim(shop.claim(shop.wang.user.id, minutes_later(60))).value().why == ClaimedWhy::fresh));
    BOOST_TEST(!leads.claim(shop.claim(shop.li.user.id, minutes_later(9))).has_value());
    const auto kept = leads.claim(shop.claim(shop.li.user.id, minutes_later(20))).value();
    BOOST_TEST((kept.why == ClaimedWhy::promised));
    BOOST_TEST((kept.lead.id == sooner.lead.id));
    BOOST_TEST((kept.follow_up.value().due == minutes_later(10)));
    BOOST_TEST((kept.lead.lease->follow_up == kept.follow_up->id));
    const auto again = leads.claim(shop.claim(shop.li.user.id, minutes_later(21))).value();
    BOOST_TEST((again.follow_up.value().id == kept.follow_up->id));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_chosen_follow_up_is_handed_out_before_it_is_due_but_not_to_another_agent, Engine,
                              Engines) {
    Engine engine;
    SmallShop shop(engine.store());
    auto& leads = engine.store().leads();
    leads.add_leads(shop.leads(1));
    promise(shop, leads.claim(shop.claim(shop.li.user.id)).value(), minutes_later(90));
    const auto chosen = engine.store().follow_ups().of_agent(shop.li.user.id, std::nullopt, 10).items.at(0).id;
    auto wanted = shop.claim(shop.wang.user.id);
    wanted.follow_up = chosen;
    BOOST_TEST(!leads.claim(wanted).has_value());
    wanted = shop.claim(shop.li.user.id);
    wanted.follow_up = chosen;
    BOOST_TEST((leads.claim(wanted).value().why == ClaimedWhy::promised));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_promised_lead_returns_to_waiting_when_its_agent_let_the_lease_end, Engine, Engines) {
    Engine engine;
    SmallShop shop(engine.store());
    auto& leads = engine.store().leads();
    leads.add_leads(shop.leads(1));
    promise(shop, leads.claim(shop.claim(shop.li.user.id)).value(), minutes_later(10));
    const auto kept = leads.claim(shop.claim(shop.li.user.id, minutes_later(10))).value();
    BOOST_TEST(!leads.claim(shop.claim(shop.wang.user.id, minutes_later(90))).has_value());
    const auto again = leads.claim(shop.claim(shop.li.user.id, minutes_later(90))).value();
    BOOST_TEST((again.why == ClaimedWhy::promised));
    BOOST_TEST((again.lead.id == kept.lead.id));
    BOOST_TEST(again.lead.lease->epoch == kept.lead.lease->epoch + 1);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_lead_is_never_held_twice_when_sixteen_agents_claim_at_once, Engine, Engines) {
    Engine engine;
    SmallShop shop(engine.store());
    auto& store = engine.store();
    store.leads().add_leads(shop.leads(12));
    std::vector<model::UserId> agents;
    for (int i = 0; i < 16; ++i) {
        const auto agent = user("agent" + std::to_string(i), std::to_string(2000 + i));
        store.users().add(agent);
        agents.push_back(agent.user.id);
    }
    std::mutex mutex;
    std::multiset<model::LeadId> handed_out;
    std::vector<std::thread> threads;
    for (const auto agent : agents) {
        threads.emplace_back([&, agent] {
            const auto claimed = store.leads().claim(shop.claim(agent));
            const std::lock_guard lock(mutex);
            if (claimed) handed_out.insert(claimed->lead.id);
        });
    }
    for (auto& thread : threads) thread.join();
    BOOST_TEST(handed_out.size() == 12U);
    BOOST_TEST(std::set<model::LeadId>(handed_out.begin(), handed_out.end()).size() == 12U);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(an_agent_holds_one_lead_when_they_claim_eight_times_at_once, Engine, Engines) {
    Engine engine;
    SmallShop shop(engine.store());
    engine.store().leads().add_leads(shop.leads(8));
    std::mutex mutex;
    std::set<model::LeadId> handed_out;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            const auto claimed = engine.store().leads().claim(shop.claim(shop.li.user.id));
            const std::lock_guard lock(mutex);
            handed_out.insert(claimed.value().lead.id);
        });
    }
    for (auto& thread : threads) thread.join();
    BOOST_TEST(handed_out.size() == 1U);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(an_erased_person_leaves_neither_key_nor_index_nor_lead_to_call, Engine, Engines) {
    Engine engine;
    SmallShop shop(engine.store());
    auto& leads = engine.store().leads();
    const auto all = shop.leads(2);
    leads.add_leads(all);
    for (const auto& lead : all) leads.erase_contact(lead.contact.id);
    const auto erased = leads.contact(all[0].contact.id).value();
    BOOST_TEST(erased.key.text.empty());
    BOOST_TEST(erased.phone_index.text.empty());
    BOOST_TEST(erased.last_four_index.text.empty());
    BOOST_TEST(erased.name_index.text.empty());
    BOOST_TEST((leads.by_id(all[0].lead.id).value().state == LeadState::closed));
    BOOST_TEST(!leads.claim(shop.claim(shop.li.user.id)).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
