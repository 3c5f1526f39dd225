#include "client/presenter/customer_past.h"

#include <boost/test/unit_test.hpp>

#include "client/presenter/callback_opening.h"
#include "tests/client/presenter/scenario_fixture.h"

using namespace cts;
using namespace cts::presenter;
using cts::presenter::test::Shift;
using cts::presenter::test::words_of;
using namespace std::chrono_literals;

namespace {

api::FollowUp promised_callback(const Shift& shift, std::chrono::hours ago) {
    api::FollowUp promise;
    promise.id = model::FollowUpId{*model::Uuid::parse("01920000-0000-7000-8000-000000000001")};
    promise.kind = form::FollowUpKind::callback;
    promise.created_at = shift.clock.now() - ago;
    promise.subject = "两点半以后再打";
    promise.agent_name = "陈卓";
    return promise;
}

void promise_to_call_again(Shift& shift, std::chrono::hours ago) {
    shift.server.lead.promises = {promised_callback(shift, ago)};
    shift.server.lead.contents.follow_up = shift.server.lead.promises[0].id;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(customer_past)

BOOST_AUTO_TEST_CASE(an_earlier_call_speaks_the_agents_language_and_says_which_way_it_went) {
    Shift shift;
    api::EarlierCall call;
    call.outcome = "refused";
    call.project = "example-sale";
    call.direction = api::Direction::inbound;
    shift.server.lead.earlier = {call};
    const auto& row = shift.in_call().view().customer.earlier.at(0);
    BOOST_TEST(row.outcome_label == "Refused");
    BOOST_TEST((row.outcome_class == form::OutcomeClass::refusal));
    BOOST_TEST(row.inbound);
    BOOST_TEST(row.other_project == "");
}

BOOST_AUTO_TEST_CASE(a_call_of_another_project_keeps_that_projects_words_though_this_kit_has_an_outcome_of_that_name) {
    Shift shift;
    api::EarlierCall call;
    call.outcome = "refused";
    call.outcome_label = {"不办存款", "No deposit"};
    call.project = "term-deposit";
    shift.server.lead.earlier = {call};
    const auto& row = shift.in_call().view().customer.earlier.at(0);
    BOOST_TEST(row.outcome_label == "No deposit");
    BOOST_TEST(row.other_project == "term-deposit");
}

BOOST_AUTO_TEST_CASE(open_promises_and_complaints_of_the_number_stand_beside_the_form) {
    Shift shift;
    promise_to_call_again(shift, 20h);
    shift.server.lead.complaints = {1, 2, shift.clock.now() - 48h};
    const auto& customer = shift.in_call().view().customer;
    BOOST_REQUIRE(customer.promises.size() == 1);
    BOOST_TEST(customer.promises[0].worked);
    BOOST_TEST(customer.promises[0].subject == "两点半以后再打");
    BOOST_TEST(customer.complaints.in_all == 2);
    BOOST_TEST(customer.complaints.open == 1);
}

BOOST_AUTO_TEST_CASE(a_promised_callback_opens_with_the_earlier_contact_and_asks_first_whether_it_is_convenient) {
    Shift shift;
    promise_to_call_again(shift, 20h);
    auto& call = shift.in_call();
    BOOST_TEST(
        words_of(call.view().script.say_now) ==
        "Hello, this is 林晓雯, number 1001. Yesterday you asked us to call you again: \"两点半以后再打\". Is now a "
        "convenient time?");
    BOOST_TEST(call.view().script.next == "Hello, this is 林晓雯, number 1001.");
}

BOOST_AUTO_TEST_CASE(the_kits_own_opening_follows_once_the_first_question_is_answered) {
    Shift shift;
    promise_to_call_again(shift, 2h);
    auto& call = shift.in_call();
    BOOST_TEST(words_of(call.view().script.say_now).find("Earlier today") != std::string::npos);
    call.choose("reached", "yes");
    BOOST_TEST(words_of(call.view().script.say_now) == "Hello, this is 林晓雯, number 1001.");
    BOOST_TEST(call.view().script.said.find("Earlier today") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_older_promise_names_its_date_and_one_without_a_subject_names_none) {
    Shift shift;
    promise_to_call_again(shift, 24h * 5);
    shift.server.lead.promises[0].subject.clear();
    BOOST_TEST(
        words_of(shift.in_call().view().script.say_now) ==
        "Hello, this is 林晓雯, number 1001. When we spoke on 7 October, you asked us to call you again. Is now a "
        "convenient time?");
}

BOOST_AUTO_TEST_CASE(a_second_confirmation_opens_with_the_kits_own_words) {
    Shift shift;
    promise_to_call_again(shift, 20h);
    shift.server.lead.promises[0].kind = form::FollowUpKind::second_confirmation;
    BOOST_TEST(words_of(shift.in_call().view().script.say_now) == "Hello, this is 林晓雯, number 1001.");
}

BOOST_AUTO_TEST_SUITE_END()
