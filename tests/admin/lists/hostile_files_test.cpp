// Files that nobody would call a list: each is refused by name or read for what it is, and the machine stays whole.
#include <Poco/Zip/Compress.h>
#include <xlsxwriter.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <streambuf>

#include "admin/lists/clean_cell.h"
#include "admin/lists/excel_size.h"
#include "admin/lists/list_file.h"
#include "tests/admin/lists/list_text.h"

using namespace cts;
using namespace cts::lists;

namespace {

struct OnDisk {
    std::filesystem::path path;
    explicit OnDisk(const char* name) : path(std::filesystem::path(CTS_BINARY_DIR) / name) {}
    ~OnDisk() { std::filesystem::remove(path); }
    OnDisk(const OnDisk&) = delete;
};

std::string cause_of(const std::filesystem::path& file) {
    const auto list = open_list(file);
    if (list) return "";
    BOOST_TEST((list.error().reason == model::Reason::list_unreadable));
    const auto cause = list.error().details.find("cause");
    return cause == list.error().details.end() ? "" : cause->second.en;
}

void write_parts(const std::filesystem::path& file, const std::vector<std::pair<std::string, std::string>>& parts) {
    std::ofstream out(file, std::ios::binary);
    Poco::Zip::Compress zip(out, true);
    for (const auto& [name, text] : parts) {
        std::istringstream stream(text);
        zip.addFile(stream, Poco::DateTime(), Poco::Path(name), Poco::Zip::ZipCommon::CM_DEFLATE);
    }
    zip.close();
}

// So many bytes of the letter a, made while they are read.
class Endless final : public std::streambuf {
  public:
    explicit Endless(std::uint64_t bytes) : left_(bytes), piece_(1 << 16, 'a') {}

