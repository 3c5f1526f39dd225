#include "client/ui/due_words.h"

#include <boost/test/unit_test.hpp>

#include "client/ui/accessible_name.h"
#include "client/ui/due_bars.h"
#include "client/ui/due_strip.h"
#include "client/ui/sentence.h"
#include "tests/client/ui/sample_ticket_views.h"
#include "tests/client/ui/ui_driver.h"

#include <wx/frame.h>

namespace {

using namespace cts;
using model::Language;

struct Strip {
    Strip() {
        tests::UiDriver::start();
        ui::speak(Language::zh_CN);
    }
    ~Strip() { ui::speak(Language::en); }
    presenter::DueStripView working = tests::sample_strip(Language::zh_CN);
    presenter::DueStripView elapsed = tests::sample_elapsed_strip(Language::zh_CN);
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(due_words, Strip)

BOOST_AUTO_TEST_CASE(a_limit_in_working_time_says_its_days_hours_used_and_left) {
    const auto* clock = ui::shown_clock(working);
    BOOST_REQUIRE(clock);
    BOOST_TEST(ui::due_words(*clock) == "解决 60 工作小时：10-14 16:40");
    BOOST_TEST(ui::reckoned_words(*clock) == "受理 09-30 16:40，每天 08:30–20:30，累计 60 小时");
    BOOST_TEST(ui::used_words(*clock) == "已用 33:52，剩 26:08");
    BOOST_TEST(ui::provisional_words(*clock) == "");
}

BOOST_AUTO_TEST_CASE(a_limit_in_elapsed_time_runs_day_and_night_and_says_by_how_much_it_is_over) {
    const auto* clock = ui::shown_clock(elapsed);
    BOOST_REQUIRE(clock);
    BOOST_TEST(ui::due_words(*clock) == "首次联系 24 小时：10-01 16:40");
    BOOST_TEST(ui::reckoned_words(*clock) == "受理 09-30 16:40，昼夜连续，共 24 小时");
    BOOST_TEST(ui::clock_state_words(*clock) == "▲ 超 0:42");
    BOOST_TEST(ui::used_words(*clock) == "已用 24:00，超 0:42");
}

BOOST_AUTO_TEST_CASE(a_limit_that_is_not_set_says_why) {
    const auto& clock = elapsed.clocks.back();
    BOOST_TEST(ui::due_words(clock) == "解决：未设定");
    BOOST_TEST(ui::clock_state_words(clock) == "还没有公布班组的工作时间。");
}

BOOST_AUTO_TEST_CASE(a_year_whose_calendar_is_not_published_is_said_to_be_provisional) {
    const auto strip = tests::sample_provisional_strip(Language::zh_CN);
    BOOST_TEST(ui::provisional_words(*ui::shown_clock(strip)) == "暂定：2027 年日历还没公布，按平常的周算");
}

BOOST_AUTO_TEST_CASE(the_running_clock_that_strikes_first_has_the_bars) {
    BOOST_TEST((ui::shown_clock(working)->name == followup::ClockName::solved));
    BOOST_TEST((ui::shown_clock(elapsed)->name == followup::ClockName::first_contact));
    BOOST_TEST(ui::shown_clock({}) == nullptr);
}

BOOST_AUTO_TEST_CASE(each_day_has_a_bar_in_its_hours_and_days_that_do_not_count_are_hatched) {
    const auto& bars = ui::shown_clock(working)->bars;
    const auto looks = ui::bar_looks(bars, {0, 0, 414, 48});
    BOOST_REQUIRE(looks.size() == 15);
    BOOST_TEST(!looks[0].off);
    BOOST_TEST(looks[0].box.height < 48 * 0.4);  // 3:50 of 12 hours
    BOOST_TEST(looks[0].used.height == looks[0].box.height);
    for (std::size_t holiday = 1; holiday <= 8; ++holiday) BOOST_TEST(looks[holiday].off);
    BOOST_TEST(looks[11].used.height > 48 * 0.4);  // half of the make-up Sunday is used
    BOOST_TEST(looks[11].used.height < 48 * 0.6);
    BOOST_TEST(looks[12].used.height == 0);
    for (const auto& look : looks) BOOST_TEST(look.named);
    const auto runs = ui::off_runs(bars, {0, 0, 414, 48});
    BOOST_REQUIRE(runs.size() == 1);
    BOOST_TEST(runs[0].holiday == "国庆中秋");
    BOOST_TEST(ui::day_label(bars, 0) == "9-30");
    BOOST_TEST(ui::day_label(bars, 1) == "10-1");
    BOOST_TEST(ui::day_label(bars, 2) == "2");
}

BOOST_AUTO_TEST_CASE(of_many_days_only_some_are_named_and_all_stay_inside) {
    std::vector<presenter::DueBar> bars(60, ui::shown_clock(working)->bars.front());
    const auto looks = ui::bar_looks(bars, {0, 0, 414, 48});
    BOOST_TEST(looks.back().box.right() <= 414);
    BOOST_TEST(std::ranges::count_if(looks, &ui::BarLook::named) <= 16);
}

BOOST_AUTO_TEST_CASE(the_strip_says_in_words_what_it_draws) {
    auto* frame = new wxFrame(nullptr, wxID_ANY, "test");
    auto* strip = new ui::DueStrip(frame);
    strip->show(working);
    BOOST_TEST(ui::accessible_name(*strip) ==
               "到期时刻怎么算. 首次联系 24 小时：10-01 16:40. ✓ 09-30 17:05. 解决 60 工作小时：10-14 16:40. 剩 26:08");
    const auto days = ui::accessible_description(*strip);
    for (const char* words : {"10-01 国庆中秋：不计", "10-11 补班：12:00", "10-13：不计", "已用 33:52，剩 26:08"})
        BOOST_TEST(days.find(words) != std::string::npos, words);
    frame->Destroy();
}

BOOST_AUTO_TEST_SUITE_END()
