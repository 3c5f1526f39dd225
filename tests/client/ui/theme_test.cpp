#include "client/ui/theme.h"

#include <boost/test/unit_test.hpp>

#include "client/ui/gtk_style.h"

using namespace cts::ui;

namespace {

Theme make(bool dark) {
    return Theme({dark, 1.0, Room::normal, cts::model::Language::zh_CN});
}

constexpr Ink words[] = {Ink::text, Ink::text2, Ink::muted,   Ink::accent,
                         Ink::ok,   Ink::warn,  Ink::refused, Ink::promised};

}  // namespace

BOOST_AUTO_TEST_SUITE(theme)

BOOST_AUTO_TEST_CASE(every_colour_of_words_can_be_read_on_window_and_panel_in_light_and_dark) {
    for (const bool dark : {false, true})
        for (const Ink ink : words)
            for (const Ink back : {Ink::window, Ink::panel, Ink::field})
                BOOST_TEST(contrast(make(dark).colour(ink), make(dark).colour(back)) >= 4.5);
}

BOOST_AUTO_TEST_CASE(every_tone_can_be_read_on_its_own_tint_in_light_and_dark) {
    const std::pair<Ink, Ink> pairs[] = {{Ink::accent, Ink::accent_tint},
                                         {Ink::ok, Ink::ok_tint},
                                         {Ink::warn, Ink::warn_tint},
                                         {Ink::refused, Ink::refused_tint},
                                         {Ink::promised, Ink::promised_tint}};
    for (const bool dark : {false, true})
        for (const auto& [ink, tint] : pairs)
            BOOST_TEST(contrast(make(dark).colour(ink), make(dark).colour(tint)) >= 4.5);
}

BOOST_AUTO_TEST_CASE(borders_of_inputs_stand_out_from_what_is_around_them) {
    for (const bool dark : {false, true})
        BOOST_TEST(contrast(make(dark).colour(Ink::line), make(dark).colour(Ink::panel)) >= 3.0);
}

BOOST_AUTO_TEST_CASE(the_style_sheet_takes_its_colours_from_the_same_table) {
    BOOST_TEST(style_sheet(make(false)).find("1px solid #7F8A93") != std::string::npos);
    BOOST_TEST(style_sheet(make(true)).find("1px solid #77838D") != std::string::npos);
    BOOST_TEST(style_sheet(make(true)).find("#7F8A93") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(lengths_of_native_controls_follow_the_agents_scale) {
    const Theme large({false, 1.3, Room::normal, cts::model::Language::en});
    BOOST_TEST(style_sheet(large).find("min-height:39px") != std::string::npos);  // 30 x 1.3
}

BOOST_AUTO_TEST_SUITE_END()
