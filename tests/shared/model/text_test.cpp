#include "shared/model/text.h"

#include <boost/test/unit_test.hpp>

namespace cts::model {

BOOST_AUTO_TEST_SUITE(text)

using namespace std::string_literals;

BOOST_AUTO_TEST_CASE(plain_text_with_tabs_and_line_feeds_has_no_fault) {
    for (const char* each : {"", "客户问：一个月多少钱？", "a\tb\nc", "😀 e\u0301"})
        BOOST_TEST(!text_fault(each), each);
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_utf8_are_named) {
    for (const std::string& each : {"\xff"s, "a\xc3"s, "\xed\xa0\x80"s, "\xc0\xaf"s, "\xf5\x80\x80\x80"s})
        BOOST_TEST((text_fault(each) == Reason::not_utf8));
}

BOOST_AUTO_TEST_CASE(control_characters_are_named) {
    for (const std::string& each : {"a\0b"s, "\x1b[0m"s, "a\rb"s, "\x7f"s, "\u0085"s})
        BOOST_TEST((text_fault(each) == Reason::control_characters));
}

BOOST_AUTO_TEST_CASE(broken_bytes_are_named_before_control_characters) {
    BOOST_TEST((text_fault("\x01\xff") == Reason::not_utf8));
}

BOOST_AUTO_TEST_CASE(composed_and_decomposed_letters_become_the_same) {
    BOOST_TEST(to_nfc("e\u0301") == "\u00e9");
    BOOST_TEST(to_nfc("ＡＢ") == "ＡＢ");
}

BOOST_AUTO_TEST_CASE(white_space_of_any_width_is_trimmed_at_both_ends_only) {
    BOOST_TEST(trim(" \t\u3000王 小明\u00a0\n") == "王 小明");
    BOOST_TEST(trim("\u3000 ").empty());
}

BOOST_AUTO_TEST_CASE(length_counts_characters_and_not_bytes) {
    BOOST_TEST(length_in_characters("彩铃a😀") == 4u);
    BOOST_TEST(length_in_characters("") == 0u);
}

BOOST_AUTO_TEST_CASE(names_that_people_take_for_the_same_are_the_same) {
    BOOST_TEST(normalise_name("  Ｏ’Brien\u3000 ANNA ") == "o’brien anna");
    BOOST_TEST(normalise_name("STRASSE") == normalise_name("straße"));
    BOOST_TEST(normalise_name("王小明") == "王小明");
    BOOST_TEST(normalise_name("王小明") != normalise_name("王晓明"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::model
