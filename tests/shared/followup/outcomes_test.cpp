// Every usual outcome of a call and what it leaves behind (G1), as a planner reads it: what, to whom, by when (on the
// clock in China), how urgent, about what. The call is of Wednesday, 30 September 2026, 16:00; National Day follows.
#include <boost/test/unit_test.hpp>

#include "shared/followup/planner.h"
#include "tests/shared/followup/outcomes_kit.h"

BOOST_AUTO_TEST_SUITE(outcomes_test)

namespace {

using namespace cts;
using namespace cts::followup;
using namespace std::chrono_literals;

const std::string zone = "Asia/Shanghai";

struct Call {
    form::Answers answers{};
    bool doubted = false;
    int earlier_complaints = 0;
    std::string district = "西湖";
};

// China's calendar around that National Day, and teams that work from nine to six.
const calendar::WorkingCalendar& autumn() {
    static const calendar::WorkingCalendar calendar = [] {
        calendar::WorkingCalendar made{"CN", 2, {}, zone};
        made.week = {calendar::Weekday::monday, calendar::Weekday::tuesday, calendar::Weekday::wednesday,
                     calendar::Weekday::thursday, calendar::Weekday::friday};
        made.years[2026] = {{{{"国庆节", "National Day"}, {2026, 10, 1}, {2026, 10, 7}}}, {{2026, 10, 10}}};
        return made;
    }();
    return calendar;
}

const calendar::TeamHours& nine_to_six() {
    static const calendar::TeamHours hours = [] {
        calendar::TeamHours made{"everybody"};
        for (const auto day : calendar::all_weekdays) made.weekdays[day] = {{540, 720}, {780, 1080}};
        made.weekdays.erase(calendar::Weekday::saturday);
        made.weekdays.erase(calendar::Weekday::sunday);
        made.make_up_days = {{540, 720}, {780, 1080}};
        return made;
    }();
    return hours;
}

std::string wall_clock(std::optional<Instant> at) {
    if (!at) return "not set";
    const auto civil = model::to_civil(*at, zone);
    char text[40];
    std::snprintf(text, sizeof text, "%02d-%02d %02d:%02d", civil.date.month, civil.date.day, civil.hour, civil.minute);
    return text;
}

std::string as_line(const PlannedFollowUp& one) {
    std::string line =
        std::string(form::follow_up_kind_name(one.kind)) + " to " + std::string(form::follow_up_owner_name(one.owner));
    if (!one.language.empty()) line += " of " + one.language;
    if (!one.group.empty()) line += " " + one.group;
    line += ", " + std::string(state_name(one.state)) + ", by " + wall_clock(one.due);
    if (one.kind == FollowUpKind::complaint_ticket) line += ", solved by " + wall_clock(one.solved_due);
    if (one.priority == form::FollowUpPriority::urgent) line += ", urgent";
    if (!one.subject.empty()) line += ": " + one.subject;
    return line;
}

std::vector<PlannedFollowUp> planned(std::string_view outcome, const Call& call, const WorkingTimes& times) {
    const form::Kit& kit = test::outcomes_kit();
    const form::Definition& talk = *kit.forms.at("first_call");
    const CallMoments moments{Instant::parse_iso8601("2026-09-30T15:56:00+08:00"),
                              Instant::parse_iso8601("2026-09-30T15:56:20+08:00"),
                              Instant::parse_iso8601("2026-09-30T16:00:00+08:00")};
    Settings settings;
    settings.second_confirmation_lead = 72h;
    const FinishedCall finished{kit,
                                talk,
                                *talk.find_outcome(outcome),
                                call.answers,
                                moments,
                                zone,
                                {{"district", call.district}},
                                call.doubted,
                                call.earlier_complaints};
    return plan(finished, settings, times);
}

WorkingTimes all_times() {
    return {&autumn(), {{"team", &nine_to_six()}, {"back_office", &nine_to_six()}, {"network", &nine_to_six()}}};
}

std::string left(std::string_view outcome, const Call& call = {}) {
    std::string lines;
    for (const PlannedFollowUp& one : planned(outcome, call, all_times()))
        lines += (lines.empty() ? "" : "; ") + as_line(one);
    return lines.empty() ? "nothing" : lines;
}

const Call promised{{{"callback_at", "2026-10-02T02:00:00.000Z"}, {"callback_note", "问资费"}}};

}  // namespace

