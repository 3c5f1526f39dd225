#include <boost/test/unit_test.hpp>

#include "tests/server/storage/engines.h"
#include "tests/server/storage/small_shop.h"

using namespace cts;
using namespace cts::storage;
using namespace cts::tests;
using Decision = BlacklistDecision;
using Verdict = DecisionVerdict;

namespace {

struct House {  // Li proposes, Wang decides
    explicit House(Store& of) : store(of), shop(of), other(project_of("other")) { store.projects().add(other); }

    BlacklistRecord entry(int customer) const {
        BlacklistRecord made;
        made.id = model::BlacklistId::make(nine);
        made.phone_index = number(customer);
        made.key = {"k1.entry"};
        made.phone = {"s1.phone"};
        made.reason = {"s1.reason"};
        made.proposed_by = shop.li.user.id;
        made.proposed_at = nine;
        return made;
    }
    Verdict decide(const BlacklistRecord& of, Decision what, std::optional<model::UserId> by = {}, int revision = 0) {
        if (revision == 0) revision = store.blacklist().by_id(of.id)->record.revision;
        return store.blacklist().decide(
            {of.id, revision, what, by.value_or(shop.wang.user.id), {"s1.why"}, minutes_later(1)});
    }
    BlacklistRecord holding(int customer, std::optional<Instant> end = {},
                            std::optional<model::ProjectId> project = {}) {
        auto made = entry(customer);
        made.ends_at = end;
        made.project = project;
        BOOST_REQUIRE((store.blacklist().propose(made) == Added::added));
        BOOST_REQUIRE((decide(made, Decision::approve) == Verdict::decided));
        return made;
    }
    std::optional<Bar> bar(int customer, Instant at = nine) {
        return store.blacklist().bar(number(customer), shop.project.id, at);
    }
    std::vector<int> events(const std::vector<std::string>& types) {
        std::vector<int> counts(types.size(), 0);
        for (int lane = 0; lane < store.events().lanes(); ++lane) {
            for (const auto& event : store.events().after(lane, 0, 1000)) {
                for (std::size_t i = 0; i < types.size(); ++i) counts[i] += event.type == types[i];
            }
        }
        return counts;
    }

