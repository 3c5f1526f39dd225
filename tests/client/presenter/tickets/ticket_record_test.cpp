#include "client/presenter/tickets/ticket_record.h"

#include <boost/test/unit_test.hpp>

#include "client/presenter/tickets/ticket_rows.h"
#include "tests/client/presenter/tickets/ticket_fixture.h"

using namespace cts;
using namespace cts::presenter;
using namespace cts::presenter::test;

BOOST_AUTO_TEST_SUITE(ticket_record)

BOOST_AUTO_TEST_CASE(the_last_four_digits_are_those_of_a_number_that_is_masked) {
    BOOST_TEST(last_four("137 **** 5580") == "5580");
    BOOST_TEST(last_four("+1 (201) ***-0177") == "0177");
    BOOST_TEST(last_four("") == "");
    BOOST_TEST(last_four("***") == "");
}

BOOST_AUTO_TEST_CASE(a_customers_past_is_of_their_lead_or_of_their_name_and_number_the_newest_first) {
    const auto one = ticket(1, "");
    auto same_lead = ticket(2, "", "x", "改名了", "139 **** 1111");
    same_lead.lead = one.lead;
    auto other_project = ticket(3, "");
    other_project.created_at = at("2026-10-02T00:00:00Z");
    const auto namesake = ticket(4, "", "x", "郑秀兰", "138 **** 5580");
    const auto past = of_same_customer(one, {one, same_lead, other_project, namesake});
    BOOST_REQUIRE_EQUAL(past.size(), 2u);
    BOOST_TEST((past[0].id == other_project.id));
    BOOST_TEST((past[1].id == same_lead.id));
}

BOOST_AUTO_TEST_CASE(tickets_are_ordered_by_what_strikes_first_and_those_without_a_moment_are_last) {
    std::vector<api::FollowUp> tickets{ticket(1, ""), ticket(2, "2026-10-13T00:00:00Z"),
                                       ticket(3, "2026-10-12T00:00:00Z")};
    order_by_due(tickets);
    BOOST_TEST((tickets[0].id == numbered<model::FollowUpId>(3)));
    BOOST_TEST((tickets[1].id == numbered<model::FollowUpId>(2)));
    BOOST_TEST((tickets[2].id == numbered<model::FollowUpId>(1)));
}

BOOST_AUTO_TEST_CASE(the_short_id_says_the_day_it_came_in_by_the_clock_of_the_zone) {
    auto late = ticket(1, "");
    late.created_at = at("2026-09-30T20:00:00Z");
    BOOST_TEST(short_id(late, "UTC") == "0930-0001");
    BOOST_TEST(short_id(late, "Asia/Shanghai") == "1001-0001");
}

BOOST_AUTO_TEST_SUITE_END()
