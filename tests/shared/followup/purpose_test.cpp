#include "shared/followup/purpose.h"

#include <boost/test/unit_test.hpp>

namespace {

using cts::followup::purpose_of;
using cts::form::FollowUpKind;

const std::set<std::string> both{"first_call", "second_confirmation"};

}  // namespace

BOOST_AUTO_TEST_SUITE(purpose_test)

BOOST_AUTO_TEST_CASE(a_second_confirmation_has_a_form_of_its_own) {
    BOOST_TEST(purpose_of(FollowUpKind::second_confirmation, "first_call", both) == "second_confirmation");
}

BOOST_AUTO_TEST_CASE(a_second_confirmation_is_worked_with_the_first_call_when_the_kit_has_no_form_for_it) {
    BOOST_TEST(purpose_of(FollowUpKind::second_confirmation, "first_call", {"first_call"}) == "first_call");
}

BOOST_AUTO_TEST_CASE(a_callback_goes_on_with_the_form_of_the_call_that_promised_it) {
    BOOST_TEST(purpose_of(FollowUpKind::callback, "first_call", both) == "first_call");
    BOOST_TEST(purpose_of(FollowUpKind::callback, "second_confirmation", both) == "second_confirmation");
    BOOST_TEST(purpose_of(FollowUpKind::technical_query, "second_confirmation", both) == "second_confirmation");
}

BOOST_AUTO_TEST_CASE(a_sale_is_mended_with_a_form_of_its_own_or_with_the_one_it_was_made_with) {
    BOOST_TEST(purpose_of(FollowUpKind::remedial_call, "first_call", {"first_call", "remedial_call"}) ==
               "remedial_call");
    BOOST_TEST(purpose_of(FollowUpKind::remedial_call, "inbound", {"first_call", "inbound"}) == "inbound");
    BOOST_TEST(purpose_of(FollowUpKind::remedial_call, "winter_offer", both) == "first_call");
}

BOOST_AUTO_TEST_CASE(a_visit_has_a_second_script_or_goes_on_with_the_first) {
    BOOST_TEST(purpose_of(FollowUpKind::field_visit, "first_call", {"first_call", "field_visit"}) == "field_visit");
    BOOST_TEST(purpose_of(FollowUpKind::field_visit, "second_confirmation", both) == "second_confirmation");
}

BOOST_AUTO_TEST_CASE(an_order_to_a_department_is_read_with_the_form_of_its_ticket) {
    BOOST_TEST(purpose_of(FollowUpKind::department_order, "second_confirmation", both) == "second_confirmation");
}

BOOST_AUTO_TEST_CASE(a_callback_whose_form_is_gone_from_the_kit_is_worked_with_the_first_call) {
    BOOST_TEST(purpose_of(FollowUpKind::callback, "winter_offer", both) == "first_call");
}

BOOST_AUTO_TEST_CASE(a_kit_without_a_first_call_gives_the_first_form_it_has) {
    BOOST_TEST(purpose_of(FollowUpKind::callback, "winter_offer", {"visit", "reminder"}) == "reminder");
}

BOOST_AUTO_TEST_SUITE_END()
