// What is said about an answer as it stands: whether it is required, and everything that is wrong with it.
#include <algorithm>

#include "shared/form/session_state.h"

namespace cts::form {
namespace {

bool holds_name(std::string_view names, const std::string& name) {
    const std::string padded = " " + std::string(names) + " ";
    return padded.find(" " + name + " ") != std::string::npos;
}

// The options answered that the choice_filter no longer offers, as the agent sees them.
Translated labels_not_offered(std::string_view answered, const std::vector<const Option*>& offered, const Menu& menu) {
    Translated labels;
    for (const Option& option : menu.options) {
        const bool is_offered = std::ranges::find(offered, &option) != offered.end();
        if (is_offered || !holds_name(answered, option.name)) continue;
        labels.zh_CN += (labels.zh_CN.empty() ? "" : "、") + option.label.zh_CN;
        labels.en += (labels.en.empty() ? "" : ", ") + option.label.en;
    }
    return labels;
}

}  // namespace

std::vector<SingleDatumFinding> SessionState::standing_findings(std::size_t item) const {
    const FilledItem& entry = filled[item];
    std::vector<SingleDatumFinding> standing;
    if (!entry.state.visible || !entry.one_datum.empty()) return standing;
    for (const SingleDatumFinding& finding : entry.findings) {
        const bool needs_home = finding.problem.reason == model::Reason::belongs_to_other_field;
        const auto home = needs_home ? graph->field_items.find(finding.home) : graph->field_items.end();
        if (needs_home && (home == graph->field_items.end() || !filled[home->second].state.visible)) continue;
        standing.push_back(finding);
    }
    return standing;
}

void SessionState::judge(std::size_t item) {
    if (graph->items[item].field == nullptr) return;
    FilledItem& entry = filled[item];
    const Field& its_field = field(item);
    entry.state.problems.clear();
    entry.state.required = entry.state.visible && its_field.required && evaluate(*its_field.required, item);
    if (entry.state.visible && !entry.typed.empty()) judge_answer(item);
}

void SessionState::judge_answer(std::size_t item) {
    FilledItem& entry = filled[item];
    const Field& its_field = field(item);
    model::Problems& problems = entry.state.problems;
    if (entry.unreadable) {
        problems.push_back({*entry.unreadable, its_field.name});
        const auto longest = longest_value(its_field);
        if (*entry.unreadable == model::Reason::too_long && longest)
            problems.back().details["max"] = Translated::neutral(std::to_string(*longest));
    }
    if (!entry.offered)
        problems.push_back(
            {model::Reason::not_in_menu,
             its_field.name,
             {{"value", labels_not_offered(*entry.canonical, entry.options, *definition->menu_of(its_field))}}});
    if (its_field.constraint && !counting(item).empty() && !evaluate(its_field.constraint->that, item))
        problems.push_back({model::Reason::constraint_failed,
                            its_field.name,
                            {{"label", its_field.label}},
                            its_field.constraint->message});
    for (const SingleDatumFinding& finding : standing_findings(item)) problems.push_back(finding.problem);
}

}  // namespace cts::form
