#include "shared/words/words.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>

#include "shared/model/text.h"
#include "shared/words/wording.h"

namespace cts::words {

using model::Language;
using model::Problem;
using model::Reason;
using model::Translated;

namespace {

struct Catalogue {
    Catalogue() { BOOST_REQUIRE_MESSAGE(init(), "no catalogue in " + locale_dir_beside_program()); }
};

bool has_brace(const std::string& text) {
    return text.find_first_of("{}") != std::string::npos;
}

bool has_chinese(std::string_view text) {  // U+4E00 to U+9FFF begin with E4 to E9
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xE4 && byte <= 0xE9;
    });
}

// A problem with a value for every placeholder of its sentence.
Problem with_all_details(Reason reason) {
    Problem problem{reason, "owner"};
    for (const char* name :
         {"label",   "other",   "option", "name", "word",    "expected", "max",   "min",  "count", "row",   "column",
          "seconds", "version", "byte",   "item", "outcome", "cause",    "value", "from", "what",  "state", "action"})
        problem.details[name] = {"某某", "something"};
    return problem;
}

void check_wording(const Problem& problem) {
    const std::string en = sentence(problem, Language::en);
    const std::string zh = sentence(problem, Language::zh_CN);
    const auto name = model::reason_name(problem.reason);
    BOOST_TEST(!en.empty(), name);
    BOOST_TEST(en != zh, name);
    BOOST_TEST(has_chinese(zh), name << ": " << zh);
    BOOST_TEST((!has_brace(en) && !has_brace(zh)), name << ": " << en << " / " << zh);
    BOOST_TEST((en.find_first_of("!;") == std::string::npos && zh.find("！") == std::string::npos),
               name << ": " << en << zh);
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(words, Catalogue)

BOOST_AUTO_TEST_CASE(every_reason_has_a_sentence_in_both_languages_when_all_its_details_are_given) {
    for (const Reason reason : model::all_reasons()) {
        const Problem problem = with_all_details(reason);
        check_wording(problem);
        const bool has_full = wording_of(reason).full != nullptr;
        const bool used = sentence(problem, Language::zh_CN).find("某某") != std::string::npos;
        BOOST_TEST(has_full == used, model::reason_name(reason));
    }
}

BOOST_AUTO_TEST_CASE(every_reason_has_a_sentence_in_both_languages_when_no_detail_is_given) {
    for (const Reason reason : model::all_reasons()) check_wording({reason, ""});
}

BOOST_AUTO_TEST_CASE(the_sentences_agreed_with_the_screens_are_said_word_for_word) {
    const auto zh = [](Reason reason) { return sentence({reason, ""}, Language::zh_CN); };
    const auto en = [](Reason reason) { return sentence({reason, ""}, Language::en); };
    BOOST_TEST(zh(Reason::question_with_answer) == "一个栏目只填一条：这里有一个问题和一个答复。");
    BOOST_TEST(en(Reason::question_with_answer) == "One field, one datum: this holds a question and an answer.");
    BOOST_TEST(zh(Reason::first_yes_vague) == "客户答得含糊，请再问一次。");
    BOOST_TEST(en(Reason::question_not_answered) == "A question came up. Answer it, then confirm again.");
    BOOST_TEST(zh(Reason::do_not_call) == "这位客户要求不再来电，不能拨打。");
}

BOOST_AUTO_TEST_CASE(details_are_filled_in_the_language_of_the_sentence) {
    const Problem problem{Reason::equals_option, "reason", {{"option", Translated{"嫌贵", "Too dear"}}}};
    BOOST_TEST(sentence(problem, Language::zh_CN) == "这是菜单里的“嫌贵”，请直接选它。");
    BOOST_TEST(sentence(problem, Language::en) == "This is the option \"Too dear\". Choose it.");
}

BOOST_AUTO_TEST_CASE(braces_in_a_detail_stay_as_they_are) {
    const Problem problem{Reason::equals_option, "reason", {{"option", Translated::neutral("{name} {")}}};
    BOOST_TEST(sentence(problem, Language::en) == "This is the option \"{name} {\". Choose it.");
}

BOOST_AUTO_TEST_CASE(a_kits_own_sentence_goes_before_the_reasons) {
    Problem problem{Reason::gate_closed, "owner"};
    problem.sentence = Translated{"未核实机主", "The owner is not verified"};
    BOOST_TEST(sentence(problem, Language::zh_CN) == "未核实机主");
    problem.sentence = Translated{"", ""};
    BOOST_TEST(sentence(problem, Language::zh_CN) == "还差一些，不能保存为这个结果。");
}

BOOST_AUTO_TEST_CASE(a_located_sentence_stands_behind_its_file_and_line) {
    Problem problem{Reason::duplicate_key, "steps.0", {{"word", Translated::neutral("say")}}};
    problem.place = model::Place{"forms/first_call.yaml", 12, 3};
    BOOST_TEST(located_sentence(problem, Language::en) ==
               "forms/first_call.yaml:12:3: steps.0: The key \"say\" stands here twice. Keep one.");
    problem.place = model::Place{"faq.yaml"};
    BOOST_TEST(located_sentence(problem, Language::en).starts_with("faq.yaml: steps.0: "));
}

BOOST_AUTO_TEST_CASE(a_text_nobody_translated_is_said_in_english) {
    BOOST_TEST(tr(std::string("Nobody translated this.").c_str(), Language::zh_CN) == "Nobody translated this.");
}

BOOST_AUTO_TEST_CASE(everything_is_english_when_there_is_no_catalogue) {
    BOOST_TEST(!init("/nowhere/at/all"));
    BOOST_TEST(sentence({Reason::do_not_call, ""}, Language::zh_CN) == "This customer asked not to be called.");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(fill_placeholders)

BOOST_AUTO_TEST_CASE(placeholders_are_filled_by_name) {
    BOOST_TEST(fill("{a} and {b}, {a}", {{"a", "x"}, {"b", "y"}}).value() == "x and y, x");
    BOOST_TEST(fill("nothing to fill", {}).value() == "nothing to fill");
}

BOOST_AUTO_TEST_CASE(a_sentence_is_not_filled_when_a_value_is_missing_or_a_brace_is_open) {
    BOOST_TEST(!fill("{a} {b}", {{"a", "x"}}));
    BOOST_TEST(!fill("{a", {{"a", "x"}}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::words