BOOST_AUTO_TEST_CASE(a_trial_leaves_a_second_confirmation_three_days_before_it_ends) {
    BOOST_TEST(left("trial_agreed") == "second_confirmation to team, due, by 10-27 23:59");
}

BOOST_AUTO_TEST_CASE(a_promised_moment_is_kept_by_the_same_agent) {
    BOOST_TEST(left("wants_to_think", promised) == "callback to same_agent, promised, by 10-02 10:00: 问资费");
    BOOST_TEST(left("callback_booked", promised) == "callback to same_agent, promised, by 10-02 10:00: 问资费");
    for (const char* outcome : {"roaming", "roaming_abroad", "forwarded", "not_owner"})
        BOOST_TEST(left(outcome, promised) == "callback to same_agent, promised, by 10-02 10:00", outcome);
}

BOOST_AUTO_TEST_CASE(who_could_not_hear_is_called_again_within_ten_minutes) {
    BOOST_TEST(left("cannot_hear") == "callback to same_agent, promised, by 09-30 16:10");
}

BOOST_AUTO_TEST_CASE(a_number_that_does_not_match_goes_to_the_team_leader_at_once) {
    BOOST_TEST(left("number_mismatch", {{{"number_given", "+8613900139111"}}}) ==
               "technical_query to team_leader, raised, by 09-30 16:00: +8613900139111");
}

BOOST_AUTO_TEST_CASE(a_language_goes_to_a_colleague_who_speaks_it) {
    BOOST_TEST(left("language", {{{"spoken_language", "yue"}}}) ==
               "callback to speaker of yue, promised, by 10-01 16:00");
}

BOOST_AUTO_TEST_CASE(attitude_trouble_is_pending_and_the_business_side_contacts_the_customer_next_working_day) {
    BOOST_TEST(left("attitude", {{{"callback_note", "嫌烦"}}}) ==
               "callback to back_office, promised, by 10-08 18:00: 嫌烦");
}

BOOST_AUTO_TEST_CASE(a_complaint_is_contacted_in_24_hours_elapsed_and_solved_in_working_time) {
    BOOST_TEST(left("complaint", {{{"complaint_subject", "未同意"}}}) ==
               "complaint_ticket to back_office, open, by 10-01 16:00, solved by 10-09 16:00: 未同意");
}

BOOST_AUTO_TEST_CASE(a_visit_goes_to_the_group_of_the_district_and_waits_for_an_appointment_without_one) {
    BOOST_TEST(left("field_visit", {{{"visit_at", "2026-10-08T01:30:00.000Z"}}}) ==
               "field_visit to field_group 西湖, appointed, by 10-08 09:30");
    BOOST_TEST(left("field_visit") == "field_visit to field_group 西湖, to_appoint, by not set");
    Call nowhere{{{"visit_at", "2026-10-08T01:30:00.000Z"}}};
    nowhere.district.clear();
    BOOST_TEST(left("field_visit", nowhere) == "field_visit to field_group, to_appoint, by 10-08 09:30");
}

BOOST_AUTO_TEST_CASE(a_skill_and_a_department_are_named_by_the_form) {
    BOOST_TEST(left("expert_asked") == "callback to skilled roaming_expert, promised, by 09-30 20:00, urgent");
    BOOST_TEST(left("line_to_check") == "department_order to department network, sent, by 10-08 16:00");
}

BOOST_AUTO_TEST_CASE(the_other_outcomes_leave_the_lead_to_its_retry_or_leave_nothing) {
    for (const char* outcome : {"refused", "silent", "wrong_number", "minor", "elder_not_following", "suspended_line",
                                "no_answer", "busy", "do_not_call", "dropped"})
        BOOST_TEST(left(outcome) == "nothing", outcome);
}

BOOST_AUTO_TEST_CASE(a_line_that_drops_during_the_confirmation_brings_a_callback_to_confirm_again) {
    const std::string again = "callback to same_agent, promised, by 09-30 16:00";
    const Call after_first_yes{{{"oc_permission", "granted"}, {"oc_first_yes", "clear"}}};
    BOOST_TEST(left("dropped", after_first_yes) == again);
    BOOST_TEST((planned("dropped", after_first_yes, {}).front().because == Because::confirmation_dropped));
    BOOST_TEST(left("dropped", {{{"oc_first_yes", "vague"}}}) == again);
    BOOST_TEST(left("dropped", {{{"oc_first_yes", "clear"}, {"oc_question", "asked"}}}) == again);
}

