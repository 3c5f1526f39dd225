// Which column of a list goes where. Written TARGET=SOURCE, separated by commas or line breaks, # begins a comment:
//   phone=Mobile, name=客户姓名          a column, by its header
//   zone='Asia/Shanghai'                 the same text in every row
//   phone=made-up:7, name=made-up:7:zh   made up by a stated rule from this seed (fictional_numbers.h, _names.h);
//                                        the language of names after it: zh or en (en if left out)
// Targets: phone, name, salutation, zone, and the attributes that the project's kit declares. What is not mapped takes
// the column of its own name where the list has one.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <variant>

#include "shared/model/language.h"
#include "shared/model/problem.h"

namespace cts::lists {

struct FromColumn {
    std::string header;
};
struct Constant {
    std::string text;
};
struct MadeUp {
    std::uint64_t seed = 0;
    model::Language language = model::Language::en;
};
using Source = std::variant<FromColumn, Constant, MadeUp>;
using Mapping = std::map<std::string, Source, std::less<>>;

// bad_value (no TARGET=SOURCE, a seed that is no number, something else than phone, name or salutation made up),
// duplicate_name (a target twice).
tl::expected<Mapping, model::Problem> parse_mapping(std::string_view text);

}  // namespace cts::lists
