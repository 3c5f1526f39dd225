// Why: a planner who writes a wrong expression must be told where and what is wrong.
// Promises: the kind of fault, the byte where it starts, the word that offends (quoted from the source, at most 60
// bytes). Never knows: sentences or languages; whoever shows it turns the fault into one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cts::expr {

enum class ParseFault {
    empty,                 // nothing but white space
    too_long,              // more than max_source_bytes
    too_deep,              // parentheses and calls nested more than max_nesting
    not_utf8,              // the source is not UTF-8
    unexpected_character,  // a character no token starts with: # % ; \ a lone ! …
    unexpected_word,       // a token where another kind was due: "5 == 5", "5 5", ")"
    unexpected_end,        // the source ends where a value or a bracket was due
    unterminated_string,   // a quote without its pair
    malformed_variable,    // "$name", "${", "${a b}", "${}"
    bare_name,             // a name that is neither a call nor ${name}
    path,                  // XML paths, predicates, attributes, unions are not part of the language
    unknown_function,      // the word is the function's name
    wrong_argument_count,  // the word is the function's name
    malformed_pattern,     // a literal regex pattern that ICU refuses; the word is the pattern
};

// A stable name for tests, logs and messages' keys, e.g. "unknown_function".
std::string_view name_of(ParseFault fault);

struct ParseError {
    ParseFault fault = ParseFault::empty;
    std::size_t offset = 0;  // bytes from the start of the source
    std::string word;        // may be empty (end of the source)
};

}  // namespace cts::expr
