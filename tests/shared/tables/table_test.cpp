#include "shared/tables/table.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(table_test)

using namespace cts::tables;

BOOST_AUTO_TEST_CASE(a_file_of_rows_begins_with_its_columns_and_ends_each_row_as_the_standard_says) {
    const Table table{
        "open", {{"number", {"号码", "Number"}}, {"name", {"客户", "Customer"}}}, {{"1", "李明"}, {"2", ""}}};
    BOOST_TEST(csv_of(table) == "number,name\r\n1,李明\r\n2,\r\n");
}

BOOST_AUTO_TEST_CASE(quotes_commas_and_line_breaks_stay_in_their_cell) {
    const Table table{"open", {{"a", {}}}, {{"say \"yes\""}, {"a,b"}, {"one\r\ntwo"}}};
    BOOST_TEST(csv_of(table) == "a\r\n\"say \"\"yes\"\"\"\r\n\"a,b\"\r\n\"one\r\ntwo\"\r\n");
}

BOOST_AUTO_TEST_CASE(what_a_spreadsheet_would_take_for_a_formula_is_made_text_and_a_telephone_number_stays) {
    const Table table{
        "open", {{"a", {}}}, {{"=1+1"}, {"@SUM(A1)"}, {"-2+3|cmd"}, {"\tx"}, {"+8613800138000"}, {"-5.0"}}};
    BOOST_TEST(csv_of(table) == "a\r\n'=1+1\r\n'@SUM(A1)\r\n'-2+3|cmd\r\n'\tx\r\n+8613800138000\r\n-5.0\r\n");
}

BOOST_AUTO_TEST_SUITE_END()
