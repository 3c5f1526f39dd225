#include "shared/expr/parse_error.h"

namespace cts::expr {

std::string_view name_of(ParseFault fault) {
    switch (fault) {
        case ParseFault::empty:
            return "empty";
        case ParseFault::too_long:
            return "too_long";
        case ParseFault::too_deep:
            return "too_deep";
        case ParseFault::not_utf8:
            return "not_utf8";
        case ParseFault::unexpected_character:
            return "unexpected_character";
        case ParseFault::unexpected_word:
            return "unexpected_word";
        case ParseFault::unexpected_end:
            return "unexpected_end";
        case ParseFault::unterminated_string:
            return "unterminated_string";
        case ParseFault::malformed_variable:
            return "malformed_variable";
        case ParseFault::bare_name:
            return "bare_name";
        case ParseFault::path:
            return "path";
        case ParseFault::unknown_function:
            return "unknown_function";
        case ParseFault::wrong_argument_count:
            return "wrong_argument_count";
        case ParseFault::malformed_pattern:
            return "malformed_pattern";
    }
    return "";
}

}  // namespace cts::expr
