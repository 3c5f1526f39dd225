#include "client/ui/kept_screen.h"

#include <wx/frame.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "client/ui/accessible_name.h"
#include "client/ui/kept_words.h"
#include "tests/client/ui/recorded_desk.h"
#include "tests/client/ui/sample_team_views.h"
#include "tests/client/ui/sample_views.h"
#include "tests/client/ui/ui_driver.h"

namespace {

using namespace cts;
using presenter::KeptState;

struct OpenKept {
    OpenKept() {
        screen = new ui::KeptScreen(new wxFrame(nullptr, wxID_ANY, "test"), actions);
        screen->show(view);
        driver.show(*screen);
    }
    ~OpenKept() { driver.close(); }
    bool said(const std::string& words) {
        return driver.until([&] { return std::ranges::find(actions.said, words) != actions.said.end(); });
    }
    wxWindow* list() { return tests::find_named(driver.frame(), "Calls not settled yet"); }

    tests::UiDriver& driver = tests::UiDriver::start();
    tests::RecordedKept actions;
    presenter::KeptView view = tests::sample_kept(model::Language::en);
    ui::KeptScreen* screen = nullptr;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(kept_screen)

BOOST_FIXTURE_TEST_CASE(the_list_has_the_keyboard_when_the_screen_opens, OpenKept) {
    BOOST_TEST(driver.until([&] { return driver.focused() == list(); }));
}

BOOST_FIXTURE_TEST_CASE(arrows_choose_enter_opens_and_escape_leads_back, OpenKept) {
    list()->SetFocus();
    driver.until([&] { return driver.focused() == list(); });
    driver.press(WXK_DOWN);
    BOOST_TEST(said("select k2"));
    view.selected = "k2";
    view.open = presenter::KeptDetail{view.rows[1], {"The callback time is missing."}, {}};
    screen->show(view);
    driver.press(WXK_RETURN);
    BOOST_TEST(said("open k2"));
    driver.press('s', wxMOD_CONTROL);
    BOOST_TEST(said("send"));
    driver.press(WXK_ESCAPE);
    BOOST_TEST(said("leave"));
}

BOOST_FIXTURE_TEST_CASE(a_change_while_somebody_looks_keeps_the_focus_and_the_row, OpenKept) {
    list()->SetFocus();
    driver.until([&] { return driver.focused() == list(); });
    view.rows.erase(view.rows.begin() + 2);
    screen->show(view);
    driver.settle();
    BOOST_TEST((driver.focused() == list()));
    BOOST_TEST((std::ranges::count(actions.said, "select k3") == 0));
}

BOOST_AUTO_TEST_CASE(each_state_is_a_sign_and_a_word_of_its_own) {
    tests::UiDriver::start();
    std::set<std::string> words;
    for (const auto state : {KeptState::refused, KeptState::needs_correction, KeptState::sending, KeptState::waiting,
                             KeptState::unfinished})
        BOOST_TEST(words.insert(ui::kept_state_word(state)).second);
    BOOST_TEST(ui::kept_state_word(KeptState::refused) == "▲ Not taken");
}

BOOST_AUTO_TEST_CASE(a_row_says_who_when_why_and_what_to_do) {
    tests::UiDriver::start();
    const auto view = tests::sample_kept(model::Language::en);
    BOOST_TEST(ui::kept_line(view.rows[0], true, tests::sample_zone) ==
               "▲ Not taken: Xu Mei, Callback booked, 10-11 11:22. This slip belongs to another agent. Show it to the "
               "team leader. Ctrl S sends it again; so does the next log-in.");
    BOOST_TEST(ui::kept_name(view.rows[3]) == "A colleague's call");
    BOOST_TEST(ui::kept_name(view.rows[4]) == "A call of Wu Qian");
}

BOOST_AUTO_TEST_SUITE_END()
