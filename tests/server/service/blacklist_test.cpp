#include "server/service/blacklist.h"

#include <boost/test/unit_test.hpp>

#include "server/service/dial.h"
#include "server/service/do_not_call.h"
#include "server/service/start_call.h"
#include "tests/server/service/shop.h"

using namespace cts;
using model::Reason;

namespace {

const std::string first_customer = "+12125550101";

struct House : tests::Shop {
    model::User back_office = user("office", {model::Role::back_office});
    model::User leader = user("leader", {model::Role::team_leader});
    model::User manager = user("manager", {model::Role::project_manager});

    service::Result<api::BlacklistEntry> propose(const model::User& by, bool urgent = false,
                                                 std::optional<model::Instant> end = {}) {
        return service::propose_blacklist(tools, by, {first_customer, "", {}, "骂人，多次无理投诉", urgent, end});
    }
    service::Result<api::BlacklistEntry> decide(const model::User& by, const api::BlacklistEntry& entry,
                                                api::BlacklistAction what, const std::string& reason = "查过录音") {
        return service::decide_blacklist(tools, by, entry.id.value(), entry.revision, {what, reason});
    }
    void blacklisted() {
        const auto entry = propose(back_office);
        BOOST_REQUIRE(entry);
        BOOST_REQUIRE(decide(leader, *entry, api::BlacklistAction::approve));
    }
    api::ListRowResult import(const std::string& phone) {
        const auto list = service::open_list(tools, boss, {"example-sale", "summer"});
        return service::import_rows(tools, boss, list->id, {{{1, "李明", "", phone, "", {}}}})->results.front();
    }
    service::Result<api::Claimed> start(api::Direction direction) {
        return service::start_call(tools, agent, "example-sale", {direction, first_customer, ""});
    }
};

template <class T>
Reason refusal(const service::Result<T>& result) {
    BOOST_REQUIRE(!result);
    return result.error().front().reason;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(blacklist, House)

BOOST_AUTO_TEST_CASE(back_office_proposes_and_a_leader_approves) {
    const auto entry = propose(back_office);
    BOOST_REQUIRE(entry);
    BOOST_TEST((entry->state == api::BlacklistState::proposed));
    BOOST_TEST(!entry->bars);
    BOOST_TEST(entry->masked_number == "+1 **** 0101");
    BOOST_TEST(entry->reason == "骂人，多次无理投诉");
    const auto approved = decide(leader, *entry, api::BlacklistAction::approve, "");
    BOOST_REQUIRE(approved);
    BOOST_TEST((approved->state == api::BlacklistState::holding));
    BOOST_TEST(approved->bars);
    BOOST_TEST(approved->by_name == "office");
    BOOST_TEST(approved->decided_by_name == "leader");
}

BOOST_AUTO_TEST_CASE(nobody_approves_what_they_proposed_and_another_leader_may) {
    const auto entry = propose(leader);
    BOOST_TEST((refusal(decide(leader, *entry, api::BlacklistAction::approve)) == Reason::own_proposal));
    BOOST_TEST(decide(manager, *entry, api::BlacklistAction::approve).has_value());
}

BOOST_AUTO_TEST_CASE(an_agent_neither_proposes_nor_reads_and_back_office_decides_nothing) {
    BOOST_TEST((refusal(propose(agent)) == Reason::no_right));
    const auto list = service::list_blacklist(tools, agent, api::BarKind::blacklist, api::BlacklistView::all, {});
    BOOST_TEST((refusal(list) == Reason::no_right));
    const auto entry = propose(leader);
    BOOST_TEST((refusal(decide(back_office, *entry, api::BlacklistAction::approve)) == Reason::no_right));
    BOOST_TEST((refusal(decide(back_office, *entry, api::BlacklistAction::decline)) == Reason::no_right));
}

BOOST_AUTO_TEST_CASE(who_proposed_may_take_it_back_with_a_reason) {
    const auto entry = propose(back_office, true);
    BOOST_TEST((refusal(decide(back_office, *entry, api::BlacklistAction::decline, "")) == Reason::required));
    const auto taken_back = decide(back_office, *entry, api::BlacklistAction::decline, "认错人了");
    BOOST_REQUIRE(taken_back);
    BOOST_TEST((taken_back->state == api::BlacklistState::declined));
    BOOST_TEST((refusal(decide(leader, *taken_back, api::BlacklistAction::approve)) == Reason::blacklist_not_open));
}

BOOST_AUTO_TEST_CASE(of_two_who_decide_at_once_the_second_is_told) {
    const auto entry = propose(back_office);
    BOOST_REQUIRE(decide(leader, *entry, api::BlacklistAction::approve));
    BOOST_TEST((refusal(decide(manager, *entry, api::BlacklistAction::decline)) == Reason::changed_meanwhile));
}

BOOST_AUTO_TEST_CASE(a_lifted_entry_keeps_its_history_readable) {
    const auto entry = propose(back_office);
    const auto approved = decide(leader, *entry, api::BlacklistAction::approve);
    BOOST_REQUIRE(decide(manager, *approved, api::BlacklistAction::lift, "客户已道歉"));
    const auto detail = service::blacklist_detail(tools, back_office, *entry->id);
    BOOST_REQUIRE(detail);
    BOOST_REQUIRE_EQUAL(detail->history.size(), 3u);
    BOOST_TEST(detail->history[0].reason == "骂人，多次无理投诉");
    BOOST_TEST(detail->history[2].what == "lifted");
    BOOST_TEST(detail->history[2].reason == "客户已道歉");
    BOOST_TEST(detail->history[2].by_name == "manager");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_an_entry_is_refused_by_name) {
    BOOST_TEST((refusal(propose(back_office, false, clock.at)) == Reason::end_is_past));
    const auto no_number = service::propose_blacklist(tools, back_office, {"call me", "", {}, "why", false, {}});
    BOOST_TEST((refusal(no_number) == Reason::not_a_phone));
    const auto no_reason = service::propose_blacklist(tools, back_office, {first_customer, "", {}, " ", false, {}});
    BOOST_TEST((refusal(no_reason) == Reason::required));
    const auto nowhere =
        service::propose_blacklist(tools, back_office, {first_customer, "", "nowhere", "why", false, {}});
    BOOST_TEST((refusal(nowhere) == Reason::not_found));
    BOOST_REQUIRE(propose(back_office));
    BOOST_TEST((refusal(propose(leader)) == Reason::already_blacklisted));
}

BOOST_AUTO_TEST_CASE(a_blacklisted_number_is_refused_at_every_door_but_the_one_the_customer_opens) {
    open(1);
    const auto held = claimed();
    blacklisted();
    BOOST_TEST((import(first_customer).problem->reason == Reason::list_blacklisted));
    BOOST_TEST((refusal(service::dial(tools, agent, held.contents.call, {held.slip})) == Reason::blacklisted));
    BOOST_TEST((refusal(service::claim(tools, other, "example-sale", {})) == Reason::no_lead_waiting));
    BOOST_TEST((refusal(start(api::Direction::outbound)) == Reason::blacklisted));
    const auto taken = start(api::Direction::inbound);
    BOOST_REQUIRE(taken);
    BOOST_REQUIRE(taken->bar.has_value());
    BOOST_TEST((taken->bar->kind == api::BarKind::blacklist));
}

BOOST_AUTO_TEST_CASE(an_urgent_proposal_stops_a_call_that_is_about_to_be_dialled) {
    open(1);
    const auto held = claimed();
    BOOST_REQUIRE(propose(back_office, true));
    BOOST_TEST((refusal(service::dial(tools, agent, held.contents.call, {held.slip})) == Reason::blacklisted));
}

BOOST_AUTO_TEST_CASE(the_bar_ends_with_its_end_without_anybody_doing_anything) {
    open(1);
    const auto entry = propose(back_office, false, clock.at + std::chrono::hours(2));
    BOOST_REQUIRE(decide(leader, *entry, api::BlacklistAction::approve));
    BOOST_TEST((refusal(service::claim(tools, agent, "example-sale", {})) == Reason::no_lead_waiting));
    clock.at = clock.at + std::chrono::hours(2);
    BOOST_TEST(service::claim(tools, agent, "example-sale", {}).has_value());
    const auto over = service::list_blacklist(tools, leader, api::BarKind::blacklist, api::BlacklistView::over, {});
    BOOST_REQUIRE_EQUAL(over->items.size(), 1u);
    BOOST_TEST((over->items.front().state == api::BlacklistState::ended));
}

BOOST_AUTO_TEST_CASE(a_number_is_looked_up_in_both_lists_however_it_is_written) {
    open(1);
    blacklisted();
    BOOST_REQUIRE(service::keep_do_not_call(tools, boss, {first_customer, "", "example-sale", "asked in a letter"}));
    const auto found = service::look_up_number(tools, back_office, {"(212) 555-0101", "US", "example-sale"});
    BOOST_REQUIRE(found);
    BOOST_REQUIRE(found->bar.has_value());
    BOOST_TEST((found->bar->kind == api::BarKind::do_not_call));
    BOOST_REQUIRE_EQUAL(found->entries.size(), 2u);
    BOOST_TEST((found->entries[0].kind == api::BarKind::do_not_call));
    BOOST_TEST(!found->entries[0].id.has_value());
    BOOST_TEST(found->entries[0].reason == "asked in a letter");
    BOOST_TEST(found->entries[0].masked_number == "+1 **** 0101");
    BOOST_TEST(found->entries[0].project.value() == "example-sale");
    BOOST_TEST((found->entries[1].kind == api::BarKind::blacklist));
    const auto everywhere = service::look_up_number(tools, back_office, {first_customer, "", {}});
    BOOST_TEST((everywhere->bar->kind == api::BarKind::blacklist));
    BOOST_TEST(service::look_up_number(tools, back_office, {"+12125550102", "", {}})->entries.empty());
}

BOOST_AUTO_TEST_CASE(do_not_call_entries_are_listed_with_who_noted_them_and_in_which_call) {
    open(1);
    const auto held = claimed();
    BOOST_REQUIRE(save(held, "never_again", {{"reached", "yes"}, {"convenient", "yes"}}));
    const auto list =
        service::list_blacklist(tools, back_office, api::BarKind::do_not_call, api::BlacklistView::all, {});
    BOOST_REQUIRE(list);
    BOOST_REQUIRE_EQUAL(list->items.size(), 1u);
    BOOST_TEST((list->items.front().call == held.contents.call));
    BOOST_TEST(list->items.front().by_name == "agent");
    BOOST_TEST(list->items.front().masked_number == "+1 **** 0101");
}

BOOST_AUTO_TEST_SUITE_END()
