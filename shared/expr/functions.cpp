#include "shared/expr/functions.h"

#include <algorithm>
#include <array>

#include "shared/expr/evaluator.h"

namespace cts::expr {

namespace {

constexpr std::array functions{
    Function{"if", 3, 3, if_else},
    Function{"coalesce", 2, any_number, coalesce},
    Function{"selected", 2, 2, selected},
    Function{"count-selected", 1, 1, count_selected},
    Function{"not", 1, 1, negate},
    Function{"true", 0, 0, always_true},
    Function{"false", 0, 0, always_false},
    Function{"boolean", 1, 1, as_boolean},
    Function{"string", 1, 1, as_string},
    Function{"string-length", 1, 1, string_length},
    Function{"concat", 0, any_number, concat},
    Function{"contains", 2, 2, contains},
    Function{"starts-with", 2, 2, starts_with},
    Function{"substr", 2, 3, substr},
    Function{"regex", 2, 2, regex},
    Function{"number", 1, 1, as_number},
    Function{"int", 1, 1, whole_part},
    Function{"round", 1, 2, rounded},
    Function{"today", 0, 0, today, true},
    Function{"now", 0, 0, now, true},
    Function{"date", 1, 1, as_date},
};

}  // namespace

const Function* find_function(std::string_view name) {
    const auto found =
        std::find_if(functions.begin(), functions.end(), [&](const Function& f) { return f.name == name; });
    return found == functions.end() ? nullptr : &*found;
}

Value Arguments::value(std::size_t index) const {
    return evaluator_.value_of(call_.arguments[index]);
}
bool Arguments::truth(std::size_t index) const {
    return value(index).to_boolean();
}
double Arguments::number(std::size_t index) const {
    return value(index).to_number(evaluator_.now().offset_minutes);
}
std::string Arguments::text(std::size_t index) const {
    return value(index).to_string();
}
Moment Arguments::now() const {
    return evaluator_.now();
}
void Arguments::report(EvaluationFault fault) const {
    evaluator_.report({fault, node_.offset});
}

}  // namespace cts::expr
