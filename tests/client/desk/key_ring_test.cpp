#include "client/desk/key_ring.h"

#include <boost/test/unit_test.hpp>

#include "tests/client/desk/sample_work.h"

using namespace cts;
using namespace cts::desk;
using namespace cts::desk::test;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(key_ring)

BOOST_AUTO_TEST_CASE(a_colleague_who_logs_in_online_opens_the_outbox) {
    Desk desk;
    desk.log_in();
    BOOST_REQUIRE(desk.store->finish(finished_call(1), desk.kit));
    desk.restart();
    desk.log_in(wu());
    BOOST_TEST(desk.store->next_to_deliver(false).value()->agent.to_string() == lin().id.to_string());
    BOOST_TEST(desk.store->state().put_aside.empty());
}

BOOST_AUTO_TEST_CASE(who_has_logged_in_here_before_opens_it_by_password_while_the_server_is_away) {
    Desk desk;
    desk.log_in();
    BOOST_REQUIRE(desk.store->keep(draft_of_call(1), desk.kit));
    desk.restart();
    const auto known = desk.store->open_alone("lin", "password of lin", noon);
    BOOST_REQUIRE(known.has_value());
    BOOST_TEST(known->user.display_name == lin().display_name);
    BOOST_TEST(desk.store->draft_of(lin().id).value().has_value());
}

BOOST_AUTO_TEST_CASE(a_wrong_password_opens_nothing_while_the_server_is_away) {
    Desk desk;
    desk.log_in();
    desk.restart();
    BOOST_TEST((desk.store->open_alone("lin", "guess", noon).error().why == Refusal::Why::wrong_password));
    BOOST_TEST((desk.store->open_alone("wu", "password of wu", noon).error().why == Refusal::Why::unknown));
    BOOST_TEST(!desk.store->state().open);
    BOOST_TEST((desk.store->draft_of(lin().id).error() == Trouble::closed));
}

BOOST_AUTO_TEST_CASE(guessing_has_to_wait_longer_each_time_even_after_a_restart) {
    Desk desk;
    desk.log_in();
    for (int guess = 0; guess < 5; ++guess) (void)desk.store->open_alone("lin", "guess", noon);
    desk.restart();
    const auto refused = desk.store->open_alone("lin", "password of lin", noon);
    BOOST_REQUIRE((refused.error().why == Refusal::Why::wait));
    BOOST_TEST(refused.error().wait.count() == 2);
    BOOST_TEST((desk.store->open_alone("lin", "guess", noon + 3s).error().why == Refusal::Why::wrong_password));
    BOOST_TEST(desk.store->open_alone("lin", "password of lin", noon + 3s).error().wait.count() == 4);
    BOOST_TEST(desk.store->open_alone("lin", "password of lin", noon + 7s).has_value());
}

BOOST_AUTO_TEST_CASE(a_changed_password_is_taken_over_at_the_next_log_in_online) {
    Desk desk;
    desk.log_in();
    BOOST_REQUIRE(desk.store->keep(draft_of_call(1), desk.kit));
    desk.restart();
    BOOST_REQUIRE(desk.store->open_with_server("lin", "a new one", secret_of_server));
    BOOST_TEST(desk.store->draft_of(lin().id).value().has_value());
    desk.restart();
    BOOST_TEST(desk.store->open_alone("lin", "a new one", noon).has_value());
    BOOST_TEST((desk.store->open_alone("lin", "password of lin", noon).error().why == Refusal::Why::wrong_password));
}

BOOST_AUTO_TEST_CASE(a_server_with_a_new_secret_is_let_in_by_the_password) {
    Desk desk;
    desk.log_in();
    BOOST_REQUIRE(desk.store->finish(finished_call(1), desk.kit));
    desk.restart();
    desk.log_in(lin(), secret_of_other_server);
    BOOST_TEST(desk.store->outbox()->waiting == 1);
    desk.restart();
    desk.log_in(wu(), secret_of_other_server);
    BOOST_TEST(desk.store->outbox()->waiting == 1);
}

BOOST_AUTO_TEST_CASE(what_neither_password_nor_secret_opens_is_kept_in_a_copy_and_a_new_desk_begun) {
    Desk desk;
    desk.log_in();
    BOOST_REQUIRE(desk.store->finish(finished_call(1), desk.kit));
    desk.restart();
    desk.log_in(wu(), secret_of_other_server);
    BOOST_REQUIRE(std::filesystem::exists(desk.store->state().put_aside));
    BOOST_TEST(desk.store->outbox()->waiting == 0);
    DeskStore copy(desk.store->state().put_aside);
    BOOST_REQUIRE(copy.open_with_server("lin", "password of lin", secret_of_server));
    BOOST_TEST(copy.outbox()->waiting == 1);
}

BOOST_AUTO_TEST_CASE(a_server_that_gives_no_secret_never_costs_what_is_kept) {
    Desk desk;
    desk.log_in();
    BOOST_REQUIRE(desk.store->finish(finished_call(1), desk.kit));
    desk.restart();
    BOOST_TEST((desk.store->open_with_server("wu", "password of wu", std::nullopt).error() == Trouble::foreign));
    BOOST_TEST((desk.store->state().trouble == Trouble::foreign));
    desk.log_in();
    BOOST_TEST(desk.store->outbox()->waiting == 1);
    BOOST_TEST(!desk.store->state().trouble.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
