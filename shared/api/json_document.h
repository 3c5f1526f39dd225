// Reads JSON as RFC 8259 has it, and stricter where leniency would hide a mistake: a name twice in one object, nesting
// beyond the limit, bytes that are no UTF-8 and a document beyond the limit are refused by name. Numbers keep their
// kind: what is written without fraction and exponent and fits 64 bits is an integer.
// It knows no message.
#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <string_view>
#include <tl/expected.hpp>

#include "shared/model/problem.h"

namespace cts::api {

struct JsonLimits {
    std::size_t max_bytes = 1024 * 1024;
    int max_depth = 32;
};

// On refusal one problem: malformed_json and duplicate_key with the place (line and column, in bytes, of the document),
// duplicate_key with the name's JSON pointer as field, too_deep, body_too_large.
tl::expected<nlohmann::json, model::Problem> parse_json(std::string_view text, const JsonLimits& limits = {});

}  // namespace cts::api
