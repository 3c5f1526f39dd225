#include "server/http/router.h"

#include <boost/test/unit_test.hpp>

#include "server/http/gzip.h"

using namespace cts;

BOOST_AUTO_TEST_SUITE(router)

BOOST_AUTO_TEST_CASE(a_name_in_the_pattern_takes_one_decoded_segment) {
    const auto found = http::find_route(http::routes(), "GET", "/api/v1/projects/ring%2Dback");
    BOOST_REQUIRE(found.route);
    BOOST_TEST(found.path.at("code") == "ring-back");
}

BOOST_AUTO_TEST_CASE(a_method_the_path_does_not_take_is_told_from_a_path_that_is_not_there) {
    BOOST_TEST(http::find_route(http::routes(), "DELETE", "/api/v1/users").allowed == "GET, POST");
    BOOST_TEST(http::find_route(http::routes(), "GET", "/api/v1/users/7").allowed.empty());
}

BOOST_AUTO_TEST_CASE(a_head_is_answered_like_a_get) {
    BOOST_TEST(http::find_route(http::routes(), "HEAD", "/healthz").route != nullptr);
}

BOOST_AUTO_TEST_CASE(an_escape_that_hides_a_slash_or_is_broken_matches_nothing) {
    BOOST_TEST(!http::decoded_segment("a%2Fb"));
    BOOST_TEST(!http::decoded_segment("a%0Ab"));
    BOOST_TEST(!http::decoded_segment("a%2"));
    BOOST_TEST(!http::decoded_segment("%zz"));
    BOOST_TEST(*http::decoded_segment("%E5%BD%A9") == "彩");
}

BOOST_AUTO_TEST_CASE(an_empty_name_is_no_name) {
    BOOST_TEST(http::find_route(http::routes(), "GET", "/api/v1/projects/").route == nullptr);
}

BOOST_AUTO_TEST_CASE(compression_is_taken_unless_it_is_weighed_nothing) {
    BOOST_TEST(http::takes_gzip("gzip"));
    BOOST_TEST(http::takes_gzip("br;q=1.0, gzip; q=0.8"));
    BOOST_TEST(!http::takes_gzip("gzip;q=0, br"));
    BOOST_TEST(!http::takes_gzip("identity"));
}

BOOST_AUTO_TEST_SUITE_END()
