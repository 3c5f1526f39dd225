#include "shared/api/base64.h"

#include <boost/test/unit_test.hpp>

using namespace cts::api;

BOOST_AUTO_TEST_SUITE(base64)

BOOST_AUTO_TEST_CASE(bytes_travel_as_base64_and_nothing_else_is_taken_for_it) {
    const std::string bytes("\0\xFF\x10 a", 5);
    BOOST_TEST(from_base64(to_base64(bytes)).value() == bytes);
    BOOST_TEST(to_base64("") == "");
    BOOST_TEST(from_base64("").value() == "");
    for (const auto* wrong : {"A", "AAA", "AA A", "AAAA\n", "****", "AAA=AAAA"}) BOOST_TEST(!from_base64(wrong), wrong);
}

BOOST_AUTO_TEST_SUITE_END()
