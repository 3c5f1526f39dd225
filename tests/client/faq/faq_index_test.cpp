#include "client/faq/faq_index.h"

#include <boost/test/unit_test.hpp>
#include <chrono>

#include "client/faq/matcher.h"

using namespace cts::faq;

namespace {

Entry entry(std::string name, std::string zh, std::string en, std::int64_t uses = 0) {
    return {std::move(name), {std::move(zh), std::move(en)}, {}, {}, {}, uses};
}

FaqIndex trial_faq() {
    std::vector<Entry> entries{
        entry("charged", "到期会自动扣费吗？", "Am I charged when the trial ends?", 96),
        entry("notice", "到期扣费前会通知我吗？", "Will you tell me before charging?", 214),
        entry("bank", "银行卡能付吗？", "Can I pay by bank card?", 3),
        entry("daughter", "女儿的号码能开吗？", "Can my daughter's number have it?", 1),
        entry("who", "你们是谁？", "Who are you?", 500),
    };
    entries[4].also = {"哪个公司", "which company"};
    entries[3].steps = {"owner"};
    return FaqIndex::build(std::move(entries));
}

std::vector<std::string> names(const FaqIndex& index, std::string_view query, std::string_view step = "") {
    std::vector<std::string> found;
    for (const auto& hit : index.search(query, step, 10)) found.push_back(index.entries()[hit.entry].name);
    return found;
}

using Names = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(faq_index)

BOOST_AUTO_TEST_CASE(an_entry_is_found_by_a_single_chinese_character) {
    BOOST_TEST(names(trial_faq(), "卡") == Names{"bank"});
}

BOOST_AUTO_TEST_CASE(an_entry_is_found_by_initials_even_when_the_words_stand_apart) {
    BOOST_TEST((names(trial_faq(), "dqkf") == Names{"notice", "charged"}));
}

BOOST_AUTO_TEST_CASE(words_that_stand_together_come_before_words_that_stand_apart_whatever_their_use) {
    const auto index =
        FaqIndex::build({entry("apart", "到期会自动扣费吗", "", 1000), entry("together", "到期扣费吗", "", 1)});
    BOOST_TEST((names(index, "到期扣费") == Names{"together", "apart"}));
}

BOOST_AUTO_TEST_CASE(every_reading_of_a_character_finds_it) {
    BOOST_TEST((names(trial_faq(), "yinhang") == Names{"bank"}));
    BOOST_TEST((names(trial_faq(), "yinxing") == Names{"bank"}));
}

BOOST_AUTO_TEST_CASE(the_sound_u_with_dots_is_found_as_v_and_as_u) {
    BOOST_TEST((names(trial_faq(), "nver") == Names{"daughter"}));
    BOOST_TEST((names(trial_faq(), "nuer") == Names{"daughter"}));
}

BOOST_AUTO_TEST_CASE(a_syllable_still_being_typed_is_found) {
    BOOST_TEST((names(trial_faq(), "yinha") == Names{"bank"}));
    BOOST_TEST((names(trial_faq(), "nushi") == Names{}));
}

BOOST_AUTO_TEST_CASE(english_words_are_found_by_their_beginning_only) {
    BOOST_TEST((names(trial_faq(), "daug num") == Names{"daughter"}));
    BOOST_TEST(names(trial_faq(), "aughter").empty());
}

BOOST_AUTO_TEST_CASE(chinese_and_letters_are_mixed_freely) {
    BOOST_TEST((names(trial_faq(), "银hk") == Names{"bank"}));
}

BOOST_AUTO_TEST_CASE(another_way_to_ask_finds_the_entry_without_highlights) {
    const auto index = trial_faq();
    const auto hits = index.search("哪个公司", "", 10);
    BOOST_REQUIRE(hits.size() == 1u);
    BOOST_TEST(index.entries()[hits[0].entry].name == "who");
    BOOST_TEST(hits[0].highlights.empty());
}

BOOST_AUTO_TEST_CASE(highlights_are_the_bytes_that_were_found) {
    const auto index = trial_faq();
    const auto hits = index.search("dqkf", "", 10);
    const auto& question = index.entries()[hits[1].entry].question.zh_CN;
    BOOST_REQUIRE(hits[1].highlights.size() == 2u);
    const auto text = [&](const Highlight& h) { return question.substr(h.begin, h.end - h.begin); };
    BOOST_TEST(text(hits[1].highlights[0]) == "到期");
    BOOST_TEST(text(hits[1].highlights[1]) == "扣费");
}

BOOST_AUTO_TEST_CASE(an_empty_query_offers_the_step_first_then_the_most_used) {
    BOOST_TEST((names(trial_faq(), "  ", "owner") == Names{"daughter", "who", "notice", "charged", "bank"}));
}

BOOST_AUTO_TEST_CASE(full_width_letters_find_like_plain_ones) {
    BOOST_TEST((names(trial_faq(), "ｂａｎｋ") == Names{"bank"}));
}

BOOST_AUTO_TEST_CASE(a_large_faq_gives_what_a_small_one_gives) {
    std::vector<Entry> entries;
    for (int i = 0; i < 3'000; ++i)
        entries.push_back(entry("filler" + std::to_string(i), "其他说明" + std::to_string(i), "note", 0));
    entries.push_back(entry("charged", "到期会自动扣费吗？", "Am I charged when the trial ends?", 9));
    entries.push_back(entry("bank", "银行卡能付吗？", "Can I pay by bank card?", 3));
    const auto index = FaqIndex::build(std::move(entries));
    for (const char* query : {"dqkf", "daoqi", "到期扣费", "扣", "trial", "zidkf", "charg end"}) {
        BOOST_TEST_CONTEXT(query) {
            BOOST_TEST((names(index, query) == Names{"charged"}));
        }
    }
    for (const char* query : {"yinh", "银行", "yhk", "卡", "银行k", "bank"}) {
        BOOST_TEST_CONTEXT(query) {
            BOOST_TEST((names(index, query) == Names{"bank"}));
        }
    }
}

BOOST_AUTO_TEST_CASE(hostile_queries_find_nothing_and_break_nothing) {
    const auto index = trial_faq();
    for (const char* query : {"\"", "*", "' OR 1", "NEAR(", "\xff\xfe",
                              "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}) {
        BOOST_CHECK_NO_THROW(index.search(query, "", 10));
    }
}

BOOST_AUTO_TEST_CASE(a_menu_label_is_found_by_chinese_initials_and_english) {
    const cts::model::Translated label{"同意体验", "Agreed: trial"};
    BOOST_TEST((fit_of("ty", label) == Fit::label_begins));
    BOOST_TEST((fit_of("体验", label) == Fit::inside));
    BOOST_TEST((fit_of("agr", label) == Fit::label_begins));
    BOOST_TEST((fit_of("tri", label) == Fit::word_begins));
    BOOST_TEST(!fit_of("kf", label).has_value());
}

BOOST_AUTO_TEST_CASE(a_word_of_a_chinese_label_begins_behind_a_mark) {
    BOOST_TEST((fit_of("xg", {"拒绝：嫌贵", ""}) == Fit::word_begins));
    BOOST_TEST((fit_of("xg", {"客户嫌贵", ""}) == Fit::inside));
}

BOOST_AUTO_TEST_CASE(what_is_found_in_pieces_fits_apart_even_when_it_begins_the_label) {
    BOOST_TEST((fit_of("tsy", {"同意试用业务", ""}) == Fit::apart));
    BOOST_TEST((fit_of("agr tri", {"", "Agreed: trial"}) == Fit::label_begins));
}

BOOST_AUTO_TEST_SUITE_END()
