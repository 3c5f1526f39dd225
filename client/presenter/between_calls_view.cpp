#include "client/presenter/between_calls_view.h"

#include <algorithm>

#include "client/presenter/common_views.h"
#include "client/presenter/script_lines.h"

namespace cts::presenter {

std::vector<FollowUpRow> follow_up_rows(const std::vector<api::FollowUp>& follow_ups) {
    std::vector<FollowUpRow> rows;
    for (const auto& follow_up : follow_ups) {
        rows.push_back({follow_up.id.to_string(), follow_up.kind, follow_up.due, follow_up.customer_name,
                        follow_up.masked_number, follow_up.subject});
    }
    // By due moment, so that what is overdue stands first; what has none stands last.
    std::ranges::stable_sort(rows, [](const FollowUpRow& one, const FollowUpRow& other) {
        return one.due && (!other.due || *one.due < *other.due);
    });
    return rows;
}

std::vector<std::pair<std::string, int>> outcome_rows(const api::DayTally& today, const form::Kit& kit,
                                                      model::Language language) {
    std::vector<std::pair<std::string, int>> rows;
    for (const auto& [name, count] : today.outcomes) {
        const auto* outcome = outcome_named(kit, name);
        rows.emplace_back(outcome == nullptr ? name : outcome->label.in(language), count);
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    return rows;
}

SavedCallRow saved_call_row(const api::CallSaved& saved, const std::string& customer_name, const form::Kit& kit,
                            model::Language language) {
    SavedCallRow row;
    row.customer_name = customer_name;
    row.outcome_class = saved.call.outcome_class;
    const auto* outcome = outcome_named(kit, saved.call.outcome);
    row.outcome_label = outcome == nullptr ? saved.call.outcome_label.in(language) : outcome->label.in(language);
    if (row.outcome_label.empty()) row.outcome_label = saved.call.outcome;
    for (const auto& follow_up : saved.call.follow_ups) row.created.push_back({follow_up.kind, follow_up.due});
    row.from = saved.call.dialled_at;
    row.to = saved.call.ended_at;
    row.acknowledged = true;
    row.already_had = saved.already_had;
    row.needs_correction = saved.call.state == api::CallState::needs_correction;
    return row;
}

ScriptView opening_of(const form::FormSession& session, model::Language language) {
    const auto& steps = session.definition().steps;
    return steps.empty() ? ScriptView{} : script_of(session, steps.front(), {}, language);
}

}  // namespace cts::presenter
