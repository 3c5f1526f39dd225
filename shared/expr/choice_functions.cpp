#include <algorithm>

#include "shared/expr/characters.h"
#include "shared/expr/functions.h"

namespace cts::expr {

namespace {

// Calls visit(name) for every name in "apple  baby crimson".
template <class Visit>
void for_each_name(std::string_view names, Visit visit) {
    std::size_t at = 0;
    while ((at = names.find_first_not_of(blanks, at)) != names.npos) {
        const std::size_t end = std::min(names.find_first_of(blanks, at), names.size());
        visit(names.substr(at, end - at));
        at = end;
    }
}

}  // namespace

// Nothing is selected exactly when the empty name is: selected('', '') is true, selected('a', '') false.
Value selected(const Arguments& arguments) {
    const std::string names = arguments.text(0);
    const std::string wanted_text = arguments.text(1);
    const std::string_view wanted = trimmed(wanted_text);
    bool found = wanted.empty() && trimmed(names).empty();
    for_each_name(names, [&](std::string_view name) { found = found || name == wanted; });
    return Value::of_boolean(found);
}

Value count_selected(const Arguments& arguments) {
    double count = 0;
    for_each_name(arguments.text(0), [&](std::string_view) { ++count; });
    return Value::of_number(count);
}

}  // namespace cts::expr
