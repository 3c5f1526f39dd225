#include "shared/api/report_messages.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(report_messages)

using namespace cts;

BOOST_AUTO_TEST_CASE(a_share_says_its_per_cent_with_one_decimal_half_up_and_none_of_nothing) {
    BOOST_TEST(api::share_of(2, 3).percent == "66.7");
    BOOST_TEST(api::share_of(1, 3).percent == "33.3");
    BOOST_TEST(api::share_of(1, 8).percent == "12.5");
    BOOST_TEST(api::share_of(1, 2000).percent == "0.1");
    BOOST_TEST(api::share_of(3, 3).percent == "100.0");
    BOOST_TEST(api::share_of(0, 5).percent == "0.0");
    BOOST_TEST(api::share_of(0, 0).percent == "");
    BOOST_TEST(api::share_of(9'000'000'000, 10'000'000'000).percent == "90.0");
}

BOOST_AUTO_TEST_SUITE_END()
