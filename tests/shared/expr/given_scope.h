// A scope of given values, for tests.
#pragma once

#include <map>
#include <stdexcept>
#include <string>

#include "shared/expr/parser.h"

namespace cts::expr {

struct GivenScope : Scope {
    std::map<std::string, Value, std::less<>> variables;
    Value dot;
    Moment moment;  // 1970-01-01T00:00Z

    std::optional<Value> variable(std::string_view name) const override {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    }
    Value current() const override { return dot; }
    Moment now() const override { return moment; }
};

inline Expression parsed(const std::string& source) {
    auto expression = parse(source);
    if (!expression) throw std::runtime_error(source + ": " + std::string(name_of(expression.error().fault)));
    return *expression;
}

inline Value value_of(const std::string& source, const Scope& scope = GivenScope()) {
    return parsed(source).evaluate(scope);
}

inline std::string text_of(const std::string& source, const Scope& scope = GivenScope()) {
    return value_of(source, scope).to_string();
}

}  // namespace cts::expr
