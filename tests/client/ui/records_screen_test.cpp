#include "client/ui/records_screen.h"

#include <wx/frame.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "client/ui/amend_panel.h"
#include "tests/client/ui/recorded_desk.h"
#include "tests/client/ui/sample_team_views.h"
#include "tests/client/ui/sample_views.h"
#include "tests/client/ui/ui_driver.h"

namespace {

using namespace cts;

struct OpenRecords {
    OpenRecords() {
        screen = new ui::RecordsScreen(new wxFrame(nullptr, wxID_ANY, "test"), actions);
        screen->show(view);
        driver.show(*screen);
    }
    ~OpenRecords() { driver.close(); }
    bool said(const std::string& words) {
        return driver.until([&] { return std::ranges::find(actions.said, words) != actions.said.end(); });
    }
    wxWindow* named(const std::string& name) { return tests::find_named(driver.frame(), name); }
    bool focus_on(const std::string& name) {
        return driver.until([&] { return driver.focused() == named(name); });
    }

    tests::UiDriver& driver = tests::UiDriver::start();
    tests::RecordedRecords actions;
    presenter::RecordsView view = tests::sample_records(model::Language::en);
    ui::RecordsScreen* screen = nullptr;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(records_screen)

BOOST_AUTO_TEST_CASE(a_colleagues_change_is_said_with_who_when_and_what) {
    tests::UiDriver::start();
    const auto view = tests::sample_records(model::Language::en);
    BOOST_TEST(ui::conflict_sentence(*view.open->conflict, tests::sample_zone) ==
               "He Siyuan set \"callback time\" to 2026-10-11 16:00 at 14:31. Take it or keep yours?");
}

BOOST_FIXTURE_TEST_CASE(the_record_opens_with_the_caret_where_the_desk_puts_it, OpenRecords) {
    BOOST_TEST(focus_on("New value"));
}

BOOST_FIXTURE_TEST_CASE(taking_keeping_sending_and_leaving_each_have_their_key, OpenRecords) {
    BOOST_TEST(focus_on("New value"));
    driver.press('c', wxMOD_ALT);
    driver.press('v', wxMOD_ALT);
    driver.press('s', wxMOD_CONTROL);
    driver.press(WXK_ESCAPE);
    for (const char* words : {"theirs", "mine", "send", "leave"}) BOOST_TEST(said(words), words);
}

BOOST_FIXTURE_TEST_CASE(enter_goes_from_the_value_to_the_reason_and_sends_nothing, OpenRecords) {
    BOOST_TEST(focus_on("New value"));
    driver.press(WXK_RETURN);
    BOOST_TEST(focus_on("Reason"));
    driver.press(WXK_END);
    driver.type(" b");
    BOOST_TEST(said("reason The customer rang and named another time b"));
    BOOST_TEST((std::ranges::find(actions.said, "send") == actions.said.end()));
}

BOOST_FIXTURE_TEST_CASE(what_comes_back_from_the_server_leaves_a_reason_being_typed_alone, OpenRecords) {
    auto* reason = static_cast<wxTextCtrl*>(named("Reason"));
    reason->SetFocus();
    focus_on("Reason");
    driver.press(WXK_END);
    driver.type("x");
    driver.until([&] { return reason->GetValue().EndsWith("x"); });
    view.open->history.clear();
    screen->show(view);
    BOOST_TEST(reason->GetValue().EndsWith("x"));
    BOOST_TEST((driver.focused() == reason));
}

BOOST_FIXTURE_TEST_CASE(walking_through_the_list_opens_records_and_keeps_the_focus_there, OpenRecords) {
    named("My records")->SetFocus();
    focus_on("My records");
    driver.press(WXK_DOWN);
    BOOST_TEST(said("open c2"));
    view.open->record = view.rows[2];
    view.open->caret_moves = 7;
    view.selected = "c2";
    screen->show(view);
    driver.settle();
    BOOST_TEST(focus_on("My records"));
}

BOOST_AUTO_TEST_SUITE_END()
