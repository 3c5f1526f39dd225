#include <boost/test/unit_test.hpp>

#include <random>

#include "shared/form/reader.h"
#include "tests/shared/form/example_kit.h"
#include "tests/shared/form/kit_problems.h"

BOOST_AUTO_TEST_SUITE(hostile_kit_test)

namespace {

using namespace cts::form;
using namespace cts::form::test;
using cts::model::Reason;

KitFiles with_faq(std::string text) {
    KitFiles files = example_kit();
    files["faq.yaml"] = std::move(text);
    return files;
}

bool refuses_for(const KitFiles& files, Reason reason) {
    const auto problems = problems_of(files);
    return std::ranges::count(problems, reason, &cts::model::Problem::reason) > 0;
}

// A kit or problems, each of a file of the kit: nothing else may come of any text.
void check_it_ends_well(const KitFiles& files) {
    const auto kit = read_kit(files);
    if (kit) {
        BOOST_REQUIRE(!kit->forms.empty());
        return;
    }
    BOOST_REQUIRE(!kit.error().empty());
    for (const auto& problem : kit.error()) {
        BOOST_REQUIRE(problem.place.has_value());
        BOOST_REQUIRE(problem.place->line >= 0);
    }
}

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_file_over_a_mebibyte_is_refused) {
    BOOST_TEST(refuses_for(with_faq("faq: []\n#" + std::string(1024 * 1024, 'x')), Reason::file_too_large));
    BOOST_TEST(refuses_for(with_faq("faq: [" + repeated("a,", 100'000) + "]"), Reason::file_too_large));
}

BOOST_AUTO_TEST_CASE(nesting_is_bounded_and_never_overflows_the_stack) {
    for (const char* piece : {"[", "{", "- ", "? ", "{a: ", "[[", "a: ["})
        BOOST_TEST(refuses_for(with_faq(repeated(piece, 200'000)), Reason::too_deep), piece);
}

BOOST_AUTO_TEST_CASE(anchors_aliases_and_tags_are_refused) {
    const std::string bomb = "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nfaq: *c\n";
    for (const std::string& text : {bomb, std::string("faq: &x []\n"), std::string("faq: !!binary aGk=\n")})
        BOOST_TEST(refuses_for(with_faq(text), Reason::alias_refused), text);
}

BOOST_AUTO_TEST_CASE(nul_bytes_control_characters_and_wrong_utf8_are_refused_by_name) {
    BOOST_TEST(refuses_for(with_faq(std::string("faq: []\n\0", 9)), Reason::control_characters));
    BOOST_TEST(refuses_for(with_faq("faq: \"\\0\"\n"), Reason::control_characters));
    BOOST_TEST(refuses_for(with_faq("faq: [\"\\x07\"]\n"), Reason::control_characters));
    BOOST_TEST(refuses_for(with_faq("faq: [\xC0\xAF]\n"), Reason::not_utf8));
    BOOST_TEST(refuses_for(with_faq("faq: [\xED\xA0\x80]\n"), Reason::not_utf8));
}

BOOST_AUTO_TEST_CASE(too_many_fields_are_refused) {
    std::string fields = "    fields:\n";
    for (int i = 0; i < 501; ++i)
        fields += "      - {name: f" + std::to_string(i) + ", type: text, label: {zh_CN: 问, en: Ask}}\n";
    BOOST_TEST(
        refuses_for(example_kit_with("forms/first_call.yaml", "    fields: []\n", fields), Reason::too_many_fields));
}

BOOST_AUTO_TEST_CASE(a_long_chain_of_rules_is_followed_to_its_circle) {
    std::string fields = "    fields:\n";
    for (int i = 0; i < 400; ++i)
        fields += "      - {name: f" + std::to_string(i) +
                  ", type: text, label: {zh_CN: 问, en: Ask}, relevant: \"${f" + std::to_string((i + 1) % 400) +
                  "} = ''\"}\n";
    BOOST_TEST(
        refuses_for(example_kit_with("forms/first_call.yaml", "    fields: []\n", fields), Reason::expression_cycle));
}

BOOST_AUTO_TEST_CASE(a_second_document_in_a_file_is_refused) {
    BOOST_TEST(refuses_for(with_faq("faq: []\n---\nfaq: []\n"), Reason::yaml_syntax));
}

BOOST_AUTO_TEST_CASE(files_of_nothing_end_in_problems) {
    for (const char* text :
         {"", "\n", "~", "[]", "- a", "faq", "faq:", "faq: {}", "? [a]\n: b", "faq: [~, ~]", "\"", "%YAML 9.9\n---\n"})
        BOOST_TEST_CONTEXT(text) {
            for (const auto& [name, unused] : example_kit()) {
                KitFiles files = example_kit();
                files[name] = text;
                check_it_ends_well(files);
                BOOST_TEST(!read_kit(files));
            }
        }
}

BOOST_AUTO_TEST_CASE(every_beginning_of_the_example_ends_in_a_kit_or_problems) {
    for (const auto& [name, whole] : example_kit())
        for (std::size_t length = 0; length <= whole.size(); length += length < 600 ? 1 : 29) {
            KitFiles files = example_kit();
            files[name] = whole.substr(0, length);
            check_it_ends_well(files);
        }
}

BOOST_AUTO_TEST_CASE(a_changed_byte_anywhere_ends_in_a_kit_or_problems) {
    std::mt19937 random(20261011);  // the same changes every time
    constexpr std::string_view bytes = "{}[]:,-#&*!|>'\"%@`\n \t$0aZ\xE4\xFF";
    for (int round = 0; round < 600; ++round) {
        KitFiles files = example_kit();
        auto file = std::next(files.begin(), static_cast<long>(random() % files.size()));
        for (int change = 0; change < 1 + round % 3; ++change)
            file->second[random() % file->second.size()] = bytes[random() % bytes.size()];
        check_it_ends_well(files);
    }
}

BOOST_AUTO_TEST_CASE(a_removed_or_repeated_line_ends_in_a_kit_or_problems) {
    const std::string whole = example_kit().at("forms/first_call.yaml");
    for (std::size_t begin = 0, end = 0; begin < whole.size(); begin = end) {
        end = whole.find('\n', begin) + 1;
        for (const std::string& instead :
             {std::string(), whole.substr(begin, end - begin) + whole.substr(begin, end - begin)}) {
            KitFiles files = example_kit();
            files["forms/first_call.yaml"] = whole.substr(0, begin) + instead + whole.substr(end);
            check_it_ends_well(files);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
