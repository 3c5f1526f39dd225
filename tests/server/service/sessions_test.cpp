#include "server/service/sessions.h"

#include <boost/test/unit_test.hpp>

#include "server/service/users.h"
#include "tests/server/service/shop.h"

using namespace cts;
using model::Reason;

BOOST_FIXTURE_TEST_SUITE(sessions, tests::Shop)

BOOST_AUTO_TEST_CASE(a_token_opens_the_server_for_a_shift_and_no_longer) {
    const auto session = service::log_in(tools, {"agent", "a long password"}, "10.0.0.5");
    BOOST_REQUIRE(session);
    BOOST_TEST(service::user_of_token(tools, session->token)->login == "agent");
    clock.at = clock.at + service::session_life;
    BOOST_TEST((service::user_of_token(tools, session->token).error().front().reason == Reason::session_expired));
}

BOOST_AUTO_TEST_CASE(the_store_never_holds_the_token_itself) {
    const auto session = service::log_in(tools, {"agent", "a long password"}, "10.0.0.5");
    BOOST_TEST(!store->users().session(session->token));
    BOOST_TEST(store->users().session(vault::token_digest(session->token)).has_value());
}

BOOST_AUTO_TEST_CASE(a_token_is_worth_nothing_after_log_out) {
    const auto session = service::log_in(tools, {"agent", "a long password"}, "10.0.0.5");
    service::log_out(tools, session->token);
    BOOST_TEST((service::user_of_token(tools, session->token).error().front().reason == Reason::not_logged_in));
}

BOOST_AUTO_TEST_CASE(a_wrong_password_and_an_unknown_login_are_refused_alike) {
    const auto wrong = service::log_in(tools, {"agent", "another password"}, "10.0.0.5");
    const auto unknown = service::log_in(tools, {"nobody", "a long password"}, "10.0.0.5");
    BOOST_TEST((wrong.error() == unknown.error()));
}

BOOST_AUTO_TEST_CASE(a_user_needs_a_password_of_ten_characters_and_a_login_of_their_own) {
    api::NewUser wanted{.user = {.login = "agent", .number = "77", .display_name = "A"}, .password = "short"};
    wanted.user.roles = {model::Role::agent};
    BOOST_TEST((service::add_user(tools, boss, wanted).error().front().reason == Reason::weak_password));
    wanted.password = "a long password";
    const auto twice = service::add_user(tools, boss, wanted);
    BOOST_TEST((twice.error().front().reason == Reason::already_exists));
    BOOST_TEST(twice.error().front().field == "/user/login");
}

BOOST_AUTO_TEST_CASE(a_spoken_language_that_is_no_language_tag_is_refused) {
    api::NewUser wanted{.user = {.login = "linda", .number = "77", .display_name = "A"}, .password = "a long password"};
    wanted.user.roles = {model::Role::agent};
    for (const char* no_tag : {"", "z", "zh CN", "普通话", "zh_CN"}) {
        wanted.user.spoken_languages = {"en", no_tag};
        const auto refused = service::add_user(tools, boss, wanted);
        BOOST_REQUIRE(!refused);
        BOOST_TEST(refused.error().front().field == "/user/spoken_languages", no_tag);
    }
    wanted.user.spoken_languages = std::vector<std::string>(21, "en");
    BOOST_TEST(!service::add_user(tools, boss, wanted));
    wanted.user.spoken_languages = {"zh-Hans", "en-GB"};
    const auto added = service::add_user(tools, boss, wanted);
    BOOST_REQUIRE(added);
    BOOST_TEST(added->spoken_languages == wanted.user.spoken_languages, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(only_who_keeps_the_users_adds_one) {
    BOOST_TEST((service::add_user(tools, agent, {}).error().front().reason == Reason::no_right));
}

BOOST_AUTO_TEST_CASE(a_first_administrator_is_made_only_while_there_is_nobody) {
    BOOST_TEST((service::add_first_administrator(tools, "root", "a long password").error().front().reason ==
                Reason::already_exists));
}

BOOST_AUTO_TEST_SUITE_END()
