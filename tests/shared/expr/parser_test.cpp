#include <boost/test/unit_test.hpp>

#include "tests/shared/expr/given_scope.h"

using namespace cts::expr;

namespace {

// "fault@offset word"
std::string refusal_of(const std::string& source) {
    const auto result = parse(source);
    if (result) return "accepted";
    const auto& error = result.error();
    return std::string(name_of(error.fault)) + "@" + std::to_string(error.offset) + " " + error.word;
}

std::string nested(std::size_t depth) {
    return std::string(depth, '(') + "1" + std::string(depth, ')');
}

}  // namespace

BOOST_AUTO_TEST_SUITE(parser_test)

BOOST_AUTO_TEST_CASE(operators_bind_as_in_xpath) {
    BOOST_TEST(text_of("1 + 2 * 3") == "7");
    BOOST_TEST(text_of("(1 + 2) * 3") == "9");
    BOOST_TEST(text_of("10 - 4 - 3") == "3");
    BOOST_TEST(text_of("2 * 7 mod 4") == "2");
    BOOST_TEST(text_of("-2 * -3") == "6");
    BOOST_TEST(text_of("1 + 1 = 2 and 2 < 3") == "true");
    BOOST_TEST(text_of("true() or false() and false()") == "true");
    BOOST_TEST(text_of("(true() or false()) and false()") == "false");
    BOOST_TEST(text_of("3 > 2 > 1") == "false");
    BOOST_TEST(text_of("3 > 2 = true()") == "true");
}

BOOST_AUTO_TEST_CASE(a_minus_inside_a_name_belongs_to_the_name) {
    GivenScope scope;
    scope.variables["a-b"] = Value::of_number(5);
    BOOST_TEST(text_of("${a-b}-1", scope) == "4");
    BOOST_TEST(text_of("count-selected('a b')-1") == "1");
}

BOOST_AUTO_TEST_CASE(what_is_no_expression_is_refused_with_its_place_and_word) {
    BOOST_TEST(refusal_of(" \t\n") == "empty@0 ");
    BOOST_TEST(refusal_of("1 +") == "unexpected_end@3 ");
    BOOST_TEST(refusal_of("1 2") == "unexpected_word@2 2");
    BOOST_TEST(refusal_of("5 == 5") == "unexpected_word@3 =");
    BOOST_TEST(refusal_of("(1") == "unexpected_end@2 ");
    BOOST_TEST(refusal_of("1)") == "unexpected_word@1 )");
    BOOST_TEST(refusal_of("concat('a',)") == "unexpected_word@11 )");
    BOOST_TEST(refusal_of("1 # 2") == "unexpected_character@2 #");
    BOOST_TEST(refusal_of("1 ! 2") == "unexpected_character@2 !");
    BOOST_TEST(refusal_of("${a} = 'yes") == "unterminated_string@7 'yes");
}

BOOST_AUTO_TEST_CASE(a_variable_needs_its_braces_and_a_name) {
    BOOST_TEST(refusal_of("$age > 1") == "malformed_variable@0 $age");
    BOOST_TEST(refusal_of("1 + ${age") == "malformed_variable@4 $");
    BOOST_TEST(refusal_of("${}") == "malformed_variable@0 ${}");
    BOOST_TEST(refusal_of("${a b}") == "malformed_variable@0 ${a b}");
    BOOST_TEST(refusal_of("${1a}") == "malformed_variable@0 ${1a}");
    BOOST_TEST(refusal_of("${a..b}") == "malformed_variable@0 ${a..b}");
    BOOST_TEST(refusal_of("${a.}") == "malformed_variable@0 ${a.}");
    BOOST_TEST(refusal_of("${agent.name}") == "accepted");
}

BOOST_AUTO_TEST_CASE(paths_and_bare_names_are_not_part_of_the_language) {
    BOOST_TEST(refusal_of("/data/age > 1") == "path@0 /");
    BOOST_TEST(refusal_of("../age > 1") == "path@0 ..");
    BOOST_TEST(refusal_of("1 | 2") == "path@2 |");
    BOOST_TEST(refusal_of("age > 1") == "bare_name@0 age");
    BOOST_TEST(refusal_of("1 = yes") == "bare_name@4 yes");
}

