// What an expression of the form can read: the fields that count, the context's variables, what the kit states of the
// product, an option's columns while a choice_filter looks at it.
#pragma once

#include <string>
#include <string_view>

#include "shared/expr/scope.h"
#include "shared/form/session_state.h"

namespace cts::form {

class SessionScope final : public expr::Scope {
  public:
    explicit SessionScope(const SessionState& state, std::string_view current = {}, const Option* option = nullptr)
        : state_(state), current_(current), option_(option) {}

    std::optional<expr::Value> variable(std::string_view name) const override;
    expr::Value current() const override;
    expr::Moment now() const override;

  private:
    const SessionState& state_;
    std::string_view current_;
    const Option* option_;
};

}  // namespace cts::form
