// The team leader's screen against the real server: what is overdue, unassigned or nobody's to take; handing it over;
// and that whoever gets it can work it.
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "tests/scenarios/at_work/trial_shop.h"

using namespace cts;
using namespace cts::tests;
using namespace std::chrono_literals;
using presenter::TeamTab;
using scenarios::operator+;

namespace {

const scenarios::Given booked = scenarios::usage_told + scenarios::tomorrow_at_three;
const scenarios::Given speaks_cantonese = scenarios::somebody_speaks + scenarios::Given{{"spoken_language", "yue"}};
const scenarios::Given wrong_number_reached =
    scenarios::somebody_speaks + scenarios::Given{{"was_forwarded", "no"}, {"number_given", "+12015550177"}};
const scenarios::Given angry = scenarios::usage_told + scenarios::Given{{"decision", "agrees"}, {"mood", "angry"}};
const scenarios::Given refuses =
    scenarios::usage_told + scenarios::Given{{"decision", "refuses"}, {"refusal_reason", "price"}};

struct Team : TrialShop {
    Team() : TrialShop(4) {}

    AtWork lin{*this, "lin"};

    static void opens_team(AtWork& leader) {
        leader.does([&] { leader.shift().open_team(); });
        BOOST_REQUIRE((leader.shift().screen() == presenter::Screen::team));
    }
    static std::vector<presenter::TeamRow> rows(AtWork& leader, TeamTab tab) {
        leader.does([&] { leader.team().show_tab(tab); });
        leader.does([&] { leader.team().fetch(); });
        return leader.shift().team_view().rows;
    }
    static bool has(AtWork& agent, const std::string& follow_up) {
        const auto& mine = agent.between().follow_ups;
        return std::ranges::find(mine, follow_up, &presenter::FollowUpRow::id) != mine.end();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(team_leader, Team)

BOOST_AUTO_TEST_CASE(an_overdue_promise_is_seen_handed_over_with_a_reason_and_kept_by_the_colleague) {
    const auto customer = lin.between().next.value().name;
    lin.calls(booked, "callback_booked");
    AtWork the_day_before{*this, "chen"};
    opens_team(the_day_before);
    BOOST_TEST(rows(the_day_before, TeamTab::overdue).empty());
    clock.pass(40h);  // everybody logs in anew
    AtWork leader{*this, "chen"};
    opens_team(leader);
    const auto overdue = rows(leader, TeamTab::overdue);
    BOOST_REQUIRE_EQUAL(overdue.size(), 1u);
    BOOST_TEST(overdue[0].customer_name == customer);
    BOOST_TEST(overdue[0].agent_name == "lin");
    leader.hands_over(overdue[0].id, "wu");
    BOOST_TEST(leader.shift().team_view().notice == "Handed over.");

    AtWork wu{*this, "wu"};
    BOOST_REQUIRE(has(wu, overdue[0].id));
    wu.does([&] { wu.shift().claim_follow_up(overdue[0].id); });
    BOOST_TEST(wu.between().next.value().name == customer, wu.between().notice);
    wu.calls(refuses, "refused");
    AtWork lin_again{*this, "lin"};
    BOOST_TEST(!has(lin_again, overdue[0].id));
    BOOST_TEST(rows(leader, TeamTab::overdue).empty());
    BOOST_TEST(rows(leader, TeamTab::open).empty());
}

BOOST_AUTO_TEST_CASE(the_history_of_a_promise_says_who_made_it_and_who_handed_it_over) {
    lin.calls(booked, "callback_booked");
    AtWork leader{*this, "chen"};
    opens_team(leader);
    const auto row = rows(leader, TeamTab::open).at(0).id;
    leader.hands_over(row, "wu");
    leader.does([&] { leader.team().select(row); });
    const auto history = leader.shift().team_view().open.value().history;
    BOOST_REQUIRE_EQUAL(history.size(), 2u);
    BOOST_TEST(history[0].what == "assigned");
    BOOST_TEST(history[0].by_name == "chen");
    BOOST_TEST(history[0].to_name == "wu");
    BOOST_TEST(history[0].reason == "off today");
    BOOST_TEST(history[1].what == "created");
    BOOST_TEST(history[1].by_name == "lin");
}

BOOST_AUTO_TEST_CASE(what_belongs_to_the_team_is_unassigned_until_somebody_is_given_it) {
    lin.calls(angry, "attitude_pending");
    AtWork leader{*this, "chen"};
    opens_team(leader);
    const auto unassigned = rows(leader, TeamTab::unassigned);
    BOOST_REQUIRE_EQUAL(unassigned.size(), 1u);
    BOOST_TEST(unassigned[0].agent_name.empty());
    leader.hands_over(unassigned[0].id, "wu");
    BOOST_TEST(rows(leader, TeamTab::unassigned).empty());
    BOOST_TEST(rows(leader, TeamTab::open).at(0).agent_name == "wu");
}

BOOST_AUTO_TEST_CASE(a_language_nobody_speaks_is_seen_until_somebody_does) {
    lin.calls(speaks_cantonese, "language");
    AtWork leader{*this, "chen"};
    opens_team(leader);
    const auto nobodys = rows(leader, TeamTab::nobody);
    BOOST_REQUIRE_EQUAL(nobodys.size(), 1u);
    BOOST_TEST(nobodys[0].nobody);
    BOOST_TEST(nobodys[0].language == "yue");
    add_person("mei", {"agent"}, {"zh", "yue"});
    BOOST_TEST(rows(leader, TeamTab::nobody).empty());
    clock.pass(25h);  // it is promised within a day
    AtWork mei{*this, "mei"};
    BOOST_TEST(has(mei, nobodys[0].id));
    mei.does([&] { mei.shift().claim_follow_up(nobodys[0].id); });
    mei.calls(refuses, "refused");
    AtWork leader_again{*this, "chen"};
    opens_team(leader_again);
    BOOST_TEST(rows(leader_again, TeamTab::open).empty());
}

BOOST_AUTO_TEST_CASE(a_technical_query_is_handed_to_nobody_who_may_not_work_on_it) {
    lin.calls(wrong_number_reached, "number_mismatch");
    AtWork leader{*this, "chen"};
    opens_team(leader);
    const auto query = rows(leader, TeamTab::unassigned).at(0).id;
    leader.hands_over(query, "wu");
    BOOST_TEST(leader.shift().team_view().refused);
    BOOST_TEST(leader.shift().team_view().notice == "It cannot be handed to this colleague: they may not work on it.");
    BOOST_TEST(leader.shift().team_view().open.value().reason == "off today");
    leader.does([&] { leader.team().choose_colleague(id_of("he")); });
    leader.does([&] { leader.team().send(); });
    BOOST_TEST(rows(leader, TeamTab::open).at(0).agent_name == "he");
}

BOOST_AUTO_TEST_CASE(the_slower_of_two_leaders_sees_what_the_faster_one_did_and_loses_nothing) {
    lin.calls(booked, "callback_booked");
    AtWork chen{*this, "chen"};
    AtWork he{*this, "he"};
    opens_team(chen);
    opens_team(he);
    const auto row = rows(chen, TeamTab::open).at(0).id;
    BOOST_REQUIRE_EQUAL(rows(he, TeamTab::open).size(), 1u);
    he.does([&] { he.team().select(row); });
    chen.hands_over(row, "wu");
    he.does([&] { he.team().choose_colleague(id_of("he")); });
    he.does([&] { he.team().give_reason("knows the customer"); });
    he.does([&] { he.team().send(); });
    const auto open = he.shift().team_view().open.value();
    BOOST_TEST(open.conflict.value().by_name == "chen");
    BOOST_TEST(open.conflict->to_name == "wu");
    BOOST_TEST(open.reason == "knows the customer");
    he.does([&] { he.team().send(); });
    BOOST_TEST(rows(he, TeamTab::open).at(0).agent_name == "he");
}

BOOST_AUTO_TEST_CASE(the_leader_sees_who_holds_what_and_clears_a_query_with_what_was_found) {
    lin.calls(booked, "callback_booked");
    lin.calls(wrong_number_reached, "number_mismatch");
    AtWork leader{*this, "chen"};
    opens_team(leader);
    leader.does([&] { leader.team().show_tab(TeamTab::holders); });
    const auto holders = leader.shift().team_view().holders;
    BOOST_REQUIRE_EQUAL(holders.size(), 2u);
    const auto& hers = holders[0].name == "lin" ? holders[0] : holders[1];
    BOOST_TEST(hers.name == "lin");
    BOOST_TEST(hers.open == 1);
    leader.does([&] { leader.team().show_holder(hers.id); });
    BOOST_TEST(leader.shift().team_view().rows.size() == 1u);
    const auto queries = rows(leader, TeamTab::queries);
    BOOST_REQUIRE_EQUAL(queries.size(), 1u);
    leader.does([&] { leader.team().select(queries[0].id); });
    leader.does([&] { leader.team().open_step(followup::Action::clear); });
    leader.does([&] { leader.team().type(presenter::WorkField::reason, "the exchange forwards it"); });
    leader.does([&] { leader.team().send(); });
    BOOST_TEST(leader.shift().team_view().notice == "Done, and stored by the server.");
    BOOST_TEST(rows(leader, TeamTab::queries).empty());
}

BOOST_AUTO_TEST_SUITE_END()
