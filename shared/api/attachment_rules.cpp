#include "shared/api/attachment_rules.h"

#include <string>

#include "shared/model/file_kind.h"

namespace cts::api {

using model::Problem;
using model::Reason;

std::optional<Problem> attachment_fault(std::string_view name, std::string_view type, std::string_view bytes) {
    if (bytes.empty()) return Problem{.reason = Reason::attachment_empty, .field = "/content"};
    if (static_cast<std::int64_t>(bytes.size()) > largest_attachment)
        return Problem{.reason = Reason::attachment_too_large,
                       .field = "/content",
                       .details = {{"max", model::Translated::neutral(std::to_string(largest_attachment))}}};
    const auto called = model::type_by_name(name);
    if (!called) return Problem{.reason = Reason::attachment_type_refused, .field = "/name"};
    if (model::type_by_content(bytes) != called)
        return Problem{.reason = Reason::attachment_disguised, .field = "/content"};
    if (type != *called) return Problem{.reason = Reason::attachment_disguised, .field = "/type"};
    return std::nullopt;
}

}  // namespace cts::api
