// What a short text that people gave must be before it is kept: there, clean, not too long.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "shared/model/problem.h"

namespace cts::service {

// Notes required, not_utf8, control_characters or too_long (details: max) for this JSON pointer. One line: no feeds.
void check_line(std::string_view text, std::size_t most_characters, std::string field, model::Problems& problems);

// The same of a text of several lines.
void check_text(std::string_view text, std::size_t most_characters, std::string field, model::Problems& problems);

}  // namespace cts::service
