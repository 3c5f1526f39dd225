// Why: the words an expression is made of, and the order in which its operators bind.
#pragma once

#include <cstddef>
#include <string>

namespace cts::expr {

enum class Operator {
    either,
    both,
    equal,
    not_equal,
    less,
    less_or_equal,
    greater,
    greater_or_equal,
    plus,
    minus,
    times,
    divide,
    modulo
};

// How tightly an operator binds: 0 (or) to 5 (* div mod). XPath 1.0 §3.4, §3.5.
inline constexpr int tightest_binding = 5;
int binding_of(Operator op);

enum class TokenKind { number, text, variable, current, name, op, open, close, comma, end };

struct Token {
    TokenKind kind = TokenKind::end;
    std::size_t offset = 0;         // byte of the source where it starts
    std::string text;               // the text without its quotes, the variable's or function's name, else as written
    double number = 0;              // of a number
    Operator op = Operator::equal;  // of an operator
};

}  // namespace cts::expr
