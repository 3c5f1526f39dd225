#include "admin/lists/csv_reader.h"

#include <boost/test/unit_test.hpp>

#include <sstream>

#include "admin/lists/csv_records.h"
#include "tests/admin/lists/list_text.h"

namespace cts::lists {

using model::Reason;
using namespace std::string_literals;
using namespace std::string_view_literals;

BOOST_AUTO_TEST_SUITE(csv_reader)

BOOST_AUTO_TEST_CASE(a_row_has_the_cells_of_its_header_and_the_number_a_spreadsheet_shows) {
    const auto list = rows_of("phone,name\n13812346042,王小明\r\n13912346042,\"Li, Lei\"");
    BOOST_TEST((list.header == Texts{"phone", "name"}));
    BOOST_TEST_REQUIRE(list.rows.size() == 2u);
    BOOST_TEST(list.rows[0].row == 2);
    BOOST_TEST((list.rows[1].cells == Texts{"13912346042", "Li, Lei"}));
}

BOOST_AUTO_TEST_CASE(a_quoted_cell_holds_delimiters_doubled_quotes_and_line_breaks) {
    const auto list = rows_of("a,b\r\n\"x,\"\"y\"\"\r\nz\",2\r\n");
    BOOST_TEST_REQUIRE(list.rows.size() == 1u);
    BOOST_TEST((list.rows[0].cells == Texts{"x,\"y\"\r\nz", "2"}));
}

BOOST_AUTO_TEST_CASE(the_delimiter_is_found_in_the_header_unless_it_is_given) {
    BOOST_TEST((rows_of("a;b,c;d\n1;2;3").header == Texts{"a", "b,c", "d"}));
    BOOST_TEST((rows_of("a\tb\n").header == Texts{"a", "b"}));
    BOOST_TEST((rows_of("a|b\n").header == Texts{"a", "b"}));
    BOOST_TEST((rows_of("\"a;b;c\",d\n").header == Texts{"a;b;c", "d"}));
    BOOST_TEST((rows_of("a,b;c,d\n", {';'}).header == Texts{"a,b", "c,d"}));
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_is_no_part_of_the_first_header) {
    BOOST_TEST((rows_of("\xEF\xBB\xBFphone,name\n").header == Texts{"phone", "name"}));
    BOOST_TEST((rows_of("\xFF\xFE"s + "a\0,\0b\0\n\0"s).header == Texts{"a", "b"}));
}

BOOST_AUTO_TEST_CASE(lines_may_end_in_any_way_and_the_last_one_in_none) {
    for (const char* text : {"a,b\n1,2\n3,4", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r1,2\r3,4\r"})
        BOOST_TEST(rows_of(text).rows.size() == 2u);
}

BOOST_AUTO_TEST_CASE(empty_lines_are_passed_over_but_counted) {
    const auto list = rows_of("\n\na,b\n\n1,2\n");
    BOOST_TEST_REQUIRE(list.rows.size() == 1u);
    BOOST_TEST(list.rows[0].row == 5);
}

BOOST_AUTO_TEST_CASE(a_row_with_more_or_fewer_cells_than_the_header_is_named_and_its_neighbours_are_read) {
    const auto list = rows_of("a,b\n1\n1,2,3\n1,2\n");
    BOOST_TEST_REQUIRE(list.rows.size() == 3u);
    BOOST_TEST((list.rows[0].problem->reason == Reason::list_bad_row));
    BOOST_TEST(list.rows[1].problem->details.at("count").en == "3");
    BOOST_TEST(!list.rows[2].problem);
}

BOOST_AUTO_TEST_CASE(a_quote_that_is_never_closed_costs_its_own_row_only) {
    const auto list = rows_of("a,b\n1,\"open\n3,4\n5,6\n");
    BOOST_TEST_REQUIRE(list.rows.size() == 3u);
    BOOST_TEST((list.rows[0].problem->reason == Reason::list_bad_row));
    BOOST_TEST((list.rows[1].cells == Texts{"3", "4"}));
    BOOST_TEST(list.rows[2].row == 4);
}

BOOST_AUTO_TEST_CASE(text_behind_a_closing_quote_is_a_bad_row) {
    const auto list = rows_of("a,b\n\"1\"x,2\n3,4\n");
    BOOST_TEST((list.rows.at(0).problem->reason == Reason::list_bad_row));
    BOOST_TEST(!list.rows.at(1).problem);
}

BOOST_AUTO_TEST_CASE(a_quote_inside_an_unquoted_cell_is_only_a_quote) {
    BOOST_TEST((rows_of("a,b\n5\" pipe,2\n").rows.at(0).cells == Texts{"5\" pipe", "2"}));
}

BOOST_AUTO_TEST_CASE(a_row_longer_than_any_row_may_be_is_named_and_passed_over) {
    const std::string huge(5 * CsvRecords::longest_record, 'x');
    for (const std::string& row : {huge + ",2", "\"" + huge + "\",2"}) {
        const auto list = rows_of("a,b\n" + row + "\n3,4\n");
        BOOST_TEST_REQUIRE(list.rows.size() == 2u);
        BOOST_TEST((list.rows[0].problem->reason == Reason::list_bad_row));
        BOOST_TEST((list.rows[1].cells == Texts{"3", "4"}));
    }
}

BOOST_AUTO_TEST_CASE(a_row_that_is_no_utf8_is_named) {
    const auto list = rows_of("a,b\n1,\xcd\xf5\n1,2\n");
    BOOST_TEST((list.rows.at(0).problem->reason == Reason::not_utf8));
    BOOST_TEST(!list.rows.at(1).problem);
}

BOOST_AUTO_TEST_CASE(a_chinese_list_in_gbk_is_read_when_its_encoding_is_named) {
    const std::string gbk = "\xb5\xe7\xbb\xb0,\xd0\xd5\xc3\xfb\n13812346042,\xcd\xf5\xd0\xa1\xc3\xf7\n";
    BOOST_TEST((refusal_of(gbk).reason == Reason::list_unreadable));
    BOOST_TEST(refusal_of(gbk).details.at("cause").en.find("--encoding") != std::string::npos);
    const auto list = rows_of(gbk, {'\0', "GB18030"});
    BOOST_TEST((list.header == Texts{"电话", "姓名"}));
    BOOST_TEST((list.rows.at(0).cells == Texts{"13812346042", "王小明"}));
}

BOOST_AUTO_TEST_CASE(a_list_that_cannot_be_read_at_all_says_why) {
    BOOST_TEST(refusal_of("").details.at("cause").en == "it is empty");
    BOOST_TEST(refusal_of("\n\n").details.at("cause").en == "it is empty");
    BOOST_TEST(refusal_of("\"a,b\n1,2").details.at("cause").en ==
               "the header has an open quote, or is longer than 256 KB");
    BOOST_TEST(refusal_of("a,b\n", {'\0', "klingon"}).details.at("cause").en == "the encoding klingon is unknown");
    BOOST_TEST(refusal_of("a\x81\n", {'\0', "GB18030"}).details.at("cause").en == "it is not written in GB18030");
}

BOOST_AUTO_TEST_CASE(every_row_of_hostile_bytes_is_either_read_or_named) {
    std::string bytes = "a,b\n";
    std::uint32_t state = 7;
    for (int i = 0; i < 200'000; ++i) {
        state = state * 1664525u + 1013904223u;
        constexpr std::string_view letters = "\",;\n\r\0ab\xff"sv;
        bytes += letters[(state >> 16) % letters.size()];
    }
    for (const SourceRow& row : rows_of(bytes).rows) BOOST_TEST_REQUIRE((row.problem || row.cells.size() == 2u));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::lists
