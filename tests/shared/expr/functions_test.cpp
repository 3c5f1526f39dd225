#include <boost/test/unit_test.hpp>

#include "tests/shared/expr/given_scope.h"

using namespace cts::expr;

BOOST_AUTO_TEST_SUITE(functions_test)

BOOST_AUTO_TEST_CASE(selected_options_are_counted_whatever_the_spaces) {
    BOOST_TEST(text_of("count-selected('')") == "0");
    BOOST_TEST(text_of("count-selected('   ')") == "0");
    BOOST_TEST(text_of("count-selected('price')") == "1");
    BOOST_TEST(text_of("count-selected('  price   trust other ')") == "3");
    BOOST_TEST(text_of("count-selected('嫌贵 不信任')") == "2");
    BOOST_TEST(text_of("count-selected(${unanswered}) = 0") == "true");
}

BOOST_AUTO_TEST_CASE(an_option_is_selected_only_whole) {
    BOOST_TEST(text_of("selected('price_high trust', 'price')") == "false");
    BOOST_TEST(text_of("selected('price_high trust', 'trust')") == "true");
    BOOST_TEST(text_of("selected('', '')") == "true");
    BOOST_TEST(text_of("selected('a', '')") == "false");
}

BOOST_AUTO_TEST_CASE(lengths_and_positions_count_characters_and_not_bytes) {
    BOOST_TEST(text_of("string-length('彩铃体验')") == "4");
    BOOST_TEST(text_of("string-length('😀a')") == "2");
    BOOST_TEST(text_of("substr('彩铃体验', 1, 3)") == "铃体");
    BOOST_TEST(text_of("substr('彩铃体验', -1)") == "验");
    BOOST_TEST(text_of("substr('😀a', 1)") == "a");
}

BOOST_AUTO_TEST_CASE(positions_outside_the_text_give_what_lies_inside) {
    BOOST_TEST(text_of("substr('abc', 5)") == "");
    BOOST_TEST(text_of("substr('abc', -9, 2)") == "ab");
    BOOST_TEST(text_of("substr('abc', 2, 1)") == "");
    BOOST_TEST(text_of("substr('abc', 0, 1 div 0)") == "abc");
    BOOST_TEST(text_of("substr('abc', -1 div 0)") == "abc");
    BOOST_TEST(text_of("substr('abc', 'x')") == "abc");
}

BOOST_AUTO_TEST_CASE(rounding_goes_by_the_decimal_text_of_a_number) {
    BOOST_TEST(text_of("round(2.5)") == "3");
    BOOST_TEST(text_of("round(-2.5)") == "-3");
    BOOST_TEST(text_of("round(1.005, 2)") == "1.01");
    BOOST_TEST(text_of("round(1250, -2)") == "1300");
    BOOST_TEST(text_of("round(1.5, 400)") == "1.5");
    BOOST_TEST(text_of("round(1.5, 1 div 0)") == "1.5");
    BOOST_TEST(text_of("round(1.5, -400)") == "0");
    BOOST_TEST(text_of("round(1 div 0)") == "Infinity");
    BOOST_TEST(text_of("round(1, 'x')") == "NaN");
}

BOOST_AUTO_TEST_CASE(a_number_is_printed_without_exponent_and_reads_back_equal) {
    BOOST_TEST(text_of("1000000 * 1000000 * 1000000 * 1000000") == "1000000000000000000000000");
    BOOST_TEST(text_of("1 div 10000000") == "0.0000001");
    BOOST_TEST(text_of("0.1 + 0.2") == "0.30000000000000004");
    BOOST_TEST(text_of("-0") == "0");
    BOOST_TEST(text_of("number('0.30000000000000004') = 0.1 + 0.2") == "true");
}

BOOST_AUTO_TEST_CASE(text_is_no_number_when_it_only_resembles_one) {
    for (const char* text : {"", " ", "+1", "1e5", "1,000", "0x10", "inf", "nan", "１２", "1 2", "--1", "-"}) {
        BOOST_TEST(text_of("number('" + std::string(text) + "')") == "NaN", text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
