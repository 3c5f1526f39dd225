#include "client/ui/team_screen.h"

#include <wx/frame.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "tests/client/ui/recorded_desk.h"
#include "tests/client/ui/sample_team_views.h"
#include "tests/client/ui/sample_views.h"
#include "tests/client/ui/ui_driver.h"

namespace {

using namespace cts;

struct OpenTeamScreen {
    explicit OpenTeamScreen(presenter::TeamView shown = tests::sample_team(model::Language::en))
        : view(std::move(shown)) {
        screen = new ui::TeamScreen(new wxFrame(nullptr, wxID_ANY, "test"), actions);
        screen->show(view);
        screen->tick(tests::sample_now());
        driver.show(*screen);
    }
    ~OpenTeamScreen() { driver.close(); }
    bool said(const std::string& words) {
        return driver.until([&] { return std::ranges::find(actions.said, words) != actions.said.end(); });
    }
    wxWindow* named(const std::string& name) { return tests::find_named(driver.frame(), name); }
    bool focus_on(const std::string& name) {
        return driver.until([&] { return driver.focused() == named(name); });
    }

    tests::UiDriver& driver = tests::UiDriver::start();
    tests::RecordedTeam actions;
    presenter::TeamView view;
    ui::TeamScreen* screen = nullptr;
};

struct WritingNotice : OpenTeamScreen {
    WritingNotice() : OpenTeamScreen(tests::sample_notice_writing(model::Language::en)) {}
};

struct WhoHoldsWhat : OpenTeamScreen {
    WhoHoldsWhat() : OpenTeamScreen(tests::sample_holders(model::Language::en)) {}
};
struct Visits : OpenTeamScreen {
    Visits() : OpenTeamScreen(tests::sample_visits(model::Language::en)) {}
};
struct AppointingVisit : OpenTeamScreen {
    AppointingVisit() : OpenTeamScreen(tests::sample_visit_form(model::Language::en)) {}
};

presenter::TeamView nothing_overdue() {
    auto view = tests::sample_team(model::Language::en);
    view.rows.clear();
    view.open.reset();
    view.selected.clear();
    view.more = false;
    return view;
}

struct NothingOverdue : OpenTeamScreen {
    NothingOverdue() : OpenTeamScreen(nothing_overdue()) {}
};

}  // namespace

BOOST_AUTO_TEST_SUITE(team_screen)

BOOST_FIXTURE_TEST_CASE(the_keys_are_heard_while_the_list_is_empty, NothingOverdue) {
    BOOST_TEST(focus_on("Overdue"));
    driver.press('9', wxMOD_ALT);
    BOOST_TEST(said("tab 8"));
}

BOOST_FIXTURE_TEST_CASE(each_view_has_its_key_and_escape_leaves, OpenTeamScreen) {
    BOOST_TEST(focus_on("Overdue"));
    driver.press('2', wxMOD_ALT);
    driver.press('9', wxMOD_ALT);
    driver.press(WXK_ESCAPE);
    for (const char* words : {"tab 1", "tab 8", "leave"}) BOOST_TEST(said(words), words);
}

BOOST_FIXTURE_TEST_CASE(the_arrows_choose_a_promise_and_the_last_one_fetches_more, OpenTeamScreen) {
    BOOST_TEST(focus_on("Overdue"));
    driver.press(WXK_DOWN);
    BOOST_TEST(said("row t4"));
    driver.press(WXK_DOWN);
    BOOST_TEST(said("row t5"));
    BOOST_TEST(said("more"));
}

BOOST_FIXTURE_TEST_CASE(a_promise_is_handed_over_by_keyboard_alone, OpenTeamScreen) {
    BOOST_TEST(focus_on("Overdue"));
    driver.press(WXK_RETURN);
    BOOST_TEST(focus_on("Hand over to"));
    driver.type("lin");
    driver.press(WXK_RETURN);
    BOOST_TEST(said("to a2"));
    BOOST_TEST(focus_on("Reason"));
    driver.press(WXK_END);
    driver.type("x");
    BOOST_TEST(said("reason Lin Xiaowen is off todayx"));
    driver.press('s', wxMOD_CONTROL);
    BOOST_TEST(said("send"));
}

BOOST_FIXTURE_TEST_CASE(rows_that_come_from_the_server_leave_a_reason_being_typed_alone, OpenTeamScreen) {
    auto* reason = static_cast<wxTextCtrl*>(named("Reason"));
    reason->SetFocus();
    focus_on("Reason");
    driver.press(WXK_END);
    driver.type("x");
    driver.until([&] { return reason->GetValue().EndsWith("x"); });
    view.rows.insert(view.rows.begin(), view.rows.front());
    view.rows.front().id = "t0";
    screen->show(view);
    driver.settle();
    BOOST_TEST((driver.focused() == reason));
    BOOST_TEST(reason->GetValue().EndsWith("x"));
    BOOST_TEST((std::ranges::find(actions.said, "row t0") == actions.said.end()));
}

BOOST_FIXTURE_TEST_CASE(a_notice_is_written_and_published_by_keyboard, WritingNotice) {
    BOOST_TEST(focus_on("Title in Chinese"));
    driver.press(WXK_RETURN);
    BOOST_TEST(focus_on("Title in English"));
    driver.press(WXK_END);
    driver.type("x");
    BOOST_TEST(driver.until([&] { return actions.draft.title_en == "Maintenance at 22:00 tonightx"; }));
    driver.press('s', wxMOD_CONTROL);
    BOOST_TEST(said("send"));
}

BOOST_FIXTURE_TEST_CASE(enter_leads_from_a_colleague_to_what_they_hold, WhoHoldsWhat) {
    BOOST_TEST(focus_on("Who holds what"));
    static_cast<ui::RowList*>(named("Who holds what"))->select(1);
    driver.press(WXK_RETURN);
    BOOST_TEST(said("holder a2"));
}

BOOST_FIXTURE_TEST_CASE(visits_are_narrowed_to_a_district, Visits) {
    named("District")->SetFocus();
    BOOST_TEST(focus_on("District"));
    driver.type("xi");
    driver.press(WXK_RETURN);
    BOOST_TEST(said("district Xihu"));
}

BOOST_FIXTURE_TEST_CASE(a_visit_is_worked_where_it_stands, Visits) {
    auto* step = named("Appoint a time");
    BOOST_REQUIRE(step);
    wxCommandEvent pressed(wxEVT_BUTTON);
    step->GetEventHandler()->ProcessEvent(pressed);
    BOOST_TEST(said("step appoint"));
}

BOOST_FIXTURE_TEST_CASE(the_form_of_a_step_is_filled_and_sent_by_keyboard, AppointingVisit) {
    BOOST_TEST(focus_on("Appointment"));
    driver.write("2026-10-14 15:00");
    BOOST_TEST(said("Appointment=2026-10-14 15:00"));
    driver.press('s', wxMOD_CONTROL);
    BOOST_TEST(said("send"));
}

BOOST_AUTO_TEST_SUITE_END()