BOOST_AUTO_TEST_CASE(a_confirmation_that_had_not_begun_or_was_refused_brings_no_second_callback) {
    BOOST_TEST(left("dropped", {{{"oc_permission", "granted"}}}) == "nothing");
    BOOST_TEST(left("dropped", {{{"oc_first_yes", "refused"}}}) == "nothing");
    BOOST_TEST(left("dropped", {{{"oc_first_yes", "clear"}, {"oc_second_yes", "refused"}}}) == "nothing");
    BOOST_TEST(left("refused", {{{"oc_first_yes", "clear"}}}) == "nothing");
    // The outcome's own callback is enough.
    BOOST_TEST(left("cannot_hear", {{{"oc_first_yes", "clear"}}}) ==
               "callback to same_agent, promised, by 09-30 16:10");
}

BOOST_AUTO_TEST_CASE(a_complaint_cut_off_leaves_a_ticket_with_what_is_known) {
    const std::string ticket = "complaint_ticket to back_office, open, by 10-01 16:00, solved by ";
    BOOST_TEST(left("dropped", {{{"complaint_subject", "乱扣费"}}}) == ticket + "10-09 16:00: 乱扣费");
    BOOST_TEST(left("refused", {{{"complaint_subject", "乱扣费"}}}) == ticket + "10-09 16:00: 乱扣费");
    BOOST_TEST(left("complained_and_left") == ticket + "not set");
    BOOST_TEST(
        (planned("dropped", {{{"complaint_subject", "乱扣费"}}}, {}).front().because == Because::complaint_cut_off));
}

BOOST_AUTO_TEST_CASE(a_repeated_complaint_is_urgent) {
    Call again{{{"complaint_subject", "又扣费"}}};
    again.earlier_complaints = 1;
    BOOST_TEST(left("complaint", again).find(", urgent: 又扣费") != std::string::npos);
    BOOST_TEST(left("dropped", again).find(", urgent: 又扣费") != std::string::npos);
    // Other promises to such a customer are as urgent as their rule says.
    again.answers = promised.answers;
    BOOST_TEST(left("callback_booked", again) == "callback to same_agent, promised, by 10-02 10:00: 问资费");
}

BOOST_AUTO_TEST_CASE(a_sale_its_agent_doubts_is_called_again_as_well) {
    Call doubtful;
    doubtful.doubted = true;
    BOOST_TEST(left("trial_agreed", doubtful) ==
               "second_confirmation to team, due, by 10-27 23:59; remedial_call to team, due, by not set");
    BOOST_TEST((planned("trial_agreed", doubtful, {}).back().because == Because::sale_doubted));
    BOOST_TEST(left("refused", doubtful) == "nothing");
}

BOOST_AUTO_TEST_CASE(how_a_limit_in_working_time_was_computed_goes_along) {
    const auto ticket = planned("complaint", {}, all_times()).front();
    const PlannedClock& solved = ticket.clocks.at(1);
    BOOST_TEST((solved.name == ClockName::solved));
    BOOST_TEST(solved.moment.value().calendar_version == 2);
    const auto passed = calendar::holidays_passed(solved.moment->how);
    BOOST_REQUIRE_EQUAL(passed.size(), 1u);
    BOOST_TEST(passed[0].name.zh_CN == "国庆节");
}

BOOST_AUTO_TEST_CASE(a_limit_in_working_time_is_not_set_and_says_why_while_calendar_or_hours_are_missing) {
    const auto without_calendar = planned("complaint", {}, {}).front();
    BOOST_TEST(!without_calendar.solved_due);
    BOOST_TEST((without_calendar.clocks.at(1).not_set == model::Reason::calendar_missing));
    BOOST_TEST(without_calendar.due.has_value());  // first contact runs in elapsed time
    const auto without_hours = planned("complaint", {}, {&autumn(), {}}).front();
    BOOST_TEST((without_hours.clocks.at(1).not_set == model::Reason::hours_not_set));
    const auto without_limit = planned("complained_and_left", {}, all_times()).front();
    BOOST_TEST(!without_limit.clocks.at(1).not_set);
}

BOOST_AUTO_TEST_SUITE_END()
