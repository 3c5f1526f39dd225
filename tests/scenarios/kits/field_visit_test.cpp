// Field visits of the shipped trial (H8): asked for in the first call, handed to the field group of the customer's
// district with the appointment, worked with a script of their own.
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "shared/followup/planner.h"
#include "shared/followup/purpose.h"
#include "shared/followup/settlement.h"
#include "tests/scenarios/kits/outcome_paths.h"
#include "tests/scenarios/kits/shipped_kits.h"

namespace {

using namespace cts;
using namespace cts::scenarios;
using followup::Action;
using followup::State;
using form::FollowUpKind;

const form::Definition& talk(const std::string& purpose) {
    return *shipped_kit("ringback-trial")->forms.at(purpose);
}

const Given asks_for_a_visit =
    usage_told + Given{{"decision", "visit"}, {"visit_place", "shop"}, {"visit_address", "文三路 90 号一楼花店"}};

followup::PlannedFollowUp asked_for(const Given& answers, const std::string& district) {
    form::FormSession session = call_with("ringback-trial", "first_call");
    for (const auto& [field, answer] : answers) session.answer(field, answer);
    BOOST_REQUIRE(session.missing_for("field_visit").empty());
    const auto given = session.counting_answers();
    const followup::CallMoments moments{{}, {}, moment("2026-10-11T14:32:08+08:00"), {}};
    const std::string zone{customer_zone};
    const auto planned = followup::plan({session.kit(),
                                         session.definition(),
                                         *session.definition().find_outcome("field_visit"),
                                         given,
                                         moments,
                                         zone,
                                         {{"district", district}}},
                                        {});
    BOOST_REQUIRE(planned.size() == 1U);
    return planned.front();
}

std::optional<Action> step_after(const std::string& outcome) {
    return followup::step_of_call(FollowUpKind::field_visit, State::appointed,
                                  {*talk("field_visit").find_outcome(outcome)});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(field_visit_test)

BOOST_AUTO_TEST_CASE(a_visit_goes_to_the_field_group_of_the_district_with_its_appointment) {
    const auto visit = asked_for(asks_for_a_visit + Given{{"visit_at", "明天 15:00"}}, "西湖区");
    BOOST_TEST((visit.state == State::appointed));
    BOOST_TEST(visit.group == "西湖区");
    BOOST_TEST(visit.due.value().to_iso8601() == tomorrow);
    BOOST_TEST(visit.subject == "文三路 90 号一楼花店");
}

BOOST_AUTO_TEST_CASE(a_visit_without_a_time_or_a_district_waits_until_somebody_appoints_it) {
    BOOST_TEST((asked_for(asks_for_a_visit, "西湖区").state == State::to_appoint));
    BOOST_TEST((asked_for(asks_for_a_visit + Given{{"visit_at", "明天 15:00"}}, "").state == State::to_appoint));
}

BOOST_AUTO_TEST_CASE(a_visit_is_worked_with_the_second_script) {
    std::set<std::string> purposes;
    for (const auto& [purpose, definition] : shipped_kit("ringback-trial")->forms) purposes.insert(purpose);
    BOOST_TEST(followup::purpose_of(FollowUpKind::field_visit, "first_call", purposes) == "field_visit");
}

BOOST_AUTO_TEST_CASE(whoever_was_not_met_is_appointed_again_and_everything_else_was_a_visit) {
    for (const form::Outcome& outcome : talk("field_visit").outcomes) {
        const bool missed = outcome.name == "not_met" || outcome.name == "address_not_found";
        BOOST_TEST((step_after(outcome.name) == (missed ? Action::miss_visit : Action::visit)), outcome.name);
    }
}

BOOST_AUTO_TEST_CASE(a_time_that_has_passed_is_refused_at_its_field_before_any_outcome_is_chosen) {
    const Given at_the_door = is_shown_it + Given{{"decision", "thinks"}};
    for (const auto& [purpose, answers] : {std::pair{"first_call", asks_for_a_visit}, {"field_visit", at_the_door}}) {
        form::FormSession session = call_with("ringback-trial", purpose);
        for (const auto& [field, answer] : answers) session.answer(field, answer);
        for (const char* passed : {"昨天 15:00", "今天 14:28"}) {
            session.answer("visit_at", passed);
            const auto& problems = session.field_state("visit_at").problems;
            BOOST_REQUIRE_MESSAGE(problems.size() == 1U, purpose << " takes " << passed);
            BOOST_TEST((problems.front().reason == model::Reason::constraint_failed));
            BOOST_TEST((problems.front().sentence && !problems.front().sentence->zh_CN.empty()));
        }
        session.answer("visit_at", "今天 14:29");
        BOOST_TEST(session.field_state("visit_at").problems.empty(), purpose);
    }
}

BOOST_AUTO_TEST_CASE(nothing_is_arranged_at_the_door_without_having_seen_the_papers) {
    form::FormSession session = call_with("ringback-trial", "field_visit");
    const auto& agreed = field_visit_paths().front();
    for (const auto& [field, answer] : agreed.answers) session.answer(field, answer);
    BOOST_TEST(session.missing_for("agreed").empty());
    session.answer("id_seen", "no");
    BOOST_TEST(std::ranges::count(session.missing_for("agreed"), std::string("id_seen"), &model::Problem::field) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
