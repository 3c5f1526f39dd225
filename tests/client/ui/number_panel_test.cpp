#include "client/ui/number_panel.h"

#include <wx/frame.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "client/ui/accessible_name.h"
#include "client/ui/between_calls_screen.h"
#include "tests/client/ui/recorded_actions.h"
#include "tests/client/ui/sample_views.h"
#include "tests/client/ui/ui_driver.h"

namespace {

using namespace cts;

struct BetweenCalls {
    BetweenCalls() {
        screen = new ui::BetweenCallsScreen(new wxFrame(nullptr, wxID_ANY, "test"), actions);
        screen->show(view);
        driver.show(*screen);
    }
    ~BetweenCalls() { driver.close(); }
    bool said(const std::string& words) {
        return driver.until([&] { return std::ranges::find(actions.said, words) != actions.said.end(); });
    }
    ui::Entry* number() { return dynamic_cast<ui::Entry*>(tests::find_named(driver.frame(), "Telephone number")); }
    bool in_number() {
        return driver.until([&] { return number() && driver.focused() == number(); });
    }

    tests::UiDriver& driver = tests::UiDriver::start();
    tests::RecordedShift actions;
    presenter::BetweenCallsView view = tests::sample_between_calls(model::Language::en);
    ui::BetweenCallsScreen* screen = nullptr;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(number_panel)

BOOST_FIXTURE_TEST_CASE(alt_p_asks_for_the_callers_number_and_enter_takes_it, BetweenCalls) {
    driver.press('p', wxMOD_ALT);
    BOOST_REQUIRE(in_number());
    driver.type("13800138000");
    driver.press(WXK_RETURN);
    BOOST_TEST(said("incoming 13800138000"));
}

BOOST_FIXTURE_TEST_CASE(shift_f9_between_calls_dials_by_hand, BetweenCalls) {
    driver.press(WXK_F9, wxMOD_SHIFT);
    BOOST_REQUIRE(in_number());
    driver.type("057112345678");
    driver.press(WXK_RETURN);
    BOOST_TEST(said("by hand 057112345678"));
}

BOOST_FIXTURE_TEST_CASE(nothing_is_asked_of_the_server_while_the_number_is_empty, BetweenCalls) {
    driver.press('p', wxMOD_ALT);
    BOOST_REQUIRE(in_number());
    driver.press(WXK_RETURN);
    BOOST_TEST(in_number());
    BOOST_TEST(actions.said.empty());
}

BOOST_FIXTURE_TEST_CASE(a_refused_number_stays_and_the_reason_stands_with_it, BetweenCalls) {
    driver.press('p', wxMOD_ALT);
    BOOST_REQUIRE(in_number());
    driver.type("12");
    driver.press(WXK_RETURN);
    BOOST_REQUIRE(said("incoming 12"));
    view.notice = "This is no telephone number.";
    screen->show(view);
    BOOST_TEST(number()->text() == "12");
    BOOST_TEST((driver.focused() == number()));
    BOOST_TEST(ui::accessible_description(*number()) == "This is no telephone number.");
}

BOOST_FIXTURE_TEST_CASE(news_that_arrives_while_a_number_is_typed_takes_neither_focus_nor_digits, BetweenCalls) {
    driver.press('p', wxMOD_ALT);
    BOOST_REQUIRE(in_number());
    driver.type("138");
    view.next.reset();
    screen->show(view);
    driver.type("00");
    BOOST_TEST(in_number());
    BOOST_TEST(number()->text() == "13800");
}

BOOST_FIXTURE_TEST_CASE(escape_closes_it_and_the_dial_button_has_the_focus_again, BetweenCalls) {
    driver.press('p', wxMOD_ALT);
    BOOST_REQUIRE(in_number());
    driver.press(WXK_ESCAPE);
    BOOST_TEST(driver.until([&] { return driver.focused() && ui::accessible_name(*driver.focused()) == "Dial"; }));
}

BOOST_FIXTURE_TEST_CASE(alt_x_begins_a_practice, BetweenCalls) {
    driver.press('x', wxMOD_ALT);
    BOOST_TEST(said("practise"));
}

BOOST_AUTO_TEST_SUITE_END()
