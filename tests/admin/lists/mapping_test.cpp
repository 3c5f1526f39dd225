#include "admin/lists/mapping.h"

#include <boost/test/unit_test.hpp>

#include "admin/lists/column_plan.h"

namespace cts::lists {

using model::Reason;

namespace {

template <class T>
const T& source(const Mapping& mapping, const char* target) {
    return std::get<T>(mapping.at(target));
}

const std::vector<std::string> header{"手机", "Name", "age", "job", "note"};

}  // namespace

BOOST_AUTO_TEST_SUITE(mapping)

BOOST_AUTO_TEST_CASE(a_target_is_read_from_a_column_a_constant_or_is_made_up) {
    const auto parsed =
        parse_mapping("phone=手机, name = made-up:7:zh\nzone='Asia/Shanghai'  # all of them\n\nsalutation=made-up:9,");
    BOOST_REQUIRE(parsed);
    BOOST_TEST(parsed->size() == 4u);
    BOOST_TEST(source<FromColumn>(*parsed, "phone").header == "手机");
    BOOST_TEST(source<Constant>(*parsed, "zone").text == "Asia/Shanghai");
    BOOST_TEST(source<MadeUp>(*parsed, "name").seed == 7u);
    BOOST_TEST((source<MadeUp>(*parsed, "name").language == model::Language::zh_CN));
    BOOST_TEST((source<MadeUp>(*parsed, "salutation").language == model::Language::en));
}

BOOST_AUTO_TEST_CASE(commas_and_hashes_in_quotes_belong_to_the_constant) {
    BOOST_TEST(source<Constant>(*parse_mapping("note='a, b # c'"), "note").text == "a, b # c");
}

BOOST_AUTO_TEST_CASE(a_mapping_that_says_nothing_clear_is_refused) {
    for (const char* text :
         {"phone", "=x", "phone=", "phone=made-up:", "phone=made-up:x", "phone=made-up:1:de", "zone=made-up:1"})
        BOOST_TEST((parse_mapping(text).error().reason == Reason::bad_value), text);
    BOOST_TEST((parse_mapping("name=a,name=b").error().reason == Reason::duplicate_name));
}

BOOST_AUTO_TEST_CASE(targets_find_their_columns_however_the_letters_are_written) {
    const auto plan = plan_columns(header, *parse_mapping("phone=手机"), {"age", "job"});
    BOOST_REQUIRE(plan);
    BOOST_TEST(std::get<std::size_t>(plan->places.at("phone")) == 0u);
    BOOST_TEST(std::get<std::size_t>(plan->places.at("name")) == 1u);
    BOOST_TEST(std::get<std::size_t>(plan->attributes.at("job")) == 3u);
}

BOOST_AUTO_TEST_CASE(columns_that_nothing_reads_are_said) {
    const auto plan = plan_columns(header, *parse_mapping("phone=手机"), {"age"});
    BOOST_TEST((plan->unused == std::vector<std::string>{"job", "note"}));
}

BOOST_AUTO_TEST_CASE(every_column_that_is_missing_is_named_at_once) {
    const auto plan = plan_columns(header, *parse_mapping("name=Nom,age=alter,colour='red'"), {"age"});
    BOOST_REQUIRE(!plan);
    std::vector<std::string> found;
    for (const auto& problem : plan.error())
        found.push_back(std::string(reason_name(problem.reason)) + " " +
                        problem.details.at(problem.reason == Reason::list_missing_column ? "column" : "word").en);
    const std::vector<std::string> expected{"list_missing_column Nom", "list_missing_column alter",
                                            "unknown_name colour", "list_missing_column phone"};
    BOOST_TEST(found == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_column_that_stands_twice_cannot_be_mapped) {
    const auto plan = plan_columns({"phone", "Phone"}, {}, {});
    BOOST_TEST((plan.error().at(0).reason == Reason::duplicate_name));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::lists
