#include "admin/lists/excel_reader.h"

#include <xlsxwriter.h>

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>

#include "admin/lists/excel_number.h"
#include "admin/lists/list_file.h"
#include "tests/admin/lists/list_text.h"

namespace cts::lists {

namespace {

// A workbook on disk as a spreadsheet program would save it, gone with the test.
struct Workbook {
    std::filesystem::path path;
    lxw_workbook* book;
    lxw_worksheet* sheet;

    explicit Workbook(const char* name)
        : path(std::filesystem::path(CTS_BINARY_DIR) / name),
          book(workbook_new(path.c_str())),
          sheet(workbook_add_worksheet(book, "名单")) {}
    ~Workbook() { std::filesystem::remove(path); }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    void text(int row, int column, const char* value) {
        worksheet_write_string(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), value, nullptr);
    }
    void number(int row, int column, double value, const char* format = nullptr) {
        lxw_format* cell = nullptr;
        if (format != nullptr) {
            cell = workbook_add_format(book);
            format_set_num_format(cell, format);
        }
        worksheet_write_number(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), value, cell);
    }
    ReadList read() {
        workbook_close(book);
        auto source = open_list(path);
        BOOST_REQUIRE(source);
        return read_all(**source);
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(excel_reader)

BOOST_AUTO_TEST_CASE(a_workbook_is_read_as_rows_of_text) {
    Workbook book("excel_rows.xlsx");
    book.text(0, 0, "手机");
    book.text(0, 1, "姓名");
    book.text(1, 0, "13812346042");
    book.text(1, 1, "王小明");
    book.number(2, 0, 13912346042.0);
    const ReadList list = book.read();
    BOOST_TEST((list.header == Texts{"手机", "姓名"}));
    BOOST_TEST_REQUIRE(list.rows.size() == 2u);
    BOOST_TEST((list.rows[0].cells == Texts{"13812346042", "王小明"}));
    BOOST_TEST((list.rows[1].cells == Texts{"13912346042", ""}));
    BOOST_TEST(list.rows[1].row == 3);
}

BOOST_AUTO_TEST_CASE(dates_times_and_numbers_are_told_apart_by_their_format) {
    Workbook book("excel_dates.xlsx");
    const char* headers[] = {"date", "moment", "time", "zh", "money", "plain", "formula"};
    for (int i = 0; i < 7; ++i) book.text(0, i, headers[i]);
    book.number(1, 0, 46306, "yyyy-mm-dd");
    book.number(1, 1, 46306.5, "yyyy/m/d h:mm");
    book.number(1, 2, 0.25, "hh:mm:ss");
    book.number(1, 3, 46306, "yyyy\"年\"m\"月\"d\"日\"");
    book.number(1, 4, 12.5, "[Red]#,##0.00 \"days\"");
    book.number(1, 5, 46306);
    worksheet_write_formula_num(book.sheet, 1, 6, "=6*7", nullptr, 42);
    BOOST_TEST((book.read().rows.at(0).cells ==
                Texts{"2026-10-11", "2026-10-11 12:00:00", "06:00:00", "2026-10-11", "12.5", "46306", "42"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(empty_rows_are_passed_over_and_cells_beyond_the_header_are_named) {
    Workbook book("excel_ragged.xlsx");
    book.text(0, 0, "phone");
    book.text(3, 0, "13812346042");
    book.text(4, 0, "13912346042");
    book.text(4, 2, "beyond");
    const ReadList list = book.read();
    BOOST_TEST_REQUIRE(list.rows.size() == 2u);
    BOOST_TEST(list.rows[0].row == 4);
    BOOST_TEST((list.rows[1].problem->reason == model::Reason::list_bad_row));
    BOOST_TEST(list.rows[1].problem->details.at("count").en == "3");
}

BOOST_AUTO_TEST_CASE(a_workbook_without_a_header_or_with_damage_is_refused_with_its_cause) {
    Workbook book("excel_empty.xlsx");
    workbook_close(book.book);
    BOOST_TEST(open_list(book.path).error().details.at("cause").en == "its first row holds no header");
    BOOST_TEST(
        (read_excel(std::string("PK\x03\x04 and then nothing")).error().reason == model::Reason::list_unreadable));
    BOOST_TEST((read_excel("").error().reason == model::Reason::list_unreadable));
}

BOOST_AUTO_TEST_CASE(a_workbook_with_something_far_right_of_its_header_is_refused_with_its_cause) {
    Workbook book("excel_far.xlsx");
    book.text(0, 0, "phone");
    book.text(1, 40, "beyond");
    workbook_close(book.book);
    BOOST_TEST(open_list(book.path).error().details.at("cause").en.find("far to the right") != std::string::npos);
}

namespace {

// As programs write that stream their rows: each text stands inside its cell.
std::filesystem::path streamed_workbook(int sheets) {
    const auto path = std::filesystem::path(CTS_BINARY_DIR) / "excel_inline.xlsx";
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    lxw_workbook* book = workbook_new_opt(path.c_str(), &options);
    for (int i = 0; i < sheets; ++i) {
        lxw_worksheet* sheet = workbook_add_worksheet(book, nullptr);
        worksheet_write_string(sheet, 0, 0, i == 0 ? "phone" : "another", nullptr);
        worksheet_write_string(sheet, 0, 1, "客户姓名", nullptr);
        worksheet_write_number(sheet, 1, 0, 13812346042.0, nullptr);
        worksheet_write_string(sheet, 1, 1, i == 0 ? "周敏 & <先生>" : "another", nullptr);
        worksheet_write_string(sheet, 3, 1, "何思远", nullptr);
    }
    workbook_close(book);
    return path;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_workbook_that_keeps_its_texts_inside_the_cells_is_read_whole) {
    const auto path = streamed_workbook(1);
    const auto rows = open_list(path);
    std::filesystem::remove(path);
    BOOST_REQUIRE(rows);
    BOOST_TEST(((*rows)->header() == std::vector<std::string>{"phone", "客户姓名"}));
    const auto first = (*rows)->next();
    BOOST_TEST((first && first->cells == std::vector<std::string>{"13812346042", "周敏 & <先生>"}));
    const auto second = (*rows)->next();
    BOOST_TEST((second && second->row == 4 && second->cells == std::vector<std::string>{"", "何思远"}));
    BOOST_TEST(!(*rows)->next());
}

BOOST_AUTO_TEST_CASE(of_several_sheets_with_texts_inside_the_cells_the_first_is_read) {
    const auto path = streamed_workbook(3);
    const auto rows = open_list(path);
    std::filesystem::remove(path);
    BOOST_REQUIRE(rows);
    BOOST_TEST(((*rows)->header() == std::vector<std::string>{"phone", "客户姓名"}));
    BOOST_TEST((*rows)->next()->cells.at(1) == "周敏 & <先生>");
}

BOOST_AUTO_TEST_CASE(an_old_workbook_and_a_missing_file_are_refused_with_their_cause) {
    const auto path = std::filesystem::path(CTS_BINARY_DIR) / "old.xls";
    std::ofstream(path, std::ios::binary) << "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    BOOST_TEST(open_list(path).error().details.at("cause").en == "it is an old .xls; save it as .xlsx");
    std::filesystem::remove(path);
    BOOST_TEST(open_list(path).error().details.at("cause").en.find("cannot be opened") != std::string::npos);
    BOOST_TEST((open_list(CTS_BINARY_DIR).error().reason == model::Reason::list_unreadable));
}

BOOST_AUTO_TEST_CASE(numbers_are_written_without_exponent_up_to_what_a_workbook_can_hold) {
    BOOST_TEST(number_text(13812346042.0) == "13812346042");
    BOOST_TEST(number_text(-0.0) == "0");
    BOOST_TEST(number_text(0.1) == "0.1");
    BOOST_TEST(date_text(1, false) == "1900-01-01");
    BOOST_TEST(date_text(61, false) == "1900-03-01");
    BOOST_TEST(date_text(1, true) == "1904-01-02");
    BOOST_TEST(date_text(-3, false) == "-3");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::lists
