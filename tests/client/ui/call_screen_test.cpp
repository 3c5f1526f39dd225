#include <gtk/gtk.h>
#include <wx/frame.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "client/ui/call_screen.h"
#include "client/ui/entry.h"
#include "tests/client/ui/recorded_actions.h"
#include "tests/client/ui/sample_views.h"
#include "tests/client/ui/ui_driver.h"

namespace {

using namespace cts;

// The call of the design's picture, on a real window, its caret in the second yes.
struct OpenCall {
    OpenCall() {
        screen = new ui::CallScreen(new wxFrame(nullptr, wxID_ANY, "test"), actions);
        screen->show(view);
        screen->tick(tests::sample_now());
        driver.show(*screen);
    }
    ~OpenCall() { driver.close(); }
    bool said(const std::string& words) {
        return driver.until([&] { return std::ranges::find(actions.said, words) != actions.said.end(); });
    }
    wxWindow* named(const std::string& name) { return tests::find_named(driver.frame(), name); }
    void go_to(const std::string& name) {
        named(name)->SetFocus();
        driver.until([&] { return driver.focused() == named(name); });
    }

    tests::UiDriver& driver = tests::UiDriver::start();
    tests::RecordedActions actions;
    presenter::CallView view = tests::sample_call(model::Language::en);
    ui::CallScreen* screen = nullptr;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(call_screen)

BOOST_FIXTURE_TEST_CASE(a_digit_chooses_inside_the_group_that_has_the_focus, OpenCall) {
    driver.press('2');
    BOOST_TEST(said("oc_second_yes:o2"));
}

BOOST_FIXTURE_TEST_CASE(a_digit_is_text_while_the_focus_is_in_an_entry, OpenCall) {
    go_to("My answer");
    driver.press('2');
    BOOST_TEST(said("answer_given=2"));
    BOOST_TEST((std::ranges::find(actions.said, "oc_second_yes:o2") == actions.said.end()));
}

BOOST_FIXTURE_TEST_CASE(each_key_gives_its_command_wherever_the_focus_is, OpenCall) {
    driver.press(WXK_F9);
    driver.press('3', wxMOD_ALT);
    driver.press('s', wxMOD_CONTROL);
    driver.press('g', wxMOD_ALT);
    driver.press('z', wxMOD_CONTROL);
    driver.press(WXK_PAGEDOWN, wxMOD_CONTROL);
    driver.press('n', wxMOD_ALT);
    for (const char* words : {"phone", "step 3", "save", "first missing", "undo", "next step", "no answer"})
        BOOST_TEST(said(words), words);
}

BOOST_FIXTURE_TEST_CASE(f1_searches_the_questions_and_escape_goes_back_to_the_field_left, OpenCall) {
    go_to("My answer");
    driver.press(WXK_F1);
    driver.type("tz");
    BOOST_TEST(said("search tz"));
    driver.press(WXK_ESCAPE);
    BOOST_TEST(driver.until([&] { return driver.focused() == named("My answer"); }));
}

BOOST_FIXTURE_TEST_CASE(enter_goes_to_the_next_field_and_never_saves, OpenCall) {
    go_to("My answer");
    driver.press(WXK_RETURN);
    BOOST_TEST(driver.until([&] { return driver.focused() == named("How it is paid"); }));
    BOOST_TEST((std::ranges::find(actions.said, "save") == actions.said.end()));
}

BOOST_FIXTURE_TEST_CASE(enter_that_commits_a_composition_neither_moves_on_nor_saves, OpenCall) {
    go_to("My answer");
    driver.press('u', wxMOD_CONTROL | wxMOD_SHIFT);
    driver.type("4f60");
    driver.press(WXK_RETURN);
    BOOST_TEST(said("answer_given=你"));
    BOOST_TEST((driver.focused() == named("My answer")));
}

// Some methods hand on keys they have no use for while they compose (F9, Ctrl+S): the entry's preedit text decides.
BOOST_FIXTURE_TEST_CASE(a_key_the_method_hands_on_does_nothing_while_it_is_composing, OpenCall) {
    go_to("My answer");
    g_signal_emit_by_name(named("My answer")->GetHandle(), "preedit-changed", "ni");
    driver.press(WXK_F9);
    driver.press('s', wxMOD_CONTROL);
    BOOST_TEST(actions.said.empty());
    g_signal_emit_by_name(named("My answer")->GetHandle(), "preedit-changed", "");
    driver.press(WXK_F9);
    BOOST_TEST(said("phone"));
}

BOOST_FIXTURE_TEST_CASE(alt_s_splits_the_refused_field, OpenCall) {
    driver.press('s', wxMOD_ALT);
    BOOST_TEST(said("split question"));
}

BOOST_FIXTURE_TEST_CASE(alt_o_asks_why_it_is_one_datum_before_it_stands, OpenCall) {
    go_to("Customer question");
    driver.press('o', wxMOD_ALT);
    BOOST_TEST(driver.until([&] { return driver.focused() == named("Why it is one datum, then Enter"); }));
    driver.type("name");
    driver.press(WXK_RETURN);
    BOOST_TEST(said("one datum question: name"));
}

BOOST_FIXTURE_TEST_CASE(alt_d_asks_why_the_sale_is_doubted_and_the_caret_goes_back, OpenCall) {
    view.doubt.offered = true;
    screen->show(view);
    go_to("My answer");
    const auto hint = "Why the sale is doubtful, then Enter; empty: no longer";
    driver.press('d', wxMOD_ALT);
    BOOST_TEST(driver.until([&] { return driver.focused() == named(hint); }));
    driver.type("drunk");
    driver.press(WXK_RETURN);
    BOOST_TEST(said("doubt: drunk"));
    BOOST_TEST(driver.until([&] { return driver.focused() == named("My answer"); }));
}

BOOST_FIXTURE_TEST_CASE(escape_leaves_the_doubt_unsaid, OpenCall) {
    view.doubt.offered = true;
    screen->show(view);
    go_to("My answer");
    driver.press('d', wxMOD_ALT);
    driver.type("drunk");
    driver.press(WXK_ESCAPE);
    BOOST_TEST(driver.until([&] { return driver.focused() == named("My answer"); }));
    BOOST_TEST(std::ranges::none_of(actions.said, [](const auto& words) { return words.starts_with("doubt"); }));
}

BOOST_FIXTURE_TEST_CASE(a_known_incident_is_shown_once_the_outcome_is_a_complaint, OpenCall) {
    presenter::AroundView around;
    around.incidents = {{"1", "Trials charged too early", "It is being put right.", tests::sample_now()}};
    screen->show_around(around);
    const auto shown = [&] {
        return named(
            "Known incident: Trials charged too early. Answer: It is being put right. Expected to end "
            "10-11 14:32.");
    };
    BOOST_TEST(shown() == nullptr);
    view.outcome.chosen = "complaint";
    screen->show(view);
    BOOST_TEST(shown() != nullptr);
}

BOOST_FIXTURE_TEST_CASE(the_outcome_is_found_by_pinyin_initials_and_chosen_with_enter, OpenCall) {
    driver.press(WXK_F12);
    driver.until([&] { return driver.focused() == named("Outcome"); });
    driver.settle();
    driver.type("ts");
    driver.press(WXK_RETURN);
    BOOST_TEST(said("outcome complaint"));
}

BOOST_FIXTURE_TEST_CASE(typing_stays_when_the_form_answers_with_its_trimmed_value, OpenCall) {
    go_to("My answer");
    driver.type("so ");
    view.fields[1].value = "so";
    screen->show(view);
    BOOST_TEST(dynamic_cast<ui::Entry*>(named("My answer"))->text() == "so ");
}

BOOST_FIXTURE_TEST_CASE(a_command_writes_its_result_into_the_field_that_has_the_focus, OpenCall) {
    go_to("Customer question");
    view.fields[0].value = "Is it charged when the trial ends?";
    view.fields[0].refusal.reset();
    screen->show(view);
    BOOST_TEST(dynamic_cast<ui::Entry*>(named("Customer question"))->text() == "Is it charged when the trial ends?");
}

BOOST_FIXTURE_TEST_CASE(the_caret_stays_in_its_group_when_the_answer_closes_another_row_of_the_confirmation, OpenCall) {
    const auto field = view.confirmation[4].fields.front();
    view.focus_field = field.name;
    screen->show(view);
    view.confirmation[5].fields.clear();  // a question after the yes: the second yes takes no answer now
    screen->show(view);
    driver.press('2');
    BOOST_TEST(said(field.name + ":" + field.options[1].name));
}

BOOST_FIXTURE_TEST_CASE(what_is_drawn_has_a_name_for_assistive_technology, OpenCall) {
    for (const char* name : {"Customer question", "Outcome", "Search the questions", "Talk flow", "Hang up",
                             "2 things missing before it can be saved as \"Agreed: trial\"", "Ms Zhou Min"})
        BOOST_TEST(named(name) != nullptr, name);
}

BOOST_AUTO_TEST_SUITE_END()
