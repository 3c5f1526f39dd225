#include "shared/followup/owner_rule.h"

#include <boost/test/unit_test.hpp>

#include "shared/followup/working_times.h"

BOOST_AUTO_TEST_SUITE(owner_rule_test)

namespace {

using namespace cts;
using namespace cts::followup;
using namespace std::chrono_literals;
using form::FollowUpKind;
using form::FollowUpOwner;

const model::Instant due{1'000'000'000};

model::UserId user(int n) {
    return *model::UserId::parse("018f0000-0000-7000-8000-00000000000" + std::to_string(n));
}

Colleague anybody(int n) {
    Colleague who;
    who.id = user(n);
    return who;
}

Ownership promised(FollowUpOwner owner, std::optional<int> agent = {}, FollowUpKind kind = FollowUpKind::callback) {
    Ownership made{kind, owner, {}, {}, {}, due};
    if (agent) made.agent = user(*agent);
    return made;
}

std::string_view word(std::optional<WhyTheirs> why) {
    constexpr std::string_view words[] = {"own",      "team",  "leader",   "back_office",
                                          "language", "skill", "district", "department"};
    return why ? words[static_cast<std::size_t>(*why)] : "not theirs";
}

std::string_view why(const Ownership& follow_up, const Colleague& who, model::Instant now = due,
                     std::optional<std::chrono::milliseconds> grace = 10min) {
    return word(why_theirs(follow_up, who, now, grace));
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_callback_is_the_agent_s_own_and_the_team_s_once_its_grace_is_over) {
    const auto callback = promised(FollowUpOwner::same_agent, 1);
    BOOST_TEST(why(callback, anybody(1)) == "own");
    BOOST_TEST(why(callback, anybody(2)) == "not theirs");
    BOOST_TEST(why(callback, anybody(2), due + 10min) == "not theirs");
    BOOST_TEST(why(callback, anybody(2), due + 10min + 1ms) == "team");
    BOOST_TEST(why(callback, anybody(1), due + 24h) == "own");
}

BOOST_AUTO_TEST_CASE(a_callback_stays_its_agent_s_where_no_grace_or_no_moment_is_set) {
    auto callback = promised(FollowUpOwner::same_agent, 1);
    BOOST_TEST(why(callback, anybody(2), due + 240h, std::nullopt) == "not theirs");
    callback.due.reset();
    BOOST_TEST(why(callback, anybody(2), due + 240h) == "not theirs");
}

BOOST_AUTO_TEST_CASE(what_is_no_callback_stays_with_who_has_it) {
    BOOST_TEST(why(promised(FollowUpOwner::back_office, 1, FollowUpKind::complaint_ticket), anybody(2), due + 240h) ==
               "not theirs");
}

BOOST_AUTO_TEST_CASE(an_overdue_callback_in_a_language_goes_to_who_speaks_it_only) {
    auto callback = promised(FollowUpOwner::speaker, 1);
    callback.language = "yue";
    Colleague speaker = anybody(2);
    speaker.languages = {"zh", "yue"};
    BOOST_TEST(why(callback, speaker, due + 1h) == "language");
    BOOST_TEST(why(callback, anybody(3), due + 1h) == "not theirs");
}

BOOST_AUTO_TEST_CASE(what_nobody_has_goes_by_its_owner) {
    Colleague leader = anybody(1);
    leader.leads_team = true;
    Colleague desk = anybody(2);
    desk.works_tickets = true;
    Colleague expert = anybody(3);
    expert.skills = {"roaming"};
    expert.districts = {"西湖"};
    expert.departments = {"billing"};
    auto skilled = promised(FollowUpOwner::skilled);
    skilled.group = "roaming";
    auto visit = promised(FollowUpOwner::field_group, {}, FollowUpKind::field_visit);
    visit.group = "西湖";
    auto order = promised(FollowUpOwner::department, {}, FollowUpKind::department_order);
    order.group = "billing";
    struct Row {
        Ownership follow_up;
        std::string_view leader, desk, expert;
    };
    for (const Row& row :
         {Row{promised(FollowUpOwner::team), "team", "team", "team"},
          Row{promised(FollowUpOwner::same_agent), "team", "team", "team"},
          Row{promised(FollowUpOwner::team_leader), "leader", "not theirs", "not theirs"},
          Row{promised(FollowUpOwner::back_office), "not theirs", "back_office", "not theirs"},
          Row{skilled, "not theirs", "not theirs", "skill"}, Row{visit, "not theirs", "not theirs", "district"},
          Row{order, "not theirs", "not theirs", "department"}}) {
        BOOST_TEST_CONTEXT(form::follow_up_owner_name(row.follow_up.owner)) {
            BOOST_TEST(why(row.follow_up, leader) == row.leader);
            BOOST_TEST(why(row.follow_up, desk) == row.desk);
            BOOST_TEST(why(row.follow_up, expert) == row.expert);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_language_nobody_can_tell_and_a_district_nobody_knows_are_nobody_s) {
    Colleague who = anybody(1);
    who.languages = {"zh", "und"};
    auto callback = promised(FollowUpOwner::speaker);
    for (const char* language : {"", "und", "fr"}) {
        callback.language = language;
        BOOST_TEST(why(callback, who) == "not theirs");
        BOOST_TEST(nobody_can_take(callback, std::vector{who}));
    }
    BOOST_TEST(nobody_can_take(promised(FollowUpOwner::field_group, {}, FollowUpKind::field_visit), std::vector{who}));
}

BOOST_AUTO_TEST_CASE(nobody_can_take_what_belongs_to_somebody_who_has_left_or_to_a_team_without_members) {
    BOOST_TEST(nobody_can_take(promised(FollowUpOwner::same_agent, 1), std::vector{anybody(2), anybody(3)}));
    BOOST_TEST(!nobody_can_take(promised(FollowUpOwner::same_agent, 2), std::vector{anybody(2), anybody(3)}));
    BOOST_TEST(nobody_can_take(promised(FollowUpOwner::team), std::vector<Colleague>{}));
}

BOOST_AUTO_TEST_CASE(working_time_is_counted_by_the_hours_of_the_group_else_of_the_owner) {
    const calendar::TeamHours billing{"billing"};
    const calendar::TeamHours departments{"department"};
    const calendar::TeamHours agents{"team"};
    const WorkingTimes times{nullptr, {{"billing", &billing}, {"department", &departments}, {"team", &agents}}};
    BOOST_TEST(world_of(times, FollowUpOwner::department, "billing").hours == &billing);
    BOOST_TEST(world_of(times, FollowUpOwner::department, "network").hours == &departments);
    BOOST_TEST(world_of(times, FollowUpOwner::same_agent, "").hours == &agents);
    BOOST_TEST(!world_of(times, FollowUpOwner::back_office, "").hours);
}

BOOST_AUTO_TEST_SUITE_END()
