#include "admin/lists/row_normaliser.h"

#include <boost/test/unit_test.hpp>

#include <set>
#include <sstream>

#include "admin/lists/demo_list.h"
#include "admin/lists/fictional_names.h"
#include "admin/lists/row_report.h"
#include "shared/words/words.h"
#include "tests/admin/lists/list_text.h"

namespace cts::lists {

using model::Reason;

namespace {

RowNormaliser normaliser_of(const Texts& header, const char* mapping, const Texts& attributes = {}) {
    auto plan = plan_columns(header, *parse_mapping(mapping), attributes);
    BOOST_REQUIRE(plan);
    return RowNormaliser(std::move(*plan), "CN");
}

Reason refused(RowNormaliser& normaliser, const Texts& cells, int row = 2) {
    auto result = normaliser.normalise({row, cells});
    BOOST_REQUIRE(!result);
    return result.error().reason;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(row_normaliser)

BOOST_AUTO_TEST_CASE(a_row_is_made_ready_for_the_api) {
    auto normaliser = normaliser_of({"phone", "name", "zone", "plan"}, "salutation='女士'", {"plan"});
    const auto row = normaliser.normalise({2, {"１３８ 1234 6042", "　王 e\u0301 ", "Asia/Shanghai", "88 元\r\n套餐"}});
    BOOST_REQUIRE(row);
    BOOST_TEST(row->row == 2);
    BOOST_TEST(row->phone == "+8613812346042");
    BOOST_TEST(row->name == "王 \u00e9");
    BOOST_TEST(row->salutation == "女士");
    BOOST_TEST(row->zone == "Asia/Shanghai");
    BOOST_TEST(row->attributes.at("plan") == "88 元\n套餐");
}

BOOST_AUTO_TEST_CASE(a_number_that_nobody_can_be_called_under_is_refused) {
    auto normaliser = normaliser_of({"phone"}, "");
    for (const char* phone : {"", "abc", "1381234604", "95588", "13812346042/13912346042"})
        BOOST_TEST((refused(normaliser, {phone}) == Reason::list_bad_phone), phone);
}

BOOST_AUTO_TEST_CASE(a_second_row_with_the_same_number_is_refused_and_names_the_first) {
    auto normaliser = normaliser_of({"phone"}, "");
    BOOST_REQUIRE(normaliser.normalise({2, {"13812346042"}}));
    const auto second = normaliser.normalise({7, {"+86 138-1234-6042"}});
    BOOST_REQUIRE(!second);
    BOOST_TEST((second.error().reason == Reason::list_duplicate));
    BOOST_TEST(second.error().details.at("row").en == "2");
}

BOOST_AUTO_TEST_CASE(a_row_refused_for_another_reason_makes_no_later_row_a_duplicate) {
    auto normaliser = normaliser_of({"phone", "zone"}, "");
    BOOST_TEST((refused(normaliser, {"13812346042", "Mars/Olympus"}) == Reason::bad_value));
    BOOST_TEST(normaliser.normalise({3, {"13812346042", "Asia/Shanghai"}}).has_value());
}

BOOST_AUTO_TEST_CASE(a_cell_with_control_characters_or_without_end_is_refused_by_its_column) {
    auto normaliser = normaliser_of({"phone", "name"}, "");
    const auto row = normaliser.normalise({2, {"13812346042", std::string("a\0b", 3)}});
    BOOST_REQUIRE(!row);
    BOOST_TEST((row.error().reason == Reason::control_characters));
    BOOST_TEST(row.error().field == "name");
    BOOST_TEST((refused(normaliser, {"13812346042", std::string(201, 'x')}) == Reason::too_long));
}

BOOST_AUTO_TEST_CASE(a_row_that_came_with_a_problem_keeps_it) {
    auto normaliser = normaliser_of({"phone"}, "");
    BOOST_TEST((normaliser.normalise({2, {}, model::Problem{Reason::list_bad_row, ""}}).error().reason ==
                Reason::list_bad_row));
}

BOOST_AUTO_TEST_CASE(a_list_without_names_and_numbers_gets_those_of_the_seed) {
    auto normaliser = normaliser_of({"age"}, "phone=made-up:7,name=made-up:7:zh,salutation=made-up:7:zh", {"age"});
    auto again = normaliser_of({"age"}, "phone=made-up:7,name=made-up:7:zh,salutation=made-up:7:zh", {"age"});
    const auto row = normaliser.normalise({2, {"58"}});
    BOOST_REQUIRE(row);
    BOOST_TEST(row->phone == again.normalise({2, {"31"}})->phone);
    BOOST_TEST(row->phone == FictionalNumbers(7).at(0).value());
    BOOST_TEST(row->name == fictional_name(7, 0, model::Language::zh_CN).name);
    BOOST_TEST(row->salutation == fictional_name(7, 0, model::Language::zh_CN).salutation);
    BOOST_TEST(normaliser.normalise({3, {"58"}})->phone != row->phone);
}

BOOST_AUTO_TEST_CASE(a_demo_list_is_taken_whole_and_is_the_same_for_the_same_wish) {
    const DemoListWish wish{300, 3, model::Language::zh_CN, "Asia/Shanghai", {{"plan", {"88", "128"}}, {"empty", {}}}};
    std::ostringstream first;
    std::ostringstream second;
    BOOST_TEST(write_demo_list(first, wish) == 300u);
    write_demo_list(second, wish);
    BOOST_TEST(first.str() == second.str());
    const ReadList list = rows_of(first.str());
    auto normaliser = normaliser_of(list.header, "", {"plan", "empty"});
    std::set<std::string> plans;
    for (const SourceRow& row : list.rows) {
        const auto ready = normaliser.normalise(row);
        BOOST_REQUIRE(ready);
        plans.insert(ready->attributes.at("plan"));
    }
    BOOST_TEST((plans == std::set<std::string>{"88", "128"}));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(row_report)

BOOST_AUTO_TEST_CASE(every_row_stands_in_the_report_with_what_became_of_it) {
    words::init();
    std::ostringstream out;
    RowReport report(out, model::Language::zh_CN);
    report.taken(2);
    report.refused(3, {Reason::list_duplicate, "phone", {{"row", model::Translated::neutral("2")}}});
    report.refused(4, {Reason::list_duplicate, "=cmd|' /C calc'!A0", {}});
    const ReadList list = rows_of(out.str());
    BOOST_TEST((list.header == Texts{"行", "结果", "原因", "列", "说明"}));
    BOOST_TEST((list.rows.at(0).cells == Texts{"2", "已导入", "", "", ""}));
    BOOST_TEST((list.rows.at(1).cells ==
                Texts{"3", "未导入", "list_duplicate", "phone", "这个号码在第 2 行已经有了，以那一行为准。"}));
    BOOST_TEST(list.rows.at(2).cells.at(3).starts_with("'="));
    BOOST_TEST(report.taken_count() == 1u);
    BOOST_TEST(report.refused_count() == 2u);
    BOOST_TEST(report.refused_by_reason().at(Reason::list_duplicate) == 2u);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::lists