BOOST_AUTO_TEST_CASE(an_unknown_function_is_refused_by_name_even_where_evaluation_would_not_reach_it) {
    BOOST_TEST(refusal_of("true() or pulldata('a')") == "unknown_function@10 pulldata");
    BOOST_TEST(refusal_of("IF(1, 2, 3)") == "unknown_function@0 IF");
}

BOOST_AUTO_TEST_CASE(a_wrong_number_of_arguments_is_refused_by_the_functions_name) {
    BOOST_TEST(refusal_of("if(1, 2)") == "wrong_argument_count@0 if");
    BOOST_TEST(refusal_of("1 + round(1, 2, 3)") == "wrong_argument_count@4 round");
    BOOST_TEST(refusal_of("today(1)") == "wrong_argument_count@0 today");
    BOOST_TEST(refusal_of("coalesce('a')") == "wrong_argument_count@0 coalesce");
}

BOOST_AUTO_TEST_CASE(full_width_signs_are_refused_whole_when_typed_with_a_chinese_keyboard) {
    BOOST_TEST(refusal_of("${a} ＝ 1") == "unexpected_character@5 ＝");
    BOOST_TEST(refusal_of("not（true()）") == "unexpected_character@3 （");
    BOOST_TEST(refusal_of("“yes”") == "unexpected_character@0 “");
}

BOOST_AUTO_TEST_CASE(nesting_is_refused_beyond_its_limit) {
    BOOST_TEST(refusal_of(nested(max_nesting - 1)) == "accepted");
    BOOST_TEST(refusal_of(nested(max_nesting)).starts_with("too_deep@200"));
    std::string calls;
    for (int i = 0; i < 3000; ++i) calls += "not(";
    BOOST_TEST(refusal_of(calls).starts_with("too_deep"));
}

BOOST_AUTO_TEST_CASE(a_long_run_of_operators_is_no_nesting) {
    std::string sum = "1";
    for (int i = 0; i < 5000; ++i) sum += "+1";
    BOOST_TEST(text_of(sum) == "5001");
    BOOST_TEST(text_of(std::string(10'001, '-') + "1") == "-1");
}

BOOST_AUTO_TEST_CASE(a_source_is_refused_beyond_its_length_limit) {
    BOOST_TEST(refusal_of(std::string(max_source_bytes - 1, ' ') + "1") == "accepted");
    BOOST_TEST(refusal_of(std::string(max_source_bytes, ' ') + "1") == "too_long@16384 ");
}

BOOST_AUTO_TEST_CASE(a_quoted_word_is_cut_when_it_is_long_and_never_inside_a_character) {
    std::string long_text = "'";
    for (int i = 0; i < 100; ++i) long_text += "好";
    const auto error = parse(long_text).error();
    BOOST_TEST(error.word.size() == 58);  // the quote and 19 characters of three bytes
}

BOOST_AUTO_TEST_CASE(hostile_sources_are_refused_and_nothing_worse) {
    BOOST_TEST(refusal_of("'\xFF'") == "not_utf8@1 ");
    BOOST_TEST(refusal_of("\xE5\xA5") == "not_utf8@0 ");
    BOOST_TEST(refusal_of(std::string("1\0+ 1", 6)).starts_with("unexpected_character@1"));
    BOOST_TEST(refusal_of("${" + std::string(10'000, 'a')).starts_with("malformed_variable@0"));
    BOOST_TEST(refusal_of("1.2.3") == "unexpected_word@3 .3");
    BOOST_TEST(refusal_of("1e5") == "unexpected_word@1 e5");
    BOOST_TEST(refusal_of("${a}${b}") == "unexpected_word@4 b");
    BOOST_TEST(refusal_of("((((((((((") == "unexpected_end@10 ");
    BOOST_TEST(refusal_of(std::string(5000, ',')).starts_with("unexpected_word@0"));
    BOOST_TEST(text_of("1" + std::string(400, '0')) == "Infinity");
    BOOST_TEST(text_of("0." + std::string(400, '0') + "1") == "0");
}

BOOST_AUTO_TEST_SUITE_END()
