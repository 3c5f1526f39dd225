#include <wx/frame.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "client/ui/accessible_name.h"
#include "client/ui/call_screen.h"
#include "client/ui/entry.h"
#include "client/ui/past_panel.h"
#include "client/ui/scenario_panel.h"
#include "client/ui/sentence.h"
#include "tests/client/ui/recorded_actions.h"
#include "tests/client/ui/sample_views.h"
#include "tests/client/ui/ui_driver.h"

namespace {

using namespace cts;

struct CallWithScenarios {
    CallWithScenarios() {
        screen = new ui::CallScreen(new wxFrame(nullptr, wxID_ANY, "test"), actions);
        screen->show(view);
        screen->tick(tests::sample_now());
        driver.show(*screen);
    }
    ~CallWithScenarios() { driver.close(); }
    bool said(const std::string& words) {
        return driver.until([&] { return std::ranges::find(actions.said, words) != actions.said.end(); });
    }
    bool has_said(const std::string& words) const {
        return std::ranges::find(actions.said, words) != actions.said.end();
    }
    wxWindow* named(const std::string& name) { return tests::find_named(driver.frame(), name); }
    void go_to(const std::string& name) {
        named(name)->SetFocus();
        driver.until([&] { return driver.focused() == named(name); });
    }
    void run_scenario() {
        view = tests::sample_scenario(model::Language::en);
        screen->show(view);
    }

    tests::UiDriver& driver = tests::UiDriver::start();
    tests::RecordedActions actions;
    presenter::CallView view = tests::sample_call(model::Language::en);
    ui::CallScreen* screen = nullptr;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(scenario_keys)

BOOST_FIXTURE_TEST_CASE(each_scenario_is_one_press_wherever_the_focus_is, CallWithScenarios) {
    go_to("My answer");
    const std::pair<int, int> keys[] = {{WXK_F2, 0},           {WXK_F3, 0},           {WXK_F5, 0},
                                        {WXK_F6, 0},           {WXK_F7, 0},           {WXK_F7, wxMOD_SHIFT},
                                        {WXK_F8, 0},           {WXK_F3, wxMOD_SHIFT}, {WXK_F5, wxMOD_SHIFT},
                                        {WXK_F6, wxMOD_SHIFT}, {WXK_F8, wxMOD_SHIFT}};
    BOOST_REQUIRE(std::size(keys) == ui::scenario_keys().size());
    for (std::size_t i = 0; i < std::size(keys); ++i) {
        driver.press(keys[i].first, keys[i].second);
        BOOST_TEST(said(std::string("scenario ") + ui::scenario_keys()[i].scenario), ui::scenario_keys()[i].scenario);
    }
    BOOST_TEST((driver.focused() == named("My answer")));
}

BOOST_FIXTURE_TEST_CASE(every_scenario_key_stands_in_the_bottom_row_in_english_at_1366, CallWithScenarios) {
    for (const auto& key : ui::scenario_keys()) {
        wxWindow* button = named(ui::tr(key.label));
        BOOST_REQUIRE(button);
        BOOST_TEST(button->IsShownOnScreen(), key.label);
        BOOST_TEST(button->GetScreenRect().GetRight() <= driver.frame().GetScreenRect().GetRight(), key.label);
    }
    BOOST_TEST(!named("Not owner")->GetScreenRect().Intersects(named("All keys")->GetScreenRect()));
}

BOOST_FIXTURE_TEST_CASE(typing_goes_on_in_its_field_while_the_sentences_follow_one_another, CallWithScenarios) {
    go_to("My answer");
    driver.type("ab");
    run_scenario();
    driver.type("cd");
    view.scenario->stage = 3;
    screen->show(view);
    driver.type("ef");
    BOOST_TEST(said("answer_given=abcdef"));
    BOOST_TEST((driver.focused() == named("My answer")));
}

BOOST_FIXTURE_TEST_CASE(escape_leaves_the_scenario_from_a_field_and_goes_back_to_the_field_from_elsewhere,
                        CallWithScenarios) {
    go_to("My answer");
    run_scenario();
    driver.press(WXK_F1);
    driver.press(WXK_ESCAPE);
    BOOST_TEST(driver.until([&] { return driver.focused() == named("My answer"); }));
    BOOST_TEST(!has_said("leave scenario"));
    driver.press(WXK_ESCAPE);
    BOOST_TEST(said("leave scenario"));
}

BOOST_FIXTURE_TEST_CASE(escape_without_a_scenario_leaves_none, CallWithScenarios) {
    go_to("My answer");
    driver.press(WXK_ESCAPE);
    driver.press('2');
    BOOST_TEST(said("answer_given=2"));
    BOOST_TEST(!has_said("leave scenario"));
}

BOOST_FIXTURE_TEST_CASE(the_sentence_is_told_to_assistive_technology_once_and_its_wait_with_it, CallWithScenarios) {
    run_scenario();
    wxWindow* panel = named("Hello, can you hear me? This is Lin Xiaowen, and I cannot hear you.");
    BOOST_REQUIRE(panel);
    BOOST_TEST(ui::accessible_description(*panel) == "Then wait 5 s.");
    screen->tick(tests::sample_now() + std::chrono::seconds(1));
    BOOST_TEST(ui::accessible_description(*panel) == "Then wait 5 s.");
}

BOOST_AUTO_TEST_CASE(the_timer_counts_whole_seconds_down_to_nothing) {
    const auto scenario = *tests::sample_scenario(model::Language::en).scenario;
    using std::chrono::milliseconds;
    BOOST_TEST(ui::seconds_left(scenario, tests::sample_now()) == 3);
    BOOST_TEST(ui::seconds_left(scenario, tests::sample_now() + milliseconds(2001)) == 1);
    BOOST_TEST(ui::seconds_left(scenario, tests::sample_now() + milliseconds(9000)) == 0);
}

BOOST_FIXTURE_TEST_CASE(alt_h_opens_the_earlier_calls_and_alt_t_the_complaints, CallWithScenarios) {
    go_to("My answer");
    driver.press('h', wxMOD_ALT);
    BOOST_TEST(
        driver.until([&] { return driver.focused() && ui::accessible_name(*driver.focused()) == "Earlier calls"; }));
    driver.press('t', wxMOD_ALT);
    BOOST_TEST(
        driver.until([&] { return driver.focused() && ui::accessible_name(*driver.focused()) == "Complaints"; }));
    driver.press(WXK_ESCAPE);
    BOOST_TEST(driver.until([&] { return driver.focused() == named("My answer"); }));
}

BOOST_AUTO_TEST_CASE(the_banner_counts_complaints_and_open_tickets) {
    ui::speak(model::Language::zh_CN);
    BOOST_TEST(ui::complaint_sentence({2, 3, {}}) == "这个号码投诉过 3 次，2 张工单未结");
    ui::speak(model::Language::en);
    BOOST_TEST(ui::complaint_sentence({1, 3, {}}) == "3 complaints, 1 ticket open");
    BOOST_TEST(ui::complaint_sentence({0, 1, {}}) == "1 complaint, its ticket is closed");
}

BOOST_FIXTURE_TEST_CASE(an_incoming_call_during_a_call_is_answered_by_words_and_touches_nothing, CallWithScenarios) {
    go_to("My answer");
    driver.type("half");
    driver.press('p', wxMOD_ALT);
    BOOST_TEST(said("another call waits"));
    driver.type("way");
    BOOST_TEST(said("answer_given=halfway"));
}

BOOST_AUTO_TEST_SUITE_END()
