// A delivery as files: CSV and Excel hold the same cells.
#include "server/report/billing_table.h"

#include <boost/test/unit_test.hpp>

#include "admin/lists/excel_reader.h"
#include "server/report/excel.h"

BOOST_AUTO_TEST_SUITE(billing_table)

namespace {

using namespace cts;

api::BillingRows delivery() {
    api::BillingRow row;
    row.position = 1;
    row.number = "+8613800138000";
    row.customer_name = "=HYPERLINK(\"http://x\")";
    row.product = {"彩铃", "ring-back tone"};
    row.amount = "5.00";
    row.currency = "CNY";
    row.sold_at = model::Instant::parse_iso8601("2026-09-28T02:30:00Z").value();
    row.because = "confirmed";
    row.because_label = {"已确认", "confirmed"};
    row.decided_at = model::Instant::parse_iso8601("2026-10-25T16:05:00Z").value();
    row.trial_end = model::Instant::parse_iso8601("2026-10-28T15:59:59.999Z").value();
    api::BillingRows rows{"sale", "Asia/Shanghai", {}, {row}};
    rows.delivery.list = "open";
    rows.delivery.number = 7;
    return rows;
}

}  // namespace

BOOST_AUTO_TEST_CASE(moments_are_by_the_projects_clock_and_numbers_are_whole) {
    const auto table = report::billing_table(delivery(), model::Language::zh_CN);
    const auto& row = table.rows.at(0);
    BOOST_TEST(table.name == "open");
    BOOST_TEST(row.at(0) == "7");
    BOOST_TEST(row.at(3) == "+8613800138000");
    BOOST_TEST(row.at(5) == "彩铃");
    BOOST_TEST(row.at(8) == "2026-09-28 10:30");
    BOOST_TEST(row.at(11) == "2026-10-26 00:05");
    BOOST_TEST(row.at(12) == "2026-10-28");
}

BOOST_AUTO_TEST_CASE(no_cell_of_either_file_is_a_formula_and_a_number_keeps_its_plus) {
    const auto table = report::billing_table(delivery(), model::Language::en);
    const auto csv = tables::csv_of(table);
    BOOST_TEST(csv.find(",+8613800138000,") != std::string::npos);
    BOOST_TEST(csv.find("\"'=HYPERLINK(") != std::string::npos);
    const auto excel = lists::read_excel(report::excel_of(table, model::Language::en));
    BOOST_REQUIRE(excel);
    BOOST_TEST((*excel)->header().at(3) == "Number");
    const auto row = (*excel)->next();
    BOOST_REQUIRE(row.has_value());
    BOOST_TEST(row->cells.at(0) == "7");
    BOOST_TEST(row->cells.at(3) == "+8613800138000");
    BOOST_TEST(row->cells.at(4) == "=HYPERLINK(\"http://x\")");  // as text
    BOOST_TEST(!(*excel)->next().has_value());
}

BOOST_AUTO_TEST_SUITE_END()
