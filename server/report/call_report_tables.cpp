#include "server/report/call_report_tables.h"

namespace cts::report {

using tables::CellKind;
using tables::Column;
using tables::Table;

namespace {

using Cells = std::vector<std::string>;

std::string text(std::int64_t number) {
    return std::to_string(number);
}

Column number(const char* name, model::Translated heading) {
    return {name, std::move(heading), CellKind::number};
}
Column words(const char* name, model::Translated heading) {
    return {name, std::move(heading), CellKind::text};
}

std::string seconds(std::int64_t milliseconds) {
    const auto tenths = (milliseconds + 50) / 100;
    return text(tenths / 10) + "." + text(tenths % 10);
}

void put(Table& table, const api::FunnelStep& step, bool in_order, model::Language language) {
    const auto& reached = step.reached;
    table.rows.push_back({step.step, step.label.in(language), in_order ? text(reached.share.count) : "",
                          in_order ? text(reached.share.of) : "", reached.share.percent, reached.low, reached.high,
                          text(step.ended.count), step.ended.percent});
}

}  // namespace

Table funnel_table(const api::FunnelReport& report, model::Language language) {
    Table table{
        "funnel",
        {words("step", {"步骤（代码）", "Step (name)"}), words("step.label", {"步骤", "Step"}),
         number("reached", {"走到这一步", "Came so far"}), number("of", {"基数", "Out of"}),
         number("percent", {"百分比", "Per cent"}), number("low", {"下限", "From"}), number("high", {"上限", "To"}),
         number("ended", {"在此结束", "Ended here"}), number("ended.percent", {"结束百分比", "Ended, per cent"})},
        {}};
    for (const auto& step : report.steps) put(table, step, true, language);
    for (const auto& step : report.gone) put(table, step, false, language);
    return table;
}

Table field_table(const api::FieldReport& report, model::Language language) {
    Table table{"fields",
                {words("purpose", {"表单", "Form"}), words("step", {"步骤", "Step"}),
                 words("field", {"字段（代码）", "Field (name)"}), words("field.label", {"字段", "Field"}),
                 words("type", {"类型", "Type"}), number("measured", {"测得通话", "Calls measured"}),
                 number("mean_seconds", {"平均秒数", "Mean seconds"}), number("corrections", {"改答", "Corrections"}),
                 number("refusals", {"被拒", "Refusals"}), number("one_datum", {"确认为一项", "Kept as one datum"}),
                 number("left_empty", {"留空", "Left empty"}), number("other", {"选了其他", "“Other” chosen"}),
                 number("choices", {"选择总数", "Choices made"})},
                {}};
    for (const auto& line : report.fields)
        table.rows.push_back({line.purpose, line.step, line.field, line.label.in(language), line.type,
                              text(line.measured), line.measured > 0 ? seconds(line.mean_milliseconds) : "",
                              text(line.corrections), text(line.refusals), text(line.one_datum.share.count),
                              text(line.left_empty.share.count), text(line.other.share.count),
                              text(line.other.share.of)});
    return table;
}

Table agent_table(const api::AgentReport& report) {
    Table table{
        "agents",
        {words("agent", {"坐席", "Agent"}), number("calls", {"通话", "Calls"}), number("dials", {"外呼", "Dials"}),
         number("connected", {"接通", "Connected"}), number("connected.percent", {"接通率", "Connected, per cent"}),
         number("needs_correction", {"待更正", "To be corrected"}), number("success", {"成功", "Successes"}),
         number("success.percent", {"成功率", "Success, per cent"}), number("success.low", {"下限", "From"}),
         number("success.high", {"上限", "To"}), number("mean_talk_seconds", {"平均通话秒数", "Mean talk, seconds"}),
         number("sales", {"销售", "Sales"}), number("valid", {"有效", "Valid"}),
         number("valid.percent", {"有效率", "Valid, per cent"}),
         number("complaints_heard", {"受理投诉", "Complaints heard"}),
         number("complained", {"成交后被投诉", "Complained of afterwards"})},
        {}};
    for (const auto& one : report.agents)
        table.rows.push_back({one.name, text(one.calls), text(one.dials), text(one.connected.count),
                              one.connected.percent, text(one.needs_correction.count), text(one.success.share.count),
                              one.success.share.percent, one.success.low, one.success.high, text(one.mean_talk_seconds),
                              text(one.valid.share.of), text(one.valid.share.count), one.valid.share.percent,
                              text(one.complaints_heard), text(one.complained.count)});
    return table;
}

Table codebook_table(const api::Codebook& book) {
    Table table{"codebook",
                {words("kind", {"种类", "Kind"}), words("purpose", {"表单", "Form"}), words("step", {"步骤", "Step"}),
                 words("name", {"代码", "Name"}), words("label.zh_CN", {"名称（中文）", "Label (Chinese)"}),
                 words("label.en", {"名称（英文）", "Label (English)"}), words("type", {"类型", "Type"}),
                 words("value", {"取值", "Value"}), words("value.zh_CN", {"取值名称（中文）", "Value label (Chinese)"}),
                 words("value.en", {"取值名称（英文）", "Value label (English)"}),
                 words("rule.zh_CN", {"何时选（中文）", "When to choose (Chinese)"}),
                 words("rule.en", {"何时选（英文）", "When to choose (English)"})},
                {}};
    for (const auto& line : book.lines)
        table.rows.push_back({line.kind, line.purpose, line.step, line.name, line.label.zh_CN, line.label.en, line.type,
                              line.value, line.value_label.zh_CN, line.value_label.en, line.value_rule.zh_CN,
                              line.value_rule.en});
    return table;
}

}  // namespace cts::report
