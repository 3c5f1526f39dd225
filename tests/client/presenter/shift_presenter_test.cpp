#include "client/presenter/shift_presenter.h"

#include <boost/test/unit_test.hpp>

#include "tests/client/presenter/shift_fixture.h"

using namespace cts;
using namespace cts::presenter;
using cts::presenter::test::Shift;

BOOST_AUTO_TEST_SUITE(shift_presenter)

BOOST_AUTO_TEST_CASE(a_wrong_password_is_said_and_the_login_kept) {
    Shift shift;
    shift.server.refuses_log_in =
        gateway::Fault{gateway::FaultKind::not_logged_in, 401, {}, "Name or password is wrong."};
    shift.presenter.log_in("agent", "guess");
    BOOST_TEST((shift.presenter.screen() == Screen::log_in));
    BOOST_TEST(shift.presenter.log_in_view().notice == "Name or password is wrong.");
    BOOST_TEST(shift.presenter.log_in_view().login == "agent");
    BOOST_TEST(!shift.presenter.log_in_view().busy);
}

BOOST_AUTO_TEST_CASE(the_only_project_opens_by_itself_with_the_next_lead) {
    Shift shift;
    shift.presenter.log_in("agent", "secret");
    BOOST_TEST((shift.presenter.screen() == Screen::between_calls));
    const auto& view = shift.presenter.between_view();
    BOOST_REQUIRE(view.next.has_value());
    BOOST_TEST(view.next->name == "周敏");
    BOOST_TEST(view.top.project_title == "Ring-back tone trial");
    BOOST_TEST(view.today.dialled == 3);
    BOOST_REQUIRE(view.outcomes_today.size() == 1u);
    BOOST_TEST(view.outcomes_today[0].first == "Refused");
    BOOST_TEST(!view.opening.say_now.empty());
}

BOOST_AUTO_TEST_CASE(dialling_off_starts_the_call_without_a_number) {
    Shift shift;
    shift.presenter.log_in("agent", "secret");
    shift.presenter.start_call();
    BOOST_TEST((shift.presenter.screen() == Screen::call));
    const auto& phone = shift.presenter.call()->view().phone;
    BOOST_TEST(phone.dialling_off);
    BOOST_TEST((phone.state == PhoneState::dialling));
}

BOOST_AUTO_TEST_CASE(a_saved_call_shows_as_the_last_record_and_the_next_lead_comes) {
    Shift shift;
    auto& call = shift.in_call();
    call.choose("reached", "no_answer");
    call.choose_outcome("no_answer");
    call.save();
    BOOST_TEST((shift.presenter.screen() == Screen::between_calls));
    BOOST_TEST(shift.presenter.call() == nullptr);
    BOOST_REQUIRE(shift.presenter.between_view().last.has_value());
    BOOST_TEST(shift.presenter.between_view().last->outcome_label == "No answer");
    BOOST_TEST(shift.presenter.between_view().last->customer_name == "周敏");
    BOOST_TEST(shift.presenter.between_view().next.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