  private:
    int_type underflow() override {
        if (left_ == 0) return traits_type::eof();
        const auto next = std::min<std::uint64_t>(left_, piece_.size());
        left_ -= next;
        setg(piece_.data(), piece_.data(), piece_.data() + next);
        return traits_type::to_int_type(piece_[0]);
    }
    std::uint64_t left_;
    std::string piece_;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(hostile_files)

BOOST_AUTO_TEST_CASE(a_small_archive_that_unpacks_to_more_than_a_machine_holds_is_refused_before_it_does) {
    const OnDisk bomb("bomb.xlsx");
    {
        std::ofstream out(bomb.path, std::ios::binary);
        Poco::Zip::Compress zip(out, true);
        Endless endless(largest_unpacked_workbook + 1);
        std::istream stream(&endless);
        zip.addFile(stream, Poco::DateTime(), Poco::Path("xl/worksheets/sheet1.xml"), Poco::Zip::ZipCommon::CM_DEFLATE,
                    Poco::Zip::ZipCommon::CL_SUPERFAST);
        zip.close();
    }
    BOOST_TEST(std::filesystem::file_size(bomb.path) < 10'000'000u);
    BOOST_TEST(cause_of(bomb.path) == "it unpacks to more than 1 GB; save it as CSV");
}

BOOST_AUTO_TEST_CASE(a_workbook_of_many_gigabytes_is_refused_unread) {
    const OnDisk large("large.xlsx");
    std::ofstream(large.path, std::ios::binary) << "PK\x03\x04";
    std::filesystem::resize_file(large.path, 2'147'483'648);  // a hole, not two gigabytes on the disk
    BOOST_TEST(cause_of(large.path) == "it is larger than 256 MB; save it as CSV");
}

BOOST_AUTO_TEST_CASE(a_csv_of_two_gigabytes_is_begun_at_once) {
    const OnDisk large("large.csv");
    std::ofstream(large.path, std::ios::binary) << "phone,name\n1,a\n2,b\n";
    std::filesystem::resize_file(large.path, 2'147'483'648);
    const auto list = open_list(large.path);
    BOOST_REQUIRE(list);
    BOOST_TEST((*list)->next()->cells.at(0) == "1");
    BOOST_TEST((*list)->next()->cells.at(1) == "b");
}

BOOST_AUTO_TEST_CASE(a_list_in_another_encoding_that_is_too_large_to_turn_is_refused_unread) {
    const OnDisk large("large-gbk.csv");
    std::ofstream(large.path, std::ios::binary) << "phone\n1\n";
    std::filesystem::resize_file(large.path, 2'147'483'648);
    CsvOptions options;
    options.encoding = "GB18030";
    const auto list = open_list(large.path, options);
    BOOST_REQUIRE(!list);
    BOOST_TEST(list.error().details.at("cause").en == "it is larger than 512 MB; save it as UTF-8 first");
}

BOOST_AUTO_TEST_CASE(a_header_of_a_million_columns_is_refused_by_name) {
    const OnDisk wide("wide.csv");
    {
        std::ofstream out(wide.path);
        for (int column = 0; column < 1'000'000; ++column) out << 'c' << column << ',';
        out << "phone\n";
    }
    BOOST_TEST(cause_of(wide.path) == "the header has an open quote, or is longer than 256 KB");
}

BOOST_AUTO_TEST_CASE(a_formula_is_what_it_came_to_and_merged_cells_are_one_and_empty_ones) {
    const OnDisk file("formulas.xlsx");
    lxw_workbook* book = workbook_new(file.path.c_str());
    lxw_worksheet* sheet = workbook_add_worksheet(book, nullptr);
    worksheet_write_string(sheet, 0, 0, "phone", nullptr);
    worksheet_write_string(sheet, 0, 1, "age", nullptr);
    worksheet_write_string(sheet, 0, 2, "called", nullptr);
    worksheet_merge_range(sheet, 1, 0, 2, 0, "13812346042", nullptr);
    worksheet_write_formula_num(sheet, 1, 1, "=20+22", nullptr, 42);
    worksheet_write_number(sheet, 2, 1, 7, nullptr);
    lxw_format* day = workbook_add_format(book);
    format_set_num_format(day, "yyyy-mm-dd hh:mm");
    worksheet_write_number(sheet, 1, 2, 45'356.604166666667, day);  // a day as the number it is kept as
    workbook_close(book);
    const auto list = open_list(file.path);
    BOOST_REQUIRE(list);
    const auto first = (*list)->next();
    BOOST_TEST(first->cells.at(0) == "13812346042");
    BOOST_TEST(first->cells.at(1) == "42");
    BOOST_TEST(first->cells.at(2).starts_with("2024-03-05"), first->cells.at(2));
    BOOST_TEST((*list)->next()->cells.at(0) == "");
}

// As Excel keeps it: the formula, and of what kind its result is.
BOOST_AUTO_TEST_CASE(the_error_of_a_formula_is_no_value_and_no_empty_cell) {
    const OnDisk file("errors.xlsx");
    write_parts(
        file.path,
        {{"[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
          "PartName=\"/xl/workbook.xml\" "
          "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override "
          "PartName=\"/xl/worksheets/sheet1.xml\" "
          "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>"},
         {"_rels/.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
          "Id=\"r1\" "
          "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
          "Target=\"xl/workbook.xml\"/></Relationships>"},
         {"xl/workbook.xml",
          "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
          "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet "
          "name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"},
         {"xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
          "Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" "
          "Target=\"worksheets/sheet1.xml\"/></Relationships>"},
         {"xl/worksheets/sheet1.xml",
          "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
          "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>\"age\"</f><v>age</v></c><c r=\"B1\" "
          "t=\"str\"><f>\"day\"</f><v>day</v></c><c r=\"C1\" "
          "t=\"str\"><f>\"sum\"</f><v>sum</v></c></row>"
          "<row r=\"2\"><c r=\"A2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"B2\" "
          "t=\"e\"><v>#N/A</v></c><c r=\"C2\"><f>40+2</f></c></row></sheetData></worksheet>"}});
    const auto list = open_list(file.path);
    BOOST_REQUIRE(list);
    const auto row = (*list)->next();
    BOOST_REQUIRE(row.has_value());
    for (const auto& cell : row->cells) {
        const auto clean = clean_cell(cell, "age");
        BOOST_TEST((!clean && clean.error().reason == model::Reason::bad_value), "taken: '" << cell << "'");
    }
}

BOOST_AUTO_TEST_SUITE_END()
