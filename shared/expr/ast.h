// Why: the tree the parser leaves and evaluation walks.
// Promises: no deeper than max_nesting: a run of operators that bind alike is one flat chain, whatever its length.
// Never knows: values of variables.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "shared/expr/pattern.h"
#include "shared/expr/token.h"
#include "shared/expr/value.h"

namespace cts::expr {

struct Node;
struct Function;

struct Literal {
    Value value;
};

struct Variable {
    std::string name;
};

struct Current {};

// "- - x": the operand becomes a number, negated if the count of minus signs is odd.
struct Negation {
    bool odd = true;
    std::unique_ptr<Node> operand;
};

// operands[0] operators[0] operands[1] operators[1] …, worked from the left.
struct Chain {
    std::vector<Operator> operators;
    std::vector<Node> operands;
};

struct Call {
    const Function* function = nullptr;
    std::vector<Node> arguments;
    std::optional<Pattern> pattern;  // of a regex() whose pattern is literal
};

struct Node {
    std::size_t offset = 0;  // byte of the source
    std::variant<Literal, Variable, Current, Negation, Chain, Call> what;
};

struct ParsedSource {
    std::string source;
    Node root;
    std::set<std::string> variables;
    bool reads_current = false;
    bool reads_time = false;
};

}  // namespace cts::expr
