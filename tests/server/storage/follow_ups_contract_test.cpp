#include <boost/test/unit_test.hpp>
#include <thread>

#include "tests/server/storage/engines.h"
#include "tests/server/storage/small_shop.h"

using namespace cts;
using namespace cts::tests;
using form::FollowUpKind;
using form::FollowUpOwner;
using storage::Assigned;
using storage::FollowUpFilter;
using storage::LeadState;

namespace {

struct Desk {
    Desk(storage::Store& of, int leads) : shop(of), store(of) { store.leads().add_leads(shop.leads(leads)); }

    storage::FollowUpRecord left(std::optional<int> due, FollowUpOwner owner = FollowUpOwner::same_agent,
                                 FollowUpKind kind = FollowUpKind::callback, const std::string& group = "") {
        const auto claimed = store.leads().claim(shop.claim(shop.li.user.id)).value();
        auto write = shop.call_of(claimed);
        write.lead_after = LeadState::waiting;
        auto follow_up = shop.callback(claimed, nine);
        follow_up.due = due ? std::optional(minutes_later(*due)) : std::nullopt;
        follow_up.kind = kind;
        follow_up.state = followup::machine_of(kind).first;
        follow_up.owner = owner;
        follow_up.group = group;
        if (owner != FollowUpOwner::same_agent) follow_up.agent.reset();
        if (owner == FollowUpOwner::speaker) follow_up.language = "yue";
        write.follow_ups = {follow_up};
        store.calls().save(write);
        return follow_up;
    }

    std::vector<model::FollowUpId> all(
        const std::function<storage::Slice<storage::FollowUpSeen>(std::optional<std::int64_t>)>& page) {
        std::vector<model::FollowUpId> found;
        std::optional<std::int64_t> after;
        do {
            const auto slice = page(after);
            for (const auto& one : slice.items) found.push_back(one.record.id);
            after = slice.after;
        } while (after);
        return found;
    }
    std::vector<model::FollowUpId> to_work(const storage::UserRecord& who, int minute,
                                           std::vector<std::string> languages = {}, bool leads = false) {
        const storage::FollowUpsWanted wanted{who.user.id, std::move(languages), leads, false, minutes_later(minute)};
        return all([&](auto after) { return store.follow_ups().to_work(wanted, after, 2); });
    }
    std::vector<model::FollowUpId> of_project(FollowUpFilter filter, int minute) {
        return all([&](auto after) {
            return store.follow_ups().of_project({shop.project.id, filter, minutes_later(minute)}, after, 2);
        });
    }
    Assigned hand(const storage::FollowUpRecord& what, int revision, std::optional<model::UserId> to) {
        return store.follow_ups().assign({what.id, revision, to, shop.wang.user.id, {"s1.reason"}, minutes_later(1)});
    }

    SmallShop shop;
    storage::Store& store;
};
using Ids = std::vector<model::FollowUpId>;

}  // namespace

BOOST_AUTO_TEST_SUITE(follow_ups_contract)

