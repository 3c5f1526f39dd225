// What stands in a cell as the server would take it: one place for every file and every kind of list.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "shared/model/problem.h"

namespace cts::lists {

// NFC, trimmed, CRLF as LF. Refused, naming the column: text that is no UTF-8 or holds control characters; too_long
// (200 characters, as in a form's text field); bad_value, the error of a spreadsheet's formula (#DIV/0!, #N/A), which
// is no value, whichever kind of file brings it.
tl::expected<std::string, model::Problem> clean_cell(std::string_view cell, const std::string& column);

}  // namespace cts::lists
