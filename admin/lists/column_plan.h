// A mapping laid over the header of one list: every target with the place it is read from.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <tl/expected.hpp>
#include <variant>
#include <vector>

#include "admin/lists/mapping.h"

namespace cts::lists {

using Place = std::variant<std::size_t, Constant, MadeUp>;  // a column's place in the row, or what stands instead

struct ColumnPlan {
    std::vector<std::string> header;
    std::map<std::string, Place, std::less<>> places;  // phone, name, salutation, zone
    std::map<std::string, Place, std::less<>> attributes;
    std::vector<std::string> unused;  // columns nothing reads: to be said, not hidden
};

// attributes: names the kit declares. Every problem at once: list_missing_column (phone, or a column named in the
// mapping), unknown_name (a target the kit does not declare), duplicate_name (two columns of one header are mapped).
tl::expected<ColumnPlan, model::Problems> plan_columns(const std::vector<std::string>& header, const Mapping& mapping,
                                                       const std::vector<std::string>& attributes);

}  // namespace cts::lists