    Store& store;
    SmallShop shop;
    ProjectRecord other;
};

std::vector<model::BlacklistId> ids(const Slice<BlacklistSeen>& slice) {
    std::vector<model::BlacklistId> found;
    for (const auto& one : slice.items) found.push_back(one.record.id);
    return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(blacklist_contract)

BOOST_AUTO_TEST_CASE_TEMPLATE(a_proposal_is_kept_whole_and_bars_nothing_until_another_person_approves_it, Engine,
                              Engines) {
    Engine engine;
    House house(engine.store());
    auto proposed = house.entry(1);
    proposed.project = house.shop.project.id;
    proposed.ends_at = minutes_later(60);
    BOOST_TEST((house.store.blacklist().propose(proposed) == Added::added));
    BOOST_TEST(!house.bar(1).has_value());
    BOOST_TEST((house.decide(proposed, Decision::approve, house.shop.li.user.id) == Verdict::own_proposal));
    BOOST_TEST((house.decide(proposed, Decision::approve) == Verdict::decided));
    BOOST_TEST((house.bar(1) == Bar{BarKind::blacklist, minutes_later(60), false}));
    const auto seen = house.store.blacklist().by_id(proposed.id).value();
    BOOST_TEST((seen.record.phone_index == number(1)));
    BOOST_TEST((seen.record.key == proposed.key));
    BOOST_TEST((seen.record.phone == proposed.phone));
    BOOST_TEST((seen.record.reason == proposed.reason));
    BOOST_TEST((seen.record.ends_at == proposed.ends_at));
    BOOST_TEST((seen.record.decided_by == house.shop.wang.user.id));
    BOOST_TEST((seen.record.decided_at == minutes_later(1)));
    BOOST_TEST(seen.record.revision == 2);
    BOOST_TEST(seen.project == "shop");
    BOOST_TEST(seen.proposed_by_name == "李 li");
    BOOST_TEST(seen.decided_by_name == "李 wang");
}

BOOST_AUTO_TEST_CASE_TEMPLATE(an_urgent_proposal_bars_at_once_and_no_longer_once_it_is_declined, Engine, Engines) {
    Engine engine;
    House house(engine.store());
    auto urgent = house.entry(1);
    urgent.urgent = true;
    house.store.blacklist().propose(urgent);
    BOOST_TEST((house.bar(1) == Bar{BarKind::blacklist, std::nullopt, true}));
    BOOST_TEST((house.decide(urgent, Decision::decline) == Verdict::decided));
    BOOST_TEST(!house.bar(1).has_value());
    BOOST_TEST((house.decide(urgent, Decision::approve) == Verdict::not_open));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(an_entry_ends_by_itself_or_is_lifted_and_a_new_one_may_follow, Engine, Engines) {
    Engine engine;
    House house(engine.store());
    house.holding(1, minutes_later(30));
    BOOST_TEST(house.bar(1, minutes_later(29)).has_value());
    BOOST_TEST(!house.bar(1, minutes_later(30)).has_value());
    auto later = house.entry(1);
    later.proposed_at = minutes_later(30);
    BOOST_TEST((house.store.blacklist().propose(later) == Added::added));
    house.decide(later, Decision::approve);
    BOOST_TEST(house.bar(1, minutes_later(40)).has_value());
    BOOST_TEST((house.decide(later, Decision::lift) == Verdict::decided));
    BOOST_TEST(!house.bar(1, minutes_later(40)).has_value());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(an_entry_of_a_project_bars_there_alone_and_one_of_the_house_everywhere, Engine, Engines) {
    Engine engine;
    House house(engine.store());
    house.holding(1, {}, house.other.id);
    house.holding(2);
    auto& list = house.store.blacklist();
    BOOST_TEST(!house.bar(1).has_value());
    BOOST_TEST(list.bar(number(1), house.other.id, nine).has_value());
    BOOST_TEST(house.bar(2).has_value());
    BOOST_TEST(list.bar(number(2), house.other.id, nine).has_value());
    BOOST_TEST(!house.bar(3).has_value());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_number_has_one_open_entry_of_each_scope, Engine, Engines) {
    Engine engine;
    House house(engine.store());
    auto& list = house.store.blacklist();
    BOOST_TEST((list.propose(house.entry(1)) == Added::added));
    BOOST_TEST((list.propose(house.entry(1)) == Added::already_there));
    auto of_project = house.entry(1);
    of_project.project = house.shop.project.id;
    BOOST_TEST((list.propose(of_project) == Added::added));
    house.decide(of_project, Decision::approve);
    auto again = house.entry(1);
    again.project = house.shop.project.id;
    BOOST_TEST((list.propose(again) == Added::already_there));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(of_two_who_decide_at_once_one_is_told_that_it_changed, Engine, Engines) {
    Engine engine;
    House house(engine.store());
    const auto proposed = house.entry(1);
    house.store.blacklist().propose(proposed);
    BOOST_TEST((house.decide(proposed, Decision::approve, {}, 1) == Verdict::decided));
    BOOST_TEST((house.decide(proposed, Decision::decline, {}, 1) == Verdict::changed_meanwhile));
    BOOST_TEST((house.decide(house.entry(2), Decision::approve, {}, 1) == Verdict::unknown));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_do_not_call_bars_for_ever_whatever_is_decided_about_the_blacklist, Engine, Engines) {
    Engine engine;
    House house(engine.store());
    const auto entry = house.holding(1);
    house.store.leads().add_do_not_call({number(1), std::nullopt, "asked", {}, house.shop.li.user.id, nine});
    BOOST_TEST((house.bar(1)->kind == BarKind::do_not_call));
    house.decide(entry, Decision::lift);
    BOOST_TEST((house.bar(1, minutes_later(1'000'000)) == Bar{BarKind::do_not_call, std::nullopt, false}));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(its_history_says_who_did_what_when_and_why, Engine, Engines) {
    Engine engine;
    House house(engine.store());
    const auto entry = house.holding(1);
    house.decide(entry, Decision::lift, house.shop.li.user.id);
    const auto steps = house.store.blacklist().steps(entry.id);
    BOOST_REQUIRE(steps.size() == 3U);
    BOOST_TEST(steps[0].what == "proposed");
    BOOST_TEST((steps[0].reason == entry.reason));
    BOOST_TEST(steps[1].what == "approved");
    BOOST_TEST(steps[1].by_name == "李 wang");
    BOOST_TEST(steps[2].what == "lifted");
    BOOST_TEST((steps[2].by == house.shop.li.user.id));
    BOOST_TEST((steps[2].reason == vault::Sealed{"s1.why"}));
    BOOST_TEST((steps[2].at == minutes_later(1)));
    BOOST_TEST(house.events({"blacklist_proposed", "blacklist_approved", "blacklist_lifted", "blacklist_declined"}) ==
                   (std::vector<int>{1, 1, 1, 0}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_barred_row_of_a_list_is_left_out_and_says_by_what, Engine, Engines) {
    Engine engine;
    House house(engine.store());
    house.holding(2);
    house.holding(3, minutes_later(30));
    house.store.leads().add_do_not_call({number(4), std::nullopt, "asked", {}, house.shop.li.user.id, nine});
    auto waits = house.entry(5);
    house.store.blacklist().propose(waits);
    auto rows = house.shop.leads(5);
    for (auto& row : rows) row.brought_at = minutes_later(30);
    const std::vector expected{LeadAdded::added, LeadAdded::blacklisted, LeadAdded::added, LeadAdded::do_not_call,
                               LeadAdded::added};
    BOOST_TEST((house.store.leads().add_leads(rows) == expected));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_blacklisted_lead_is_passed_over_while_the_bar_lasts_and_is_then_what_it_was, Engine,
                              Engines) {
    Engine engine;
    House house(engine.store());
    auto& leads = house.store.leads();
    leads.add_leads(house.shop.leads(2));
    house.holding(1, minutes_later(20));
    const auto second = leads.claim(house.shop.claim(house.shop.li.user.id)).value();
    BOOST_TEST((second.contact.phone_index == number(2)));
    BOOST_TEST((leads.claim(house.shop.claim(house.shop.wang.user.id)).error() == ClaimRefusal::none_waiting));
    const auto first = leads.claim(house.shop.claim(house.shop.wang.user.id, minutes_later(20)));
    BOOST_REQUIRE(first.has_value());
    BOOST_TEST((first->contact.phone_index == number(1)));
    BOOST_TEST((first->why == ClaimedWhy::fresh));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_promise_to_a_blacklisted_number_stays_open_and_is_handed_to_nobody_meanwhile, Engine,
                              Engines) {
    Engine engine;
    House house(engine.store());
    auto& leads = house.store.leads();
    leads.add_leads(house.shop.leads(1));
    const auto claimed = leads.claim(house.shop.claim(house.shop.li.user.id)).value();
    auto write = house.shop.call_of(claimed);
    const auto promise = house.shop.callback(claimed, minutes_later(10));
    write.lead_after = LeadState::waiting;
    write.follow_ups = {promise};
    house.store.calls().save(write);
    const auto entry = house.holding(1);
    auto wanted = house.shop.claim(house.shop.li.user.id, minutes_later(20));
    BOOST_TEST((leads.claim(wanted).error() == ClaimRefusal::none_waiting));
    wanted.follow_up = promise.id;
    BOOST_TEST((leads.claim(wanted).error() == ClaimRefusal::blacklisted));
    BOOST_TEST(house.store.follow_ups().by_id(promise.id)->open);
    house.decide(entry, Decision::lift);
    BOOST_TEST(leads.claim(wanted).has_value());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_lead_whose_lease_ran_out_and_one_to_be_tried_again_are_passed_over_too, Engine,
                              Engines) {
    Engine engine;
    House house(engine.store());
    auto& leads = house.store.leads();
    leads.add_leads(house.shop.leads(2));
    BOOST_REQUIRE(leads.claim(house.shop.claim(house.shop.li.user.id)).has_value());
    const auto again = leads.claim(house.shop.claim(house.shop.wang.user.id)).value();
    auto write = house.shop.call_of(again);
    write.lead_after = LeadState::again;
    write.ready_at = minutes_later(10);
    house.store.calls().save(write);
    house.holding(1);
    house.holding(2);
    const auto refused = leads.claim(house.shop.claim(house.shop.wang.user.id, minutes_later(120)));
    BOOST_TEST((refused.error() == ClaimRefusal::none_waiting));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_blacklisted_number_is_not_dialled_by_hand_and_a_call_of_it_is_taken_and_told, Engine,
                              Engines) {
    Engine engine;
    House house(engine.store());
    house.holding(1, minutes_later(60));
    StartWanted wanted;
    wanted.unknown = house.shop.lead(1, 1);
    wanted.list = house.shop.list;
    wanted.lease = house.shop.claim(house.shop.li.user.id).lease;
    wanted.zones = house.shop.claim(house.shop.li.user.id).zones;
    wanted.now = nine;
    BOOST_TEST((house.store.customers().start(wanted).verdict == StartVerdict::blacklisted));
    wanted.lease.inbound = true;
    const auto taken = house.store.customers().start(wanted);
    BOOST_TEST((taken.verdict == StartVerdict::leased));
    BOOST_TEST((taken.bar == Bar{BarKind::blacklist, minutes_later(60), false}));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(the_list_is_read_page_by_page_by_what_became_of_its_entries, Engine, Engines) {
    Engine engine;
    House house(engine.store());
    auto& list = house.store.blacklist();
    const auto ended = house.holding(1, minutes_later(10));
    const auto holds = house.holding(2);
    const auto lifted = house.holding(3);
    house.decide(lifted, Decision::lift);
    const auto first = house.entry(4);
    const auto second = house.entry(5);
    list.propose(first);
    list.propose(second);
    const Instant now = minutes_later(10);
    BOOST_TEST((ids(list.list(BlacklistView::proposed, now, {}, 10)) == std::vector{first.id, second.id}));
    BOOST_TEST((ids(list.list(BlacklistView::holding, now, {}, 10)) == std::vector{holds.id}));
    BOOST_TEST((ids(list.list(BlacklistView::over, now, {}, 10)) == std::vector{lifted.id, ended.id}));
    const auto page = list.list(BlacklistView::all, now, {}, 3);
    BOOST_TEST((ids(page) == std::vector{second.id, first.id, lifted.id}));
    const auto rest = list.list(BlacklistView::all, now, page.after, 3);
    BOOST_TEST((ids(rest) == std::vector{holds.id, ended.id}));
    BOOST_TEST(!rest.after.has_value());
    const auto waiting = list.list(BlacklistView::proposed, now, {}, 1);
    BOOST_TEST((ids(list.list(BlacklistView::proposed, now, waiting.after, 1)) == std::vector{second.id}));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_number_is_looked_up_with_everything_that_was_ever_written_about_it, Engine, Engines) {
    Engine engine;
    House house(engine.store());
    house.store.leads().add_leads(house.shop.leads(1));
    const auto old = house.holding(1);
    house.decide(old, Decision::lift);
    const auto newer = house.entry(1);
    house.store.blacklist().propose(newer);
    DoNotCallRecord typed{number(1), house.shop.project.id, "asked", {}, house.shop.li.user.id, nine};
    typed.key = {"k1.typed"};
    typed.phone = {"s1.typed"};
    house.store.leads().add_do_not_call(typed);
    const auto found = house.store.blacklist().of_number(number(1));
    BOOST_REQUIRE(found.size() == 2U);
    BOOST_TEST((found[0].record.id == newer.id));
    BOOST_TEST((found[1].record.id == old.id));
    const auto asked = house.store.blacklist().do_not_call_of(number(1));
    BOOST_REQUIRE(asked.size() == 1U);
    BOOST_TEST(asked.front().project == "shop");
    BOOST_TEST(asked.front().by_name == "李 li");
    BOOST_TEST((asked.front().record.phone == typed.phone));
    BOOST_REQUIRE(asked.front().contact.has_value());
    BOOST_TEST((asked.front().contact->phone_index == number(1)));
    BOOST_TEST(house.store.blacklist().of_number(number(2)).empty());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(do_not_call_entries_are_read_page_by_page_the_newest_first, Engine, Engines) {
    Engine engine;
    House house(engine.store());
    for (int n = 1; n <= 3; ++n)
        house.store.leads().add_do_not_call({number(n), std::nullopt, "asked", {}, house.shop.li.user.id, nine});
    const auto page = house.store.blacklist().do_not_call({}, 2);
    BOOST_REQUIRE(page.items.size() == 2U);
    BOOST_TEST((page.items.front().record.phone_index == number(3)));
    const auto rest = house.store.blacklist().do_not_call(page.after, 2);
    BOOST_REQUIRE(rest.items.size() == 1U);
    BOOST_TEST((rest.items.front().record.phone_index == number(1)));
    BOOST_TEST(!rest.after.has_value());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(an_erased_person_stays_uncalled_and_can_no_longer_be_read, Engine, Engines) {
    Engine engine;
    House house(engine.store());
    const auto lead = house.shop.lead(1, 1);
    house.store.leads().add_leads({lead});
    const auto entry = house.holding(1);
    house.store.leads().erase_contact(lead.contact.id);
    BOOST_TEST(house.bar(1).has_value());
    BOOST_TEST(house.store.blacklist().by_id(entry.id)->record.key.text == "");
}

BOOST_AUTO_TEST_SUITE_END()
