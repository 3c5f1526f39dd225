// Why: the one table of the functions the language has; a new function is an entry here and a few lines in its file.
// Promises: names, arities and meanings of the ODK XForms specification; arguments are evaluated only when asked for,
// so if() and coalesce() leave the branch they do not take alone.
// Never knows: the parser.
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>

#include "shared/expr/ast.h"

namespace cts::expr {

class Evaluator;

class Arguments {
  public:
    Arguments(Evaluator& evaluator, const Node& node, const Call& call)
        : evaluator_(evaluator), node_(node), call_(call) {}

    std::size_t size() const { return call_.arguments.size(); }
    Value value(std::size_t index) const;
    bool truth(std::size_t index) const;
    double number(std::size_t index) const;
    std::string text(std::size_t index) const;

    Moment now() const;
    const Pattern* literal_pattern() const { return call_.pattern ? &*call_.pattern : nullptr; }
    void report(EvaluationFault fault) const;

  private:
    Evaluator& evaluator_;
    const Node& node_;
    const Call& call_;
};

inline constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();

struct Function {
    std::string_view name;
    std::size_t fewest_arguments;
    std::size_t most_arguments;
    Value (*apply)(const Arguments&);
    bool reads_time = false;
};

// nullptr: there is no such function.
const Function* find_function(std::string_view name);

// logic_functions.cpp
Value if_else(const Arguments&);
Value coalesce(const Arguments&);
Value negate(const Arguments&);
Value always_true(const Arguments&);
Value always_false(const Arguments&);
Value as_boolean(const Arguments&);
// choice_functions.cpp: answers of select_multiple are names with spaces between
Value selected(const Arguments&);
Value count_selected(const Arguments&);
// text_functions.cpp: positions and lengths count Unicode characters
Value as_string(const Arguments&);
Value string_length(const Arguments&);
Value concat(const Arguments&);
Value contains(const Arguments&);
Value starts_with(const Arguments&);
Value substr(const Arguments&);
Value regex(const Arguments&);
// number_functions.cpp
Value as_number(const Arguments&);
Value whole_part(const Arguments&);
Value rounded(const Arguments&);
// time_functions.cpp
Value today(const Arguments&);
Value now(const Arguments&);
Value as_date(const Arguments&);

}  // namespace cts::expr
