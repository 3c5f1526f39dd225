#include "shared/api/json_document.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "shared/api/json_builder.h"

namespace cts::api {

namespace {

model::Place place_of(std::string_view text, std::size_t at_byte) {
    const std::string_view before = text.substr(0, std::min(text.size(), at_byte == 0 ? 0 : at_byte - 1));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t start = before.rfind('\n');
    const std::size_t column = start == std::string_view::npos ? before.size() + 1 : before.size() - start;
    return {"", static_cast<int>(line), static_cast<int>(column)};
}

model::Problem problem_of(const JsonFault& fault, std::string_view text) {
    model::Problem problem{.reason = fault.reason, .field = fault.pointer};
    if (fault.at_byte != 0) {
        problem.place = place_of(text, fault.at_byte);
        problem.details = {{"byte", model::Translated::neutral(std::to_string(fault.at_byte))}};
    }
    return problem;
}

}  // namespace

tl::expected<nlohmann::json, model::Problem> parse_json(std::string_view text, const JsonLimits& limits) {
    if (text.size() > limits.max_bytes) return tl::unexpected(model::Problem{.reason = model::Reason::body_too_large});
    // The parser takes a NUL for the end of its input; in JSON none may stand anywhere.
    if (const auto nul = text.find('\0'); nul != std::string_view::npos)
        return tl::unexpected(problem_of({model::Reason::malformed_json, {}, nul + 1}, text));
    JsonBuilder builder(limits.max_depth);
    const bool whole = nlohmann::json::sax_parse(text, &builder);
    if (builder.fault()) return tl::unexpected(problem_of(*builder.fault(), text));
    if (!whole) return tl::unexpected(model::Problem{.reason = model::Reason::malformed_json});
    return builder.take();
}

}  // namespace cts::api
