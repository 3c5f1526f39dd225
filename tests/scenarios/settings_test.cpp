#include "server/settings.h"

#include <boost/test/unit_test.hpp>

using namespace cts;

BOOST_AUTO_TEST_SUITE(settings)

BOOST_AUTO_TEST_CASE(a_data_folder_is_all_that_must_be_said) {
    const auto settings = parse_settings({"--data", "/srv/cts"});
    BOOST_REQUIRE(settings);
    BOOST_TEST(settings->port == 8470);
    BOOST_TEST(settings->bind == "127.0.0.1");
    BOOST_TEST(!parse_settings({"--port", "1"}));
}

BOOST_AUTO_TEST_CASE(beyond_this_machine_plain_http_must_be_said_explicitly) {
    BOOST_TEST(!parse_settings({"--data", "d", "--bind", "0.0.0.0"}));
    BOOST_TEST(parse_settings({"--data", "d", "--bind", "0.0.0.0", "--plain"}).has_value());
    BOOST_TEST(parse_settings({"--data", "d", "--bind", "0.0.0.0", "--tls-cert", "c", "--tls-key", "k"}).has_value());
    BOOST_TEST(parse_settings({"--data", "d", "--bind", "::1"}).has_value());
}

BOOST_AUTO_TEST_CASE(a_wrong_command_line_is_told_by_its_option) {
    BOOST_TEST(parse_settings({"--data", "d", "--port", "70000"}).error() == "bad value of --port");
    BOOST_TEST(parse_settings({"--colour"}).error() == "unknown option --colour");
    BOOST_TEST(parse_settings({"--data"}).error() == "--data needs a value");
    BOOST_TEST(!parse_settings({"--data", "d", "--tls-cert", "c"}));
}

BOOST_AUTO_TEST_SUITE_END()
