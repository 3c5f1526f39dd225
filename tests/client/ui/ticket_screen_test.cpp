#include "client/ui/ticket_screen.h"

#include <wx/frame.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "client/ui/accessible_name.h"
#include "client/ui/key_button.h"
#include "client/ui/row_list.h"
#include "tests/client/ui/recorded_desk.h"
#include "tests/client/ui/sample_team_views.h"
#include "tests/client/ui/sample_ticket_views.h"
#include "tests/client/ui/sample_views.h"
#include "tests/client/ui/ui_driver.h"

namespace {

using namespace cts;
using model::Language;
using presenter::WorkField;

struct OpenDesk {
    explicit OpenDesk(presenter::TicketDeskView shown = tests::sample_desk(Language::en)) : view(std::move(shown)) {
        screen = new ui::TicketScreen(new wxFrame(nullptr, wxID_ANY, "test"), actions);
        screen->tick(tests::sample_now());
        screen->show(view);
        driver.show(*screen);
        move(view.caret, view.caret_field);
    }
    ~OpenDesk() { driver.close(); }
    void move(presenter::TicketCaret caret, WorkField field = WorkField::none) {
        view.caret = caret;
        view.caret_field = field;
        ++view.caret_moves;
        screen->show(view);
    }
    bool said(const std::string& words) {
        return driver.until([&] { return std::ranges::find(actions.said, words) != actions.said.end(); });
    }
    bool never_said(const std::string& words) {
        driver.settle();
        return std::ranges::find(actions.said, words) == actions.said.end();
    }
    wxWindow* named(const std::string& name) { return tests::find_named(driver.frame(), name); }
    wxWindow* button(const std::string& name) { return button_named(*screen, name); }
    static wxWindow* button_named(wxWindow& in, const std::string& name) {
        for (wxWindow* child : in.GetChildren()) {
            if (dynamic_cast<ui::KeyButton*>(child) && ui::accessible_name(*child) == name) return child;
            if (wxWindow* deeper = button_named(*child, name)) return deeper;
        }
        return nullptr;
    }
    bool focus_on(const std::string& name) {
        return driver.until([&] { return driver.focused() && driver.focused() == named(name); });
    }

