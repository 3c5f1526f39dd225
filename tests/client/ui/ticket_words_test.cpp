#include "client/ui/ticket_words.h"

#include <boost/test/unit_test.hpp>

#include "client/ui/sentence.h"
#include "client/ui/ticket_alerts.h"
#include "client/ui/ticket_form_panel.h"
#include "client/ui/ticket_head.h"
#include "client/ui/wrapped_lines.h"
#include "tests/client/ui/sample_ticket_views.h"
#include "tests/client/ui/sample_views.h"
#include "tests/client/ui/ui_driver.h"

namespace {

using namespace cts;
using model::Language;

struct InBoth {
    InBoth() { tests::UiDriver::start(); }
    ~InBoth() { ui::speak(Language::en); }
    template <class Enum>
    void in_both(std::string (*word)(Enum), int last, int first = 0) {
        for (int each = first; each <= last; ++each) {
            ui::speak(Language::en);
            const auto english = word(static_cast<Enum>(each));
            ui::speak(Language::zh_CN);
            const auto chinese = word(static_cast<Enum>(each));
            BOOST_TEST(!english.empty());
            BOOST_TEST(chinese != english);
        }
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(ticket_words, InBoth)

BOOST_AUTO_TEST_CASE(every_step_field_form_and_tab_has_a_word_in_both_languages) {
    in_both(&ui::course_step_word, presenter::course_steps - 1);
    in_both(&ui::ticket_tab_word, presenter::ticket_tabs - 1);
    in_both(&ui::work_field_word, static_cast<int>(presenter::WorkField::visit_result), 1);
    in_both(&ui::ticket_form_word, static_cast<int>(presenter::TicketForm::visit));
    in_both(&ui::form_send_word, static_cast<int>(presenter::TicketForm::visit));
}

BOOST_AUTO_TEST_CASE(the_gate_says_what_is_missing_for_which_step) {
    ui::speak(Language::zh_CN);
    const auto shut = tests::sample_desk(Language::zh_CN).open->gate;
    BOOST_TEST(ui::work_gate_sentence(shut) == "还差 3 项，不能结案");
    BOOST_TEST(ui::missing_list(shut.missing) == "处理结果 · 告知客户 · 进常见问题");
    BOOST_TEST(ui::work_gate_sentence(tests::sample_desk_ready(Language::zh_CN).open->gate) == "齐了，可以结案");
    ui::speak(Language::en);
    BOOST_TEST(ui::work_gate_sentence(tests::sample_desk(Language::en).open->gate) == "3 missing to close");
    BOOST_TEST(ui::work_gate_sentence({}) == "Nothing leads on from here.");
    BOOST_TEST(ui::button_word("close") == "Close");
}

BOOST_AUTO_TEST_CASE(a_repeated_complaint_is_said_with_its_priority) {
    ui::speak(Language::zh_CN);
    auto work = *tests::sample_desk(Language::zh_CN).open;
    BOOST_TEST(ui::repeated_words(work) == "重复投诉 2 次 · 急");
    work.complaints = 1;
    BOOST_TEST(ui::repeated_words(work) == "急");
    work.urgent = false;
    BOOST_TEST(ui::repeated_words(work) == "");
}

BOOST_AUTO_TEST_CASE(an_incident_is_said_with_its_answer_and_its_expected_end) {
    ui::speak(Language::zh_CN);
    auto incident = tests::sample_remote_change(Language::zh_CN).open->incidents.front();
    BOOST_TEST(ui::incident_words(incident, tests::sample_zone) ==
               "已知故障：省平台退订接口故障。答复口径：已登记，恢复后自动办理，不会扣费。预计 10-11 17:32 恢复。");
    incident.ends_at.reset();
    BOOST_TEST(ui::incident_words(incident, tests::sample_zone).ends_with("恢复时间还不清楚。"));
}

BOOST_AUTO_TEST_CASE(whoever_was_faster_is_named_and_that_the_typing_is_kept) {
    ui::speak(Language::zh_CN);
    const auto conflict = *tests::sample_remote_change(Language::zh_CN).open->conflict;
    BOOST_TEST(ui::conflict_words(conflict, tests::sample_zone) ==
               "何思远 14:31 先办了一步：派单，现在是“等部门答复”。您写的都在。有 1 栏不同。");
}

BOOST_AUTO_TEST_CASE(of_many_tickets_the_done_and_the_refused_are_counted) {
    ui::speak(Language::zh_CN);
    BOOST_TEST(ui::bulk_summary(tests::sample_bulk_result(Language::zh_CN).form->results) == "办成 3 件，没办成 1 件");
}

BOOST_AUTO_TEST_CASE(a_count_that_is_not_known_to_its_end_says_so) {
    BOOST_TEST(ui::count_word({23, false}) == "23");
    BOOST_TEST(ui::count_word({200, true}) == "200+");
}

BOOST_AUTO_TEST_CASE(a_long_text_is_cut_between_words_and_never_inside_a_character) {
    const double width = ui::text_width("handled at the");
    const auto lines = ui::wrapped_lines("handled at the counter", width);
    BOOST_REQUIRE(lines.size() == 2);
    BOOST_TEST(lines[1] == "counter");
    std::string joined;
    for (const auto& line : ui::wrapped_lines("体验到期未再确认就扣费", ui::text_width("体验到"))) joined += line;
    BOOST_TEST(joined == "体验到期未再确认就扣费");
    BOOST_TEST(ui::wrapped_lines("", 100).size() == 1);
    BOOST_TEST(ui::wrapped_lines("答“对”", ui::text_width("答“对")).size() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
