#include "client/ui/alert_strips.h"

#include <wx/textctrl.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "client/ui/accessible_name.h"
#include "client/ui/main_frame.h"
#include "tests/client/ui/recorded_actions.h"
#include "tests/client/ui/recorded_desk.h"
#include "tests/client/ui/sample_team_views.h"
#include "tests/client/ui/sample_views.h"
#include "tests/client/ui/ui_driver.h"

namespace {

using namespace cts;
using namespace std::chrono_literals;

class SampleClock final : public model::Clock {
  public:
    model::Instant now() const override { return tests::sample_now(); }
};

// The whole window with a call on it; what goes on round the call comes later.
struct CallInFrame {
    CallInFrame() {
        frame->show(tests::sample_call(model::Language::en));
        driver.show(*frame->GetChildren().front());
    }
    ~CallInFrame() { driver.close(); }
    wxWindow* named(const std::string& name) { return tests::find_named(driver.frame(), name); }
    bool has(const std::vector<std::string>& said, const std::string& words) {
        return driver.until([&] { return std::ranges::find(said, words) != said.end(); });
    }

    tests::UiDriver& driver = tests::UiDriver::start();
    SampleClock clock;
    tests::RecordedShift shift;
    tests::RecordedActions call;
    tests::RecordedAround around;
    tests::RecordedRecords records;
    tests::RecordedTeam team;
    tests::RecordedKept kept;
    tests::RecordedTickets tickets;
    ui::MainFrame* frame = new ui::MainFrame({shift, call, around, records, team, kept, tickets}, clock,
                                             {false, 1.0, ui::Room::normal, model::Language::en});
};

}  // namespace

BOOST_AUTO_TEST_SUITE(alert_strips)

BOOST_AUTO_TEST_CASE(a_promise_counts_down_falls_due_and_is_over) {
    tests::UiDriver::start();
    presenter::ReminderView reminder;
    reminder.due = tests::sample_now();
    BOOST_TEST(ui::reminder_words(reminder, reminder.due - 5min) == "due in 5 min");
    BOOST_TEST(ui::reminder_words(reminder, reminder.due - 1s) == "due in 1 min");
    BOOST_TEST(ui::reminder_words(reminder, reminder.due) == "due now");
    BOOST_TEST(ui::reminder_words(reminder, reminder.due + 42min) == "▲ over by 0:42");
}

BOOST_FIXTURE_TEST_CASE(an_urgent_notice_takes_neither_the_focus_nor_the_caret_nor_a_letter, CallInFrame) {
    auto* entry = static_cast<wxTextCtrl*>(named("My answer"));
    entry->SetFocus();
    driver.type("half");
    BOOST_TEST(has(call.said, "answer_given=half"));
    entry->SetInsertionPoint(2);
    frame->show_around(tests::sample_with_notice(model::Language::en));
    driver.settle();
    BOOST_TEST((driver.focused() == entry));
    BOOST_TEST(entry->GetInsertionPoint() == 2);
    BOOST_TEST(entry->GetValue() == "half");
    driver.type("l");
    BOOST_TEST(driver.until([&] { return entry->GetValue() == "hallf"; }));
}

BOOST_FIXTURE_TEST_CASE(a_notice_can_be_read_by_assistive_technology_and_alt_a_acknowledges_it, CallInFrame) {
    frame->show_around(tests::sample_with_notice(model::Language::en));
    bool found = false;
    for (wxWindow* each : frame->GetChildren().front()->GetChildren())
        found |= ui::accessible_name(*each).find("Tones cannot be tried in parts of Ningbo") != std::string::npos;
    BOOST_TEST(found);
    driver.press('a', wxMOD_ALT);
    BOOST_TEST(has(around.said, "acknowledge"));
}

BOOST_FIXTURE_TEST_CASE(the_strips_give_their_room_back_when_nothing_is_to_be_said, CallInFrame) {
    wxWindow* entry = named("My answer");
    const int before = entry->GetScreenPosition().y;
    frame->show_around(tests::sample_around(model::Language::en));
    BOOST_TEST(frame->GetChildren().front()->IsShown());
    frame->show_around({});
    BOOST_TEST(driver.until([&] { return named("My answer")->GetScreenPosition().y == before; }));
}

BOOST_FIXTURE_TEST_CASE(between_calls_the_keys_of_notices_records_and_team_are_heard, CallInFrame) {
    frame->show(tests::sample_between_calls(model::Language::en));
    frame->show_around(tests::sample_with_notice(model::Language::en));
    driver.until([&] { return named("Dial") && driver.focused() == named("Dial"); });
    driver.press('u', wxMOD_ALT);
    driver.press('e', wxMOD_ALT);
    driver.press(WXK_HOME, wxMOD_ALT);
    for (const char* words : {"update", "records", "workspace"}) BOOST_TEST(has(around.said, words), words);
}

BOOST_AUTO_TEST_SUITE_END()
