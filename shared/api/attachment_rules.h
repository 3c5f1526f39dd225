// What may be attached, judged by the client before it is sent and by the server before it is kept: how large, and
// that it is what it is called (model/file_kind.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "shared/model/problem.h"

namespace cts::api {

inline constexpr std::int64_t largest_attachment = 700 * 1024;  // bytes: its request stays within a body's limit

// type: as announced. attachment_empty, attachment_too_large (max), attachment_type_refused, attachment_disguised (is
// not what its name or its announced type says).
std::optional<model::Problem> attachment_fault(std::string_view name, std::string_view type, std::string_view bytes);

}  // namespace cts::api
