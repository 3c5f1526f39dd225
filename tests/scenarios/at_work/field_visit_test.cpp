// A visit to the customer (H8): asked for in a call, gone to the field group of the district, made with its own second
// script; and one of a district where nobody is, which the leader sees until somebody belongs to it or gets it.
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "tests/scenarios/at_work/trial_shop.h"
#include "tests/scenarios/kits/field_visit_paths.h"

using namespace cts;
using namespace cts::tests;
using namespace std::chrono_literals;
using presenter::TeamTab;
using scenarios::operator+;

namespace {

constexpr const char* district = "西湖区";  // of the shop's customers

scenarios::Given asks_for_a_visit(const std::string& at) {
    return scenarios::usage_told + scenarios::Given{{"decision", "visit"},
                                                    {"visit_place", "shop"},
                                                    {"visit_address", "文三路 90 号一楼花店"},
                                                    {"visit_at", at}};
}

scenarios::Given talk_for(const std::string& outcome) {
    return std::ranges::find(scenarios::field_visit_paths(), outcome, &scenarios::OutcomePath::outcome)->answers;
}

struct Visited : TrialShop {
    Visited() : TrialShop(2) { add_person("tu", {"agent"}); }

    void belongs_to_the_district(const std::string& login) {
        const nlohmann::json memberships{
            {"skills", nlohmann::json::array()}, {"districts", {district}}, {"departments", nlohmann::json::array()}};
        const auto reply = ask("PUT", "/api/v1/users/" + id_of(login) + "/memberships", administrator, memberships);
        BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
    }
    static std::vector<presenter::TeamRow> visits(AtWork& leader, TeamTab tab = TeamTab::visits) {
        leader.does([&] { leader.shift().open_team(); });
        leader.does([&] { leader.team().show_tab(tab); });
        leader.does([&] { leader.team().fetch(); });
        return leader.shift().team_view().rows;
    }
    static std::vector<std::string> visits_of(AtWork& agent) {
        agent.looks_again();
        std::vector<std::string> ids;
        for (const auto& row : agent.between().follow_ups)
            if (row.kind == form::FollowUpKind::field_visit) ids.push_back(row.id);
        return ids;
    }
    nlohmann::json stands(const std::string& id) {
        return ask("GET", "/api/v1/follow-ups/" + id, log_in("chen")).json.at("follow_up");
    }
    void goes_there(AtWork& visitor, const std::string& id, const std::string& outcome) {
        visitor.does([&] { visitor.shift().claim_follow_up(id); });
        visitor.dials();
        visitor.fills_in(talk_for(outcome));
        visitor.ends_with(outcome);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(field_visit, Visited)

BOOST_AUTO_TEST_CASE(a_visit_goes_to_the_districts_group_and_is_made_with_the_second_script) {
    belongs_to_the_district("tu");
    AtWork{*this, "lin"}.calls(asks_for_a_visit("明天 15:00"), "field_visit");
    clock.pass(26h);
    AtWork wu{*this, "wu"};
    BOOST_TEST(visits_of(wu).empty());
    AtWork tu{*this, "tu"};
    const auto mine = visits_of(tu);
    BOOST_REQUIRE_EQUAL(mine.size(), 1u);
    goes_there(tu, mine.front(), "agreed");
    BOOST_TEST(stands(mine.front()).at("state") == "visited");
    AtWork chen{*this, "chen"};
    BOOST_TEST(visits(chen).empty());
    const auto open = visits(chen, TeamTab::open);
    BOOST_REQUIRE_EQUAL(open.size(), 1u);  // what the visit sold is confirmed before it is charged
    BOOST_TEST((open[0].kind == form::FollowUpKind::second_confirmation));
}

BOOST_AUTO_TEST_CASE(who_was_not_met_is_visited_again_as_the_group_appoints) {
    belongs_to_the_district("tu");
    AtWork{*this, "lin"}.calls(asks_for_a_visit("明天 15:00"), "field_visit");
    clock.pass(26h);
    AtWork tu{*this, "tu"};
    const auto id = visits_of(tu).at(0);
    goes_there(tu, id, "not_met");
    BOOST_TEST(stands(id).at("state") == "not_met");
    AtWork chen{*this, "chen"};
    const auto still = visits(chen);
    BOOST_REQUIRE_EQUAL(still.size(), 1u);
    BOOST_TEST(still[0].group == district);
}

BOOST_AUTO_TEST_CASE(a_visit_of_a_district_without_members_is_seen_until_somebody_belongs_to_it) {
    AtWork{*this, "lin"}.calls(asks_for_a_visit("明天 15:00"), "field_visit");
    AtWork chen{*this, "chen"};
    const auto nobodys = visits(chen, TeamTab::nobody);
    BOOST_REQUIRE_EQUAL(nobodys.size(), 1u);
    BOOST_TEST(nobodys[0].group == district);
    AtWork tu{*this, "tu"};
    BOOST_TEST(visits_of(tu).empty());
    belongs_to_the_district("tu");
    BOOST_TEST(visits(chen, TeamTab::nobody).empty());
    BOOST_TEST(visits_of(tu).size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_visit_of_a_district_without_members_is_handed_out_by_the_leader_and_made) {
    AtWork{*this, "lin"}.calls(asks_for_a_visit("明天 15:00"), "field_visit");
    AtWork chen{*this, "chen"};
    const auto id = visits(chen, TeamTab::nobody).at(0).id;
    chen.hands_over(id, "wu");
    BOOST_TEST(chen.shift().team_view().notice == "Handed over.");
    BOOST_TEST(visits(chen, TeamTab::nobody).empty());
    clock.pass(26h);
    AtWork tu{*this, "tu"};
    BOOST_TEST(visits_of(tu).empty());
    AtWork wu{*this, "wu"};
    BOOST_TEST((visits_of(wu) == std::vector{id}));
    goes_there(wu, id, "refused");
    BOOST_TEST(stands(id).at("state") == "visited");
}

BOOST_AUTO_TEST_CASE(an_appointment_that_has_passed_is_refused_while_the_customer_is_on_the_line) {
    AtWork lin{*this, "lin"};
    lin.dials();
    lin.fills_in(asks_for_a_visit("昨天 15:00"));
    lin.does([&] { lin.shift().call()->choose_outcome("field_visit"); });
    const auto& missing = lin.call().gate.missing;
    BOOST_TEST(std::ranges::count(missing, "visit_at", &presenter::MissingItem::field) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
