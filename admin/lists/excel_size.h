// How large a workbook is and becomes: it is a packed archive, and a small one may be made to unpack to more than a
// machine holds. Looked at before anything is unpacked.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "shared/model/problem.h"

namespace cts::lists {

inline constexpr std::uint64_t largest_workbook = 256ULL * 1024 * 1024;            // bytes of the file
inline constexpr std::uint64_t largest_unpacked_workbook = 1024ULL * 1024 * 1024;  // of all its parts

std::optional<model::Problem> too_large_a_file();  // list_unreadable, with its cause
// list_unreadable, with the cause: it unpacks to too much, or is no archive at all. nullopt: it may be read.
std::optional<model::Problem> too_large_a_workbook(std::string_view bytes);

}  // namespace cts::lists
