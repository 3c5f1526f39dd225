#include "server/report/billing_table.h"

#include "server/report/civil_text.h"

namespace cts::report {

using tables::CellKind;
using tables::Table;

namespace {

const std::vector<tables::Column> billing_columns{
    {"delivery", {"批次", "Delivery"}, CellKind::number},
    {"position", {"序号", "Position"}, CellKind::number},
    {"sale", {"通话编号", "Call"}, CellKind::text},
    {"number", {"号码", "Number"}, CellKind::text},
    {"customer_name", {"客户", "Customer"}, CellKind::text},
    {"product", {"产品", "Product"}, CellKind::text},
    {"amount", {"资费", "Tariff"}, CellKind::text},
    {"currency", {"币种", "Currency"}, CellKind::text},
    {"sold_at", {"办理时间", "Sold"}, CellKind::text},
    {"because", {"依据", "Because"}, CellKind::text},
    {"because_label", {"依据说明", "In words"}, CellKind::text},
    {"decided_at", {"确定时间", "Decided"}, CellKind::text},
    {"trial_end", {"体验到期日", "Trial ends"}, CellKind::text},
};

}  // namespace

Table billing_table(const api::BillingRows& rows, model::Language language) {
    Table table{rows.delivery.list, billing_columns, {}};
    const std::string delivery = std::to_string(rows.delivery.number);
    for (const auto& row : rows.rows)
        table.rows.push_back({delivery, std::to_string(row.position), row.sale.to_string(), row.number,
                              row.customer_name, row.product.in(language), row.amount, row.currency,
                              minute_text(row.sold_at, rows.zone), row.because, row.because_label.in(language),
                              minute_text(row.decided_at, rows.zone),
                              row.trial_end ? day_text(*row.trial_end, rows.zone) : std::string()});
    return table;
}

}  // namespace cts::report
