#include "client/presenter/tickets/ticket_filter.h"

#include <boost/test/unit_test.hpp>

#include "tests/client/presenter/tickets/ticket_fixture.h"

using namespace cts::presenter;
using cts::presenter::test::ticket;

namespace {

bool found(const char* typed) {
    return finds(typed, ticket(1, ""), "0930-3F2A");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ticket_filter)

BOOST_AUTO_TEST_CASE(a_ticket_is_found_by_its_subject_its_sound_its_customer_its_number_and_its_short_id) {
    for (const char* typed : {"退费", "tf", "duokou", "郑", "zhengxl", "zxl", "5580", "80", "0930", "0930-3f", " "})
        BOOST_TEST(found(typed), typed);
}

BOOST_AUTO_TEST_CASE(a_ticket_is_not_found_by_what_is_not_in_it) {
    for (const char* typed : {"停机", "tj", "罗桂芳", "5581", "1009", "0930-4"}) BOOST_TEST(!found(typed), typed);
}

BOOST_AUTO_TEST_CASE(the_server_is_asked_for_a_number_of_four_digits_and_for_a_name) {
    for (const char* typed : {"5580", "13712345580", "郑秀兰", "Li"}) BOOST_TEST(is_for_the_server(typed), typed);
    for (const char* typed : {"", " ", "558", "郑"}) BOOST_TEST(!is_for_the_server(typed), typed);
}

BOOST_AUTO_TEST_SUITE_END()
