// A week as files: what stands in the answer stands in the table, with what it is counted of.
#include "server/report/weekly_table.h"

#include <boost/test/unit_test.hpp>

#include "admin/lists/excel_reader.h"
#include "server/report/excel.h"

BOOST_AUTO_TEST_SUITE(weekly_table)

namespace {

using namespace cts;

api::WeeklyReport week() {
    api::WeeklyReport report;
    report.project = "sale";
    report.week = "2026-W48";
    report.span.first_day = "2026-11-23";
    report.span.last_day = "2026-11-29";
    report.span.zone = "Asia/Shanghai";
    report.calls = 9;
    report.dials = 8;
    report.connected = api::share_of(5, 8);
    report.valid = api::share_of(0, 0);
    report.outcomes = {{"first_call", "refused", {"拒绝", "Refused"}, "refusal", api::share_of(3, 9)}};
    report.refusal_reasons = {{"price", {"嫌贵", "Too dear"}, api::share_of(2, 3)}};
    report.complaints = 1;
    report.complaint_states = {{"open", {"待处理", "open"}, api::share_of(1, 1)}};
    report.questions = {{"", {"问答里没有", "no answer"}, api::share_of(1, 4)}};
    report.problems = {{"complaint_ticket", {"投诉工单", "complaint ticket"}, 4, 1, 0}};
    return report;
}

std::string line(const tables::Table& table, const std::string& section, const std::string& item) {
    for (const auto& row : table.rows)
        if (row[0] == section && row[1] == item) return row[2] + "|" + row[3] + "|" + row[4] + "|" + row[5];
    return "none";
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_number_stands_in_a_row_with_what_it_is_counted_of) {
    const auto table = report::weekly_table(week(), model::Language::zh_CN);
    BOOST_TEST(line(table, "about", "days") == "日期: 2026-11-23 – 2026-11-29|||");
    BOOST_TEST(line(table, "calls", "dials") == "外呼|8||");
    BOOST_TEST(line(table, "calls", "connected") == "接通率|5|8|62.5");
    BOOST_TEST(line(table, "calls", "valid") == "有效率|0|0|");
    BOOST_TEST(line(table, "outcomes", "first_call/refused") == "拒绝|3|9|33.3");
    BOOST_TEST(line(table, "refusal_reasons", "price") == "嫌贵|2|3|66.7");
    BOOST_TEST(line(table, "complaints", "complaints") == "投诉|1||");
    BOOST_TEST(line(table, "complaint_states", "open") == "待处理|1|1|100.0");
    BOOST_TEST(line(table, "questions", "") == "问答里没有|1|4|25.0");
    BOOST_TEST(line(table, "overdue", "complaint_ticket") == "投诉工单|1|4|25.0");
}

BOOST_AUTO_TEST_CASE(the_excel_file_holds_the_same_rows_in_the_language_asked_for) {
    const auto table = report::weekly_table(week(), model::Language::en);
    const auto excel = lists::read_excel(report::excel_of(table, model::Language::en));
    BOOST_REQUIRE(excel);
    BOOST_TEST((*excel)->header().at(4) == "Out of");
    std::size_t rows = 0;
    while (const auto row = (*excel)->next()) {
        BOOST_REQUIRE(rows < table.rows.size());
        BOOST_TEST(row->cells.at(2) == table.rows[rows].at(2));
        BOOST_TEST(row->cells.at(3) == table.rows[rows].at(3));
        ++rows;
    }
    BOOST_TEST(rows == table.rows.size());
}

BOOST_AUTO_TEST_SUITE_END()
