#include "shared/model/language.h"

#include <boost/test/unit_test.hpp>

namespace cts::model {

BOOST_AUTO_TEST_SUITE(language)

BOOST_AUTO_TEST_CASE(any_chinese_and_any_english_tag_is_read) {
    for (const char* tag : {"zh", "zh-CN", "zh_CN", "ZH-Hans-CN", "zh-TW", "zh_CN.UTF-8"})
        BOOST_TEST((parse_language(tag) == Language::zh_CN), tag);
    for (const char* tag : {"en", "en-GB", "EN_us"}) BOOST_TEST((parse_language(tag) == Language::en), tag);
    for (const char* tag : {"", "de", "eng", "z", "-zh"}) BOOST_TEST(!parse_language(tag), tag);
}

BOOST_AUTO_TEST_CASE(a_tag_reads_back_as_its_language) {
    for (const Language each : {Language::zh_CN, Language::en})
        BOOST_TEST((parse_language(language_tag(each)) == each));
}

BOOST_AUTO_TEST_CASE(the_language_most_wished_for_is_chosen) {
    const auto chosen = [](const char* header) { return language_tag(negotiate_language(header)); };
    BOOST_TEST(chosen("zh-CN,zh;q=0.9,en;q=0.8") == "zh-CN");
    BOOST_TEST(chosen("en-GB, zh-CN;q=0.5") == "en");
    BOOST_TEST(chosen("en;q=0.3, zh;q=0.301") == "zh-CN");
    BOOST_TEST(chosen("de, fr;q=0.9, zh;q=0.1") == "zh-CN");
    BOOST_TEST(chosen(" zh ; q=1.0 ,\ten") == "zh-CN");
}

BOOST_AUTO_TEST_CASE(of_two_wished_for_alike_the_first_is_chosen) {
    BOOST_TEST((negotiate_language("zh,en") == Language::zh_CN));
    BOOST_TEST((negotiate_language("en,zh") == Language::en));
}

BOOST_AUTO_TEST_CASE(a_language_with_weight_nought_is_not_chosen) {
    BOOST_TEST((negotiate_language("en;q=0, zh;q=0.1") == Language::zh_CN));
    BOOST_TEST((negotiate_language("en;q=0, *") == Language::zh_CN));
    BOOST_TEST((negotiate_language("zh;q=0, *;q=0.5") == Language::en));
}

BOOST_AUTO_TEST_CASE(english_is_chosen_when_nothing_matches_or_nothing_can_be_read) {
    for (const char* header : {"", "*", "de", ",,;;q", "zh;q=2", "zh;q=abc", "zh;q=0.1234", "zh;q=1.5"})
        BOOST_TEST((negotiate_language(header) == Language::en), header);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::model
