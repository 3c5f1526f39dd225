#include "shared/form/session.h"

#include <utility>

#include "shared/form/empty_placeholder.h"
#include "shared/form/session_missing.h"
#include "shared/form/session_placeholders.h"
#include "shared/form/session_scope.h"
#include "shared/form/session_state.h"

namespace cts::form {

FormSession::FormSession(std::shared_ptr<const Kit> kit, std::string_view purpose, SessionContext context)
    : state_(std::make_unique<SessionState>(std::move(kit), purpose, std::move(context))) {}
FormSession::~FormSession() = default;
FormSession::FormSession(FormSession&&) noexcept = default;
FormSession& FormSession::operator=(FormSession&&) noexcept = default;

const Kit& FormSession::kit() const {
    return *state_->kit;
}
const Definition& FormSession::definition() const {
    return *state_->definition;
}
const SessionContext& FormSession::context() const {
    return state_->context;
}

void FormSession::answer(std::string_view field, std::string_view text) {
    state_->set(state_->item_of(field), text);
}

void FormSession::one_datum(std::string_view field, std::string_view reason) {
    state_->set_one_datum(state_->item_of(field), reason);
}

std::optional<std::string> FormSession::one_datum_reason(std::string_view field) const {
    const std::string& reason = state_->filled[state_->item_of(field)].one_datum;
    return reason.empty() ? std::nullopt : std::optional(reason);
}

std::string FormSession::answer_of(std::string_view field) const {
    const std::size_t item = state_->item_of(field);
    const bool computed = state_->field(item).type == FieldType::calculate;
    return computed ? std::string(state_->counting(item)) : state_->filled[item].typed;
}

const FieldState& FormSession::field_state(std::string_view field) const {
    return state_->filled[state_->item_of(field)].state;
}

std::vector<SingleDatumFinding> FormSession::single_datum_findings(std::string_view field) const {
    return state_->standing_findings(state_->item_of(field));
}

StepState FormSession::step_state(std::string_view step) const {
    StepState result;
    const auto found = state_->graph->step_items.find(step);
    if (found == state_->graph->step_items.end()) return result;
    result.visible = state_->filled[found->second].state.visible;
    const auto& items = state_->graph->items;
    for (std::size_t item = found->second + 1; item < items.size() && items[item].field != nullptr; ++item) {
        const FilledItem& entry = state_->filled[item];
        if (entry.state.required && entry.typed.empty()) ++result.missing;
        if (!entry.state.problems.empty()) ++result.refused;
        if (!entry.typed.empty()) result.touched = true;
    }
    return result;
}

std::vector<const Option*> FormSession::options(std::string_view field) const {
    return state_->filled[state_->item_of(field)].options;
}

std::string FormSession::placeholders_filled(std::string_view text, model::Language language) const {
    std::string filled;
    while (!text.empty()) {
        const std::size_t open = text.find("${");
        const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) break;
        filled += text.substr(0, open);
        const auto value = placeholder_text(*state_, text.substr(open + 2, close - open - 2), language);
        text.remove_prefix(close + 1);
        if (value.empty() && takes_space_along(filled, text)) text.remove_prefix(1);
        filled += value;
    }
    return filled.append(text);
}

bool FormSession::holds(const Expression& expression) const {
    return expression.evaluate(SessionScope(*state_)).to_boolean();
}

std::vector<const Outcome*> FormSession::outcomes() const {
    std::vector<const Outcome*> offered;
    for (const Outcome& outcome : state_->definition->outcomes) {
        if (is_offered(*state_, outcome)) offered.push_back(&outcome);
    }
    return offered;
}

model::Problems FormSession::missing_for(std::string_view outcome) const {
    return form::missing_for(*state_, outcome);
}

Answers FormSession::counting_answers() const {
    Answers answers;
    for (const auto& [name, item] : state_->graph->field_items) {
        const bool computed = state_->field(item).type == FieldType::calculate;
        if (!computed && !state_->counting(item).empty()) answers.emplace(name, state_->counting(item));
    }
    return answers;
}

std::map<std::string, std::string> FormSession::one_datum_reasons() const {
    std::map<std::string, std::string> reasons;
    for (const auto& [name, item] : state_->graph->field_items) {
        const FilledItem& entry = state_->filled[item];
        if (entry.state.visible && !entry.one_datum.empty()) reasons.emplace(name, entry.one_datum);
    }
    return reasons;
}

}  // namespace cts::form