    tests::UiDriver& driver = tests::UiDriver::start();
    tests::RecordedTickets actions;
    presenter::TicketDeskView view;
    ui::TicketScreen* screen = nullptr;
};

struct OpenForm : OpenDesk {
    OpenForm() : OpenDesk(tests::sample_order_form(Language::en)) {}
};
struct BulkDone : OpenDesk {
    BulkDone() : OpenDesk(tests::sample_bulk_result(Language::en)) {}
};
struct ChangedMeanwhile : OpenDesk {
    ChangedMeanwhile() : OpenDesk(tests::sample_remote_change(Language::en)) {}
};

void names_of_what_takes_the_focus(wxWindow& window, std::vector<std::string>& nameless) {
    for (wxWindow* child : window.GetChildren()) {
        if (!child->IsShown()) continue;
        if (child->AcceptsFocus() && child->IsEnabled() && child->GetChildren().empty() &&
            ui::accessible_name(*child).empty())
            nameless.push_back(wxString(child->GetClassInfo()->GetClassName()).utf8_string());
        names_of_what_takes_the_focus(*child, nameless);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ticket_screen)

BOOST_FIXTURE_TEST_CASE(enter_on_an_attachment_in_the_record_asks_for_it_and_elsewhere_in_it_for_nothing, OpenDesk) {
    auto* pane = named("The record of that call");
    BOOST_REQUIRE(pane != nullptr);
    auto* list = dynamic_cast<ui::RowList*>(tests::find_named(*pane, "The record of that call"));
    BOOST_REQUIRE(list != nullptr);
    list->SetFocus();
    driver.settle();
    std::vector<int> rows_that_asked;
    for (int row = 0; row < list->rows(); ++row) {
        const auto before = actions.said.size();
        list->select(row);
        driver.press(WXK_RETURN);
        if (actions.said.size() > before) rows_that_asked.push_back(row);
    }
    BOOST_TEST(said("attachment a1"));
    BOOST_TEST(std::ranges::count(actions.said, "attachment a1") == std::ssize(rows_that_asked));
    // One attachment: its text may wrap, so the rows that ask are the lines of one text, one below the other.
    BOOST_TEST(rows_that_asked.back() - rows_that_asked.front() + 1 == std::ssize(rows_that_asked));
    BOOST_TEST(std::ssize(rows_that_asked) < list->rows());
}

BOOST_FIXTURE_TEST_CASE(the_arrows_choose_a_ticket_space_ticks_it_and_enter_opens_it, OpenDesk) {
    BOOST_TEST(focus_on("Tickets"));
    driver.press(WXK_DOWN);
    BOOST_TEST(said("select 1009-0135"));
    view.selected = "1009-0135";
    screen->show(view);
    driver.press(WXK_SPACE);
    BOOST_TEST(said("tick 1009-0135"));
    driver.press(WXK_RETURN);
    BOOST_TEST(said("open 1009-0135"));
}

BOOST_FIXTURE_TEST_CASE(the_last_ticket_fetches_the_page_behind_it, OpenDesk) {
    BOOST_TEST(focus_on("Tickets"));
    for (int row = 2; row < 8; ++row) driver.press(WXK_DOWN);
    BOOST_TEST(said("select 1009-0144"));
    BOOST_TEST(said("more"));
}

BOOST_FIXTURE_TEST_CASE(a_ticket_is_found_by_typing_and_the_arrow_goes_back_to_the_list, OpenDesk) {
    driver.press('f', wxMOD_CONTROL);
    BOOST_TEST(focus_on("Find a ticket"));
    driver.type("tydq");
    BOOST_TEST(said("filter tydq"));
    driver.press(WXK_DOWN);
    BOOST_TEST(focus_on("Tickets"));
}

BOOST_FIXTURE_TEST_CASE(each_step_of_the_course_has_its_number, OpenDesk) {
    BOOST_TEST(focus_on("Tickets"));
    driver.press('6', wxMOD_ALT);
    BOOST_TEST(said("step 5"));
    BOOST_TEST(focus_on("Cause"));
    driver.press('4', wxMOD_ALT);
    BOOST_TEST(said("step 3"));
    BOOST_TEST(focus_on("Handling"));
}

BOOST_FIXTURE_TEST_CASE(a_ticket_is_closed_by_keyboard_alone, OpenDesk) {
    BOOST_TEST(focus_on("Tickets"));
    BOOST_TEST(!button("Close")->IsEnabled());
    driver.press('g', wxMOD_ALT);
    BOOST_TEST(said("first missing"));
    move(presenter::TicketCaret::work, WorkField::result);
    BOOST_TEST(focus_on("Result"));
    driver.type("set");
    driver.press(WXK_RETURN);
    BOOST_TEST(said("Result=settled"));
    BOOST_TEST(focus_on("Remedy"));
    driver.press(WXK_RETURN);
    BOOST_TEST(focus_on("Customer told"));
    driver.write("退费 10 月 13 日前到账");
    BOOST_TEST(said("Customer told=退费 10 月 13 日前到账"));
    driver.press(WXK_RETURN);
    BOOST_TEST(focus_on("Yes, draft an entry"));
    driver.press('1');
    BOOST_TEST(said("Into the FAQ=yes"));
    view = tests::sample_desk_ready(Language::en);
    view.caret_moves = 99;
    screen->show(view);
    BOOST_TEST(button("Close")->IsEnabled());
    driver.press('s', wxMOD_CONTROL);
    BOOST_TEST(said("send"));
}

BOOST_FIXTURE_TEST_CASE(every_key_of_the_desk_does_what_its_cap_says, OpenDesk) {
    BOOST_TEST(focus_on("Tickets"));
    for (const auto& [key, modifiers, words] : {std::tuple{int{'o'}, int{wxMOD_ALT}, "form 0"},
                                                {'x', wxMOD_ALT, "form 4"},
                                                {'k', wxMOD_ALT, "form 5"},
                                                {'v', wxMOD_ALT, "form 6"},
                                                {'m', wxMOD_ALT, "form 2"},
                                                {'e', wxMOD_ALT, "amend"},
                                                {WXK_F12, wxMOD_NONE, "step 5"},
                                                {WXK_F1, wxMOD_NONE, "faq"},
                                                {WXK_F9, wxMOD_NONE, "dial"},
                                                {'s', wxMOD_CONTROL, "send"}}) {
        driver.press(key, modifiers);
        BOOST_TEST(said(words), words);
    }
}

BOOST_FIXTURE_TEST_CASE(an_answer_found_goes_into_the_reply, OpenDesk) {
    view.open->faq_shown = true;
    view.open->faq.query = "refund";
    view.open->faq.rows = {{"refund", "When does a refund come?", "", {}, 3}};
    view.open->faq.selected = 0;
    view.open->faq.answer = "Within three working days.";
    screen->show(view);
    driver.press(WXK_F1);
    BOOST_TEST(focus_on("Search the questions"));
    driver.press(WXK_RETURN, wxMOD_CONTROL);
    BOOST_TEST(said("into reply"));
}

BOOST_FIXTURE_TEST_CASE(a_colleagues_change_is_taken_or_left_by_key, ChangedMeanwhile) {
    BOOST_TEST(focus_on("Remedy"));
    driver.press('c', wxMOD_ALT);
    BOOST_TEST(said("theirs Remedy"));
    driver.press('v', wxMOD_ALT);
    BOOST_TEST(said("mine Remedy"));
    BOOST_TEST(never_said("form 6"));  // a visit is asked for by the same key when nothing waits
    BOOST_TEST(ui::accessible_description(*named("Remedy")) ==
               "He Siyuan set \"Remedy\" to refund of 5.00 yuan and an apology at 14:31. Take it or keep yours?");
}

BOOST_FIXTURE_TEST_CASE(news_leaves_what_is_being_typed_and_the_caret_alone, OpenDesk) {
    move(presenter::TicketCaret::work, WorkField::remedy);
    BOOST_TEST(focus_on("Remedy"));
    auto* remedy = static_cast<wxTextCtrl*>(named("Remedy"));
    driver.press(WXK_END);
    driver.type("x");
    driver.until([&] { return remedy->GetValue().EndsWith("x"); });
    view.rows.insert(view.rows.begin(), view.rows.front());
    view.rows.front().id = "new";
    screen->show(view);
    screen->show(view);
    driver.settle();
    BOOST_TEST((driver.focused() == remedy));
    BOOST_TEST(remedy->GetValue().EndsWith("x"));
    BOOST_TEST(never_said("select new"));
}

BOOST_FIXTURE_TEST_CASE(escape_leads_from_the_ticket_to_the_queue_and_from_there_out, OpenDesk) {
    move(presenter::TicketCaret::work, WorkField::remedy);
    BOOST_TEST(focus_on("Remedy"));
    driver.press(WXK_ESCAPE);
    BOOST_TEST(focus_on("Tickets"));
    BOOST_TEST(never_said("back"));
    driver.press(WXK_ESCAPE);
    BOOST_TEST(said("back"));
}

BOOST_FIXTURE_TEST_CASE(an_order_is_written_and_sent_by_keyboard, OpenForm) {
    BOOST_TEST(focus_on("Department"));
    driver.press(WXK_RETURN);
    BOOST_TEST(focus_on("Request"));
    driver.type("refund");
    BOOST_TEST(said("Request=refund"));
    driver.press('s', wxMOD_CONTROL);
    BOOST_TEST(said("send"));
    driver.press(WXK_ESCAPE);
    BOOST_TEST(said("back"));
}

BOOST_FIXTURE_TEST_CASE(of_several_tickets_each_has_its_result, BulkDone) {
    BOOST_TEST(named("Result of each ticket")->IsShown());
    BOOST_TEST(button("Take the step for each")->IsEnabled());
}

BOOST_FIXTURE_TEST_CASE(an_order_that_is_away_has_buttons_for_what_may_be_done, OpenDesk) {
    wxCommandEvent pressed(wxEVT_BUTTON);
    button("Recall")->GetEventHandler()->ProcessEvent(pressed);
    BOOST_TEST(said("order o1 recall"));
}

BOOST_FIXTURE_TEST_CASE(an_urgent_notice_stands_over_the_desk_and_leaves_the_caret_alone, OpenDesk) {
    move(presenter::TicketCaret::work, WorkField::remedy);
    BOOST_TEST(focus_on("Remedy"));
    const int before = named("Tickets")->GetScreenPosition().y;
    screen->show_around(tests::sample_with_notice(Language::en));
    BOOST_TEST(driver.until([&] { return named("Tickets")->GetScreenPosition().y > before; }));
    BOOST_TEST(focus_on("Remedy"));
}

BOOST_FIXTURE_TEST_CASE(whatever_takes_the_focus_has_a_name, OpenDesk) {
    std::vector<std::string> nameless;
    names_of_what_takes_the_focus(*screen, nameless);
    for (const auto& kind : nameless) BOOST_TEST(kind.empty(), kind);
}

BOOST_AUTO_TEST_SUITE_END()