BOOST_AUTO_TEST_CASE_TEMPLATE(what_whoever_hands_it_over_has_at_hand_for_it_goes_to_whoever_gets_it, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store(), 1);
    const auto callback = desk.left(5);
    auto wanted = desk.shop.claim(desk.shop.wang.user.id, minutes_later(30));
    wanted.colleagues_due = minutes_later(20);
    BOOST_TEST((engine.store().leads().claim(wanted).value().follow_up.value().id == callback.id));
    BOOST_TEST((engine.store().follow_ups().assign(
                    {callback.id, 1, desk.shop.li.user.id, desk.shop.wang.user.id, {"s1.reason"}, minutes_later(30)}) ==
                Assigned::assigned));
    auto by_name = desk.shop.claim(desk.shop.li.user.id, minutes_later(31));
    by_name.follow_up = callback.id;
    BOOST_TEST(engine.store().leads().claim(by_name).has_value());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_customer_being_called_stays_with_whoever_calls_when_the_promise_is_handed_over, Engine,
                              Engines) {
    Engine engine;
    Desk desk(engine.store(), 1);
    const auto callback = desk.left(5);
    auto wanted = desk.shop.claim(desk.shop.wang.user.id, minutes_later(30));
    wanted.colleagues_due = minutes_later(20);
    const auto lead = engine.store().leads().claim(wanted).value().lead;
    engine.store().leads().note_dialled(
        {desk.shop.wang.user.id, lead.id, lead.lease->call, minutes_later(30), minutes_later(150)});
    engine.store().follow_ups().assign(
        {callback.id, 1, desk.shop.li.user.id, desk.shop.wang.user.id, {"s1.reason"}, minutes_later(31)});
    auto by_name = desk.shop.claim(desk.shop.li.user.id, minutes_later(32));
    by_name.follow_up = callback.id;
    BOOST_TEST((engine.store().leads().claim(by_name).error() == storage::ClaimRefusal::lead_held));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_follow_up_is_seen_with_its_customer_project_and_agent, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store(), 2);
    const auto own = desk.left(10);
    const auto speaker = desk.left(10, FollowUpOwner::speaker);
    const auto seen = engine.store().follow_ups().seen({speaker.id, own.id, model::FollowUpId::make(nine)});
    BOOST_TEST(seen.size() == 2U);
    BOOST_TEST((seen[0].record.id == speaker.id));
    BOOST_TEST(seen[0].record.language == "yue");
    BOOST_TEST(seen[0].agent_name.empty());
    BOOST_TEST(seen[1].agent_name == desk.shop.li.user.display_name);
    BOOST_TEST(seen[1].agent_active);
    BOOST_TEST(seen[1].project == "shop");
    BOOST_TEST(seen[1].contact.key.text == "k1.1");
    BOOST_TEST(seen[1].record.subject.text == "s1.subject");
    BOOST_TEST(seen[1].record.call_purpose == "first_call");
    BOOST_TEST(seen[1].record.revision == 1);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(an_agent_sees_their_own_and_what_of_the_teams_they_may_take_now, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store(), 6);
    const auto own_later = desk.left(90);
    const auto own_unset = desk.left(std::nullopt);
    const auto teams = desk.left(20, FollowUpOwner::team);
    const auto teams_later = desk.left(80, FollowUpOwner::team);
    const auto speaker = desk.left(30, FollowUpOwner::speaker);
    const auto query = desk.left(10, FollowUpOwner::team_leader, FollowUpKind::technical_query);
    BOOST_TEST((desk.to_work(desk.shop.li, 60) == Ids{teams.id, own_later.id, own_unset.id}));
    BOOST_TEST((desk.to_work(desk.shop.wang, 60) == Ids{teams.id}));
    BOOST_TEST((desk.to_work(desk.shop.wang, 60, {"zh", "yue"}) == Ids{teams.id, speaker.id}));
    BOOST_TEST((desk.to_work(desk.shop.wang, 60, {}, true) == Ids{query.id, teams.id}));
    BOOST_TEST((desk.to_work(desk.shop.wang, 95) == Ids{teams.id, teams_later.id, own_later.id}));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_colleagues_overdue_callback_is_seen_after_the_grace_of_its_project, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store(), 1);
    auto project = desk.shop.project;
    project.contact_rules.callback_grace = std::chrono::minutes(15);
    engine.store().projects().change(project, desk.shop.li.user.id, nine);
    const auto callback = desk.left(10);
    BOOST_TEST(desk.to_work(desk.shop.wang, 24).empty());
    BOOST_TEST((desk.to_work(desk.shop.wang, 25) == Ids{callback.id}));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(who_leads_the_team_sees_what_is_overdue_and_what_is_nobodys, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store(), 4);
    const auto overdue = desk.left(10);
    const auto teams = desk.left(20, FollowUpOwner::team);
    const auto unset = desk.left(std::nullopt, FollowUpOwner::back_office, FollowUpKind::complaint_ticket);
    const auto later = desk.left(90);
    BOOST_TEST((desk.of_project(FollowUpFilter::open, 30) == Ids{overdue.id, teams.id, later.id, unset.id}));
    BOOST_TEST((desk.of_project(FollowUpFilter::overdue, 20) == Ids{overdue.id}));
    BOOST_TEST((desk.of_project(FollowUpFilter::unassigned, 30) == Ids{teams.id, unset.id}));
    const auto other =
        engine.store().follow_ups().of_project({project_of("other").id, FollowUpFilter::open, nine}, {}, 9);
    BOOST_TEST(other.items.empty());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(what_a_project_has_open_is_narrowed_by_kind_by_group_and_by_who_holds_it, Engine,
                              Engines) {
    Engine engine;
    Desk desk(engine.store(), 4);
    const auto mine = desk.left(10);
    const auto query = desk.left(20, FollowUpOwner::team_leader, FollowUpKind::technical_query);
    const auto west = desk.left(30, FollowUpOwner::field_group, FollowUpKind::field_visit, "west");
    const auto east = desk.left(40, FollowUpOwner::field_group, FollowUpKind::field_visit, "east");
    const auto found = [&](storage::ProjectFollowUpsWanted wanted) {
        wanted.project = desk.shop.project.id;
        wanted.now = nine;
        return desk.all([&](auto after) { return desk.store.follow_ups().of_project(wanted, after, 2); });
    };
    BOOST_TEST((found({.kind = FollowUpKind::technical_query}) == Ids{query.id}));
    BOOST_TEST((found({.kind = FollowUpKind::field_visit}) == Ids{west.id, east.id}));
    BOOST_TEST((found({.kind = FollowUpKind::field_visit, .group = "east"}) == Ids{east.id}));
    BOOST_TEST((found({.agent = desk.shop.li.user.id}) == Ids{mine.id}));
    BOOST_TEST(found({.group = "nowhere"}).empty());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(who_holds_what_is_counted_for_each_and_for_the_queues, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store(), 4);
    desk.left(10);
    desk.left(90);
    desk.left(20, FollowUpOwner::team);
    desk.left(std::nullopt, FollowUpOwner::back_office, FollowUpKind::complaint_ticket);
    const auto held = desk.store.follow_ups().holdings(desk.shop.project.id, minutes_later(15));
    BOOST_REQUIRE_EQUAL(held.size(), 2u);
    BOOST_TEST((held[0].agent == desk.shop.li.user.id));
    BOOST_TEST(held[0].agent_name == desk.shop.li.user.display_name);
    BOOST_TEST(held[0].open == 2);
    BOOST_TEST(held[0].overdue == 1);
    BOOST_TEST((held[0].next_due == minutes_later(10)));
    BOOST_TEST(!held[1].agent.has_value());
    BOOST_TEST(held[1].open == 2);
    BOOST_TEST(held[1].overdue == 0);
    BOOST_TEST((held[1].next_due == minutes_later(20)));
    BOOST_TEST(desk.store.follow_ups().holdings(project_of("other").id, nine).empty());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_follow_up_handed_over_is_the_other_agents_and_says_so_in_its_history, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store(), 1);
    const auto callback = desk.left(10);
    BOOST_TEST((desk.hand(callback, 1, desk.shop.wang.user.id) == Assigned::assigned));
    BOOST_TEST((desk.hand(callback, 1, desk.shop.li.user.id) == Assigned::changed_meanwhile));
    BOOST_TEST((desk.to_work(desk.shop.wang, 0) == Ids{callback.id}));
    BOOST_TEST(desk.to_work(desk.shop.li, 0).empty());
    BOOST_TEST((desk.hand(callback, 2, std::nullopt) == Assigned::assigned));
    BOOST_TEST((desk.of_project(FollowUpFilter::unassigned, 0) == Ids{callback.id}));
    const auto steps = engine.store().follow_ups().steps(callback.id);
    BOOST_TEST(steps.size() == 3U);
    BOOST_TEST(steps[0].what == "created");
    BOOST_TEST((steps[0].by == desk.shop.li.user.id));
    BOOST_TEST((steps[0].call == callback.call));
    BOOST_TEST(steps[1].what == "assigned");
    BOOST_TEST((steps[1].to == desk.shop.wang.user.id));
    BOOST_TEST(steps[1].reason.text == "s1.reason");
    BOOST_TEST(!steps[2].to.has_value());
    storage::Assignment unknown{model::FollowUpId::make(nine), 1, {}, desk.shop.li.user.id, {}, nine};
    BOOST_TEST((engine.store().follow_ups().assign(unknown) == Assigned::unknown));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_follow_up_that_was_worked_is_done_and_cannot_be_handed_over, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store(), 1);
    const auto callback = desk.left(10);
    auto write = desk.shop.call_of(
        engine.store().leads().claim(desk.shop.claim(desk.shop.li.user.id, minutes_later(10))).value());
    write.settles = {settles(callback.id)};
    engine.store().calls().save(write);
    BOOST_TEST((desk.hand(callback, 1, desk.shop.wang.user.id) == Assigned::closed));
    BOOST_TEST(desk.of_project(FollowUpFilter::open, 20).empty());
    const auto steps = engine.store().follow_ups().steps(callback.id);
    BOOST_TEST(steps.back().what == "worked");
    BOOST_TEST((steps.back().call == write.call.id));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(one_of_two_leaders_wins_when_both_hand_over_at_once, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store(), 1);
    const auto callback = desk.left(10);
    std::array<Assigned, 2> results{};
    std::thread first([&] { results[0] = desk.hand(callback, 1, desk.shop.wang.user.id); });
    std::thread second([&] { results[1] = desk.hand(callback, 1, desk.shop.li.user.id); });
    first.join();
    second.join();
    BOOST_TEST(std::ranges::count(results, Assigned::assigned) == 1);
    BOOST_TEST(std::ranges::count(results, Assigned::changed_meanwhile) == 1);
    BOOST_TEST(engine.store().follow_ups().by_id(callback.id).value().revision == 2);
}

BOOST_AUTO_TEST_SUITE_END()
