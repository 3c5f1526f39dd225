// The course of each kind as a planner reads it: from, what is done, to, by whom, with what. The tables are the
// domain's; whoever changes a course changes the sentence here.
#include <boost/test/unit_test.hpp>

#include "shared/followup/machine.h"

BOOST_AUTO_TEST_SUITE(courses_test)

namespace {

using namespace cts::followup;

std::string who_of(const Transition& row) {
    std::string text;
    for (const Actor actor : all_actors())
        if (row.who.has(actor)) text += (text.empty() ? "" : ", ") + std::string(actor_name(actor));
    return text;
}

std::string needs_of(const Transition& row) {
    std::string text;
    for (const Need need : all_needs())
        if (row.needs.has(need)) text += (text.empty() ? "" : ", ") + std::string(need_name(need));
    return text.empty() ? "nothing" : text;
}

std::vector<std::string> course_of(FollowUpKind kind) {
    std::vector<std::string> lines;
    for (const Transition& row : machine_of(kind).rows)
        lines.push_back(std::string(state_name(row.from)) + " -> " + std::string(action_name(row.action)) + " -> " +
                        std::string(state_name(row.to)) + " | " + who_of(row) + " | " + needs_of(row));
    return lines;
}

void compare(FollowUpKind kind, const std::vector<std::string>& expected) {
    BOOST_TEST(course_of(kind) == expected, boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_callback_leaves_the_list_only_by_an_outcome_its_cap_or_a_do_not_call) {
    compare(FollowUpKind::callback, {"promised -> keep -> kept | agent | call_outcome",
                                     "promised -> give_up -> given_up | agent, job | calls_used_up",
                                     "promised -> bar -> barred | agent, job | nothing"});
}

BOOST_AUTO_TEST_CASE(a_second_confirmation_is_settled_or_extended_once_and_then_not_billed) {
    compare(FollowUpKind::second_confirmation,
            {"due -> confirm -> confirmed | agent | call_outcome, four_standards",
             "due -> cancel -> cancelled | agent | call_outcome, cancellation",
             "due -> tell_how -> told_how | agent | call_outcome, how_to_cancel_told",
             "due -> miss -> not_reached | agent, job | period_over", "due -> bar -> not_billed | agent, job | nothing",
             "not_reached -> confirm -> confirmed | agent | call_outcome, four_standards",
             "not_reached -> cancel -> cancelled | agent | call_outcome, cancellation",
             "not_reached -> tell_how -> told_how | agent | call_outcome, how_to_cancel_told",
             "not_reached -> extend -> extended | job | new_trial_end",
             "not_reached -> bar -> not_billed | agent, job | nothing",
             "extended -> confirm -> confirmed | agent | call_outcome, four_standards",
             "extended -> cancel -> cancelled | agent | call_outcome, cancellation",
             "extended -> tell_how -> told_how | agent | call_outcome, how_to_cancel_told",
             "extended -> miss -> not_reached_again | agent, job | period_over",
             "extended -> bar -> not_billed | agent, job | nothing",
             "not_reached_again -> leave_unbilled -> not_billed | job | nothing",
             "not_reached_again -> bill_unreached -> billed_unreached | job | billing_allowed"});
}

BOOST_AUTO_TEST_CASE(a_ticket_is_contacted_handled_answered_and_closed_with_five_things) {
    compare(FollowUpKind::complaint_ticket,
            {"open -> contact -> contacted | agent, team_leader, back_office | contact",
             "open -> merge -> merged | team_leader, back_office | reason, other_ticket",
             "contacted -> handle -> in_handling | team_leader, back_office | identity",
             "contacted -> merge -> merged | team_leader, back_office | reason, other_ticket",
             "in_handling -> send_order -> waiting_for_department | team_leader, back_office | facts, department, "
             "request",
             "in_handling -> reply -> replied | team_leader, back_office | identity, facts, faq_search, handling, "
             "reply",
             "in_handling -> merge -> merged | team_leader, back_office | reason, other_ticket",
             "waiting_for_department -> send_order -> waiting_for_department | team_leader, back_office | facts, "
             "department, request",
             "waiting_for_department -> take_answer -> in_handling | job | orders_back",
             "replied -> handle -> in_handling | team_leader, back_office | reason",
             "replied -> close -> closed | team_leader, back_office | orders_back, cause, result, remedy, "
             "customer_told, faq_choice",
             "replied -> merge -> merged | team_leader, back_office | reason, other_ticket",
             "closed -> reopen -> in_handling | team_leader, back_office | reason"});
}

BOOST_AUTO_TEST_CASE(a_sale_to_be_mended_is_followed_until_it_conforms_or_is_cancelled) {
    compare(FollowUpKind::remedial_call,
            {"due -> conform -> conforming | agent | call_outcome, four_standards",
             "due -> cancel -> cancelled | agent | call_outcome, cancellation",
             "due -> give_up -> to_be_cancelled | team_leader | reason",
             "due -> bar -> to_be_cancelled | agent, job | nothing",
             "to_be_cancelled -> cancel -> cancelled | team_leader, back_office | cancellation"});
}

BOOST_AUTO_TEST_CASE(a_number_that_does_not_match_is_checked_by_the_team_leader) {
    compare(
        FollowUpKind::technical_query,
        {"raised -> check -> in_checking | team_leader | nothing", "raised -> clear -> cleared | team_leader | finding",
         "raised -> find_wrong -> number_wrong | team_leader | finding",
         "raised -> bar -> barred | agent, job | nothing", "in_checking -> clear -> cleared | team_leader | finding",
         "in_checking -> find_wrong -> number_wrong | team_leader | finding",
         "in_checking -> bar -> barred | agent, job | nothing"});
}

BOOST_AUTO_TEST_CASE(a_visit_is_appointed_in_a_district_and_appointed_again_when_nobody_was_met) {
    compare(FollowUpKind::field_visit,
            {"to_appoint -> appoint -> appointed | team_leader, field_group | appointment, district",
             "to_appoint -> call_off -> called_off | team_leader, field_group | reason",
             "to_appoint -> bar -> barred | agent, job | nothing",
             "appointed -> appoint -> appointed | team_leader, field_group | reason, appointment, district",
             "appointed -> visit -> visited | field_group | visit_result",
             "appointed -> miss_visit -> not_met | field_group | reason",
             "appointed -> call_off -> called_off | team_leader, field_group | reason",
             "appointed -> bar -> barred | agent, job | nothing",
             "not_met -> appoint -> appointed | team_leader, field_group | appointment, district",
             "not_met -> call_off -> called_off | team_leader, field_group | reason",
             "not_met -> bar -> barred | agent, job | nothing"});
}

BOOST_AUTO_TEST_CASE(an_order_is_answered_sent_back_or_recalled) {
    compare(FollowUpKind::department_order, {"sent -> accept -> accepted | department | nothing",
                                             "sent -> answer -> answered | department | department_answer",
                                             "sent -> send_back -> returned | department | reason",
                                             "sent -> recall -> recalled | team_leader, back_office | reason",
                                             "accepted -> answer -> answered | department | department_answer",
                                             "accepted -> send_back -> returned | department | reason",
                                             "accepted -> recall -> recalled | team_leader, back_office | reason",
                                             "answered -> reopen -> accepted | team_leader, back_office | reason"});
}

BOOST_AUTO_TEST_SUITE_END()
