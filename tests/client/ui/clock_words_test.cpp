#include "client/ui/clock_words.h"

#include <boost/test/unit_test.hpp>

#include "client/ui/sentence.h"
#include "client/ui/ticket_row.h"
#include "tests/client/ui/sample_ticket_views.h"
#include "tests/client/ui/sample_views.h"
#include "tests/client/ui/ui_driver.h"

namespace {

using namespace cts;
using namespace std::chrono_literals;
using presenter::ClockState;
using presenter::ClockView;

struct Speaking {  // English as the driver starts; each language for itself, English again afterwards
    Speaking() { tests::UiDriver::start(); }
    ~Speaking() { ui::speak(model::Language::en); }
    std::string said(const ClockView& clock, followup::ClockName name = followup::ClockName::solved) const {
        return ui::spoken_clock(ui::clock_words(clock, name, now, tests::sample_zone));
    }
    ClockView due_in(std::chrono::minutes span, ClockState state = ClockState::running) const {
        return {state, now + span, std::nullopt};
    }
    model::Instant now = tests::sample_now();
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(clock_words, Speaking)

BOOST_AUTO_TEST_CASE(a_clock_says_by_sign_and_word_how_it_stands) {
    ui::speak(model::Language::zh_CN);
    BOOST_TEST(said({ClockState::met, now, now - 53h}, followup::ClockName::first_contact) == "✓ 10-09 联系");
    BOOST_TEST(said({ClockState::met, now, now - 53h}) == "✓ 10-09 解决");
    BOOST_TEST(said({ClockState::met_late, now - 60h, now - 53h}) == "▲ 10-09 迟");
    BOOST_TEST(said(due_in(-42min, ClockState::overdue)) == "▲ 超 0:42");
    BOOST_TEST(said(due_in(76min, ClockState::soon)) == "剩 1:16");
    BOOST_TEST(said(due_in(37h)) == "10-13 03:32");
    BOOST_TEST(said({ClockState::not_set, std::nullopt, std::nullopt}) == "未设定");
}

BOOST_AUTO_TEST_CASE(a_clock_that_ran_when_it_was_fetched_is_overdue_when_its_moment_has_passed) {
    BOOST_TEST((ui::state_at(due_in(-1min), now) == ClockState::overdue));
    BOOST_TEST((ui::state_at(due_in(119min), now) == ClockState::soon));
    BOOST_TEST((ui::state_at(due_in(121min), now) == ClockState::running));
    BOOST_TEST(said(due_in(-90min)) == "▲ over by 1:30");
}

BOOST_AUTO_TEST_CASE(the_words_of_a_row_name_priority_subject_customer_and_both_clocks) {
    ui::speak(model::Language::zh_CN);
    auto row = tests::sample_desk(model::Language::zh_CN).rows.front();
    BOOST_TEST(ui::ticket_words(row, now, tests::sample_zone) ==
               "急，柜台说查不到该业务，1009-0112 罗桂芳 · 2 次投诉，首次联系：✓ 10-09 联系，解决：▲ 超 0:42，处理中");
    row.ticked = true;
    BOOST_TEST(ui::ticket_words(row, now, tests::sample_zone).starts_with("已勾选，急"));
}

BOOST_AUTO_TEST_CASE(the_columns_of_the_queue_hold_their_words_in_both_languages_at_every_width) {
    for (const auto language : {model::Language::zh_CN, model::Language::en}) {
        ui::speak(language);
        for (const double width : {400.0, 440.0, 485.0, 600.0}) {
            const auto columns = ui::queue_columns(width);
            BOOST_TEST(columns.first_contact - columns.subject >= 60);
            BOOST_TEST(columns.solved > columns.first_contact);
            for (const auto& row : tests::sample_desk(language).rows) {
                const auto words = ui::clock_words(row.solved, followup::ClockName::solved, now, tests::sample_zone);
                const ui::TextLook look{ui::Type::body, ui::Ink::text, words.bold};
                BOOST_TEST(ui::text_width(words.words, look) <= width - columns.solved);
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
