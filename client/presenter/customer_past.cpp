#include "client/presenter/customer_past.h"

#include <algorithm>

#include "client/presenter/common_views.h"

namespace cts::presenter {

namespace {

// A call of another project keeps the server's words: the same name may mean something else there.
EarlierCallRow earlier_row(const api::EarlierCall& call, const std::string& project, const form::Kit& kit,
                           model::Language language) {
    EarlierCallRow row{call.at, call.outcome_label.in(language), {}, call.agent_name};
    row.migrated = call.migrated;
    row.inbound = call.direction == api::Direction::inbound;
    const bool here = call.project.empty() || call.project == project;
    if (!here) row.other_project = call.project;
    if (const auto* outcome = here ? outcome_named(kit, call.outcome) : nullptr) {
        row.outcome_label = outcome->label.in(language);
        row.outcome_class = outcome->outcome_class;
    }
    if (row.outcome_label.empty()) row.outcome_label = call.outcome;
    return row;
}

PromiseRow promise_row(const api::FollowUp& promise, const api::Claimed& claimed) {
    PromiseRow row{promise.kind, promise.due, promise.subject, promise.agent_name, promise.owner};
    row.worked = claimed.contents.follow_up == promise.id;
    row.created_at = promise.created_at;
    return row;
}

}  // namespace

const api::FollowUp* worked_promise(const api::Claimed& claimed) {
    if (!claimed.contents.follow_up) return nullptr;
    const auto found = std::ranges::find(claimed.promises, *claimed.contents.follow_up, &api::FollowUp::id);
    return found == claimed.promises.end() ? nullptr : &*found;
}

std::vector<PromiseRow> promise_rows(const api::Claimed& claimed) {
    std::vector<PromiseRow> rows;
    for (const auto& promise : claimed.promises) rows.push_back(promise_row(promise, claimed));
    if (rows.empty() && !claimed.promised_note.empty()) {
        rows.push_back({form::FollowUpKind::callback, {}, claimed.promised_note});
        rows.back().worked = true;
    }
    return rows;
}

std::vector<EarlierCallRow> earlier_rows(const api::Claimed& claimed, const form::Kit& kit, model::Language language) {
    std::vector<EarlierCallRow> rows;
    for (const auto& call : claimed.earlier) rows.push_back(earlier_row(call, claimed.contents.project, kit, language));
    return rows;
}

ComplaintsView complaints_view(const api::Claimed& claimed) {
    return {claimed.complaints.open, claimed.complaints.in_all, claimed.complaints.latest};
}

}  // namespace cts::presenter
