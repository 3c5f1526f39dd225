#include "shared/form/session_scope.h"

#include "shared/form/session_placeholders.h"

namespace cts::form {

std::optional<expr::Value> SessionScope::variable(std::string_view name) const {
    if (option_ != nullptr) {
        if (name == "name") return expr::Value::of_string(option_->name);
        const auto column = option_->columns.find(std::string(name));
        if (column != option_->columns.end()) return expr::Value::of_string(column->second);
    }
    const auto field = state_.graph->field_items.find(name);
    if (field != state_.graph->field_items.end())
        return expr::Value::of_string(std::string(state_.counting(field->second)));
    const auto given = state_.context.variables.find(name);
    if (given != state_.context.variables.end()) return expr::Value::of_string(given->second);
    if (auto stated = product_value(state_, name)) return expr::Value::of_string(*std::move(stated));
    return std::nullopt;
}

expr::Value SessionScope::current() const {
    return expr::Value::of_string(std::string(current_));
}

expr::Moment SessionScope::now() const {
    return {state_.context.at.utc_ms, state_.offset_minutes};
}

}  // namespace cts::form
