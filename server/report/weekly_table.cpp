#include "server/report/weekly_table.h"

#include "server/report/civil_text.h"

namespace cts::report {

using api::Share;
using model::Translated;
using tables::CellKind;
using tables::Table;

namespace {

const std::vector<tables::Column> weekly_columns{
    {"section", {"栏目", "Section"}, CellKind::text}, {"item", {"项目", "Item"}, CellKind::text},
    {"label", {"名称", "Name"}, CellKind::text},      {"count", {"数量", "Count"}, CellKind::number},
    {"of", {"基数", "Out of"}, CellKind::number},     {"percent", {"百分比", "Per cent"}, CellKind::number},
};

class Rows {
  public:
    Rows(Table& table, model::Language language) : table_(table), language_(language) {}

    void note(const std::string& item, const Translated& label, const std::string& value) {
        table_.rows.push_back({"about", item, label.in(language_) + ": " + value, "", "", ""});
    }
    void add(const std::string& section, const std::string& item, const Translated& label, const Share& share) {
        table_.rows.push_back(
            {section, item, label.in(language_), std::to_string(share.count), std::to_string(share.of), share.percent});
    }
    void add(const std::string& section, const std::string& item, const Translated& label, std::int64_t count) {
        table_.rows.push_back({section, item, label.in(language_), std::to_string(count), "", ""});
    }
    void add(const std::string& section, const std::vector<api::ReportLine>& lines) {
        for (const auto& line : lines) add(section, line.name, line.label, line.share);
    }

  private:
    Table& table_;
    model::Language language_;
};

void about(const api::WeeklyReport& report, Rows& rows) {
    rows.note("project", {"项目", "Project"}, report.project);
    rows.note("week", {"周", "Week"}, report.week);
    rows.note("days", {"日期", "Days"}, report.span.first_day + " – " + report.span.last_day);
    rows.note("zone", {"时区", "Zone"}, report.span.zone);
    rows.note("made_at", {"生成时间", "Made"}, minute_text(report.made_at, report.span.zone));
}

void totals(const api::WeeklyReport& report, Rows& rows) {
    rows.add("calls", "calls", {"通话", "Calls"}, report.calls);
    rows.add("calls", "dials", {"外呼", "Dials"}, report.dials);
    rows.add("calls", "connected", {"接通率", "Connected"}, report.connected);
    rows.add("calls", "valid", {"有效率", "Valid sales"}, report.valid);
    rows.add("calls", "needs_correction", {"待更正", "To be corrected"}, report.needs_correction);
}

void problems(const api::WeeklyReport& report, Rows& rows) {
    for (const auto& problem : report.problems) {
        rows.add("open", problem.kind, problem.label, problem.open);
        rows.add("overdue", problem.kind, problem.label, api::share_of(problem.overdue, problem.open));
        rows.add("not_set", problem.kind, problem.label, api::share_of(problem.not_set, problem.open));
    }
}

}  // namespace

Table weekly_table(const api::WeeklyReport& report, model::Language language) {
    Table table{report.week, weekly_columns, {}};
    Rows rows(table, language);
    about(report, rows);
    totals(report, rows);
    for (const auto& one : report.outcomes) rows.add("outcomes", one.purpose + "/" + one.outcome, one.label, one.share);
    rows.add("refusal_reasons", report.refusal_reasons);
    rows.add("complaints", "complaints", {"投诉", "Complaints"}, report.complaints);
    rows.add("complaint_states", report.complaint_states);
    rows.add("complaint_causes", report.complaint_causes);
    rows.add("questions", report.questions);
    problems(report, rows);
    return table;
}

}  // namespace cts::report
