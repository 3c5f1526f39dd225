#include "server/report/outcome_table.h"

namespace cts::report {

using tables::CellKind;
using tables::Table;

namespace {

using Cells = std::vector<std::string>;

std::vector<tables::Column> columns_of(const api::OutcomeReport& report) {
    std::vector<tables::Column> columns;
    for (const auto& dimension : report.by) {
        const auto& label = dimension.label;
        columns.push_back({dimension.name, {label.zh_CN + "（代码）", label.en + " (name)"}, CellKind::text});
        columns.push_back({dimension.name + ".label", label, CellKind::text});
    }
    const std::vector<tables::Column> usual{
        {"outcome", {"结果（代码）", "Outcome (name)"}, CellKind::text},
        {"outcome.label", {"结果", "Outcome"}, CellKind::text},
        {"outcome_class", {"结果类别", "Class"}, CellKind::text},
        {"calls", {"通话", "Calls"}, CellKind::number},
        {"of", {"基数", "Out of"}, CellKind::number},
        {"percent", {"百分比", "Per cent"}, CellKind::number},
        {"low", {"下限", "From"}, CellKind::number},
        {"high", {"上限", "To"}, CellKind::number},
    };
    columns.insert(columns.end(), usual.begin(), usual.end());
    return columns;
}

Cells begun(const api::OutcomeReport& report, const api::OutcomeGroup& group, model::Language language) {
    Cells cells;
    for (std::size_t i = 0; i < report.by.size(); ++i) {
        const bool part = i < group.parts.size();
        cells.push_back(part ? group.parts[i].name : "");
        cells.push_back(part ? group.parts[i].label.in(language) : "");
    }
    return cells;
}

void put(Table& table, Cells cells, const std::vector<std::string>& more) {
    cells.insert(cells.end(), more.begin(), more.end());
    table.rows.push_back(std::move(cells));
}

void put(Table& table, const api::OutcomeReport& report, const api::OutcomeGroup& group, model::Language language) {
    const auto cells = begun(report, group, language);
    const model::Translated all{"全部", "All calls"};
    const model::Translated success{"成功", "Success"};
    put(table, cells, {"", all.in(language), "", std::to_string(group.calls), "", "", "", ""});
    const auto& share = group.success.share;
    put(table, cells,
        {"", success.in(language), "success", std::to_string(share.count), std::to_string(share.of), share.percent,
         group.success.low, group.success.high});
    for (const auto& one : group.outcomes) {
        const auto of_all = api::uncertain_share_of(one.share.count, one.share.of);
        put(table, cells,
            {one.outcome, one.label.in(language), one.outcome_class, std::to_string(one.share.count),
             std::to_string(one.share.of), one.share.percent, of_all.low, of_all.high});
    }
}

}  // namespace

Table outcome_table(const api::OutcomeReport& report, model::Language language) {
    Table table{"outcomes", columns_of(report), {}};
    put(table, report, report.all, language);
    for (const auto& group : report.groups) put(table, report, group, language);
    return table;
}

}  // namespace cts::report
