// A list in Excel (.xlsx) as a stream of rows: the first sheet, its first row the header. Whole workbook in memory.
// Cells become text: whole numbers without exponent (13812346042), dates as 2026-10-11 or 2026-10-11 14:30:00, times
// as 14:30:00, a formula by the result stored with it.
#pragma once

#include <memory>
#include <string_view>
#include <tl/expected.hpp>

#include "admin/lists/row_source.h"

namespace cts::lists {

// bytes: of the file. list_unreadable: no workbook, no sheet, no header, cells
// far to the right of the header. Rows: list_bad_row (cells beyond the header).
tl::expected<std::unique_ptr<RowSource>, model::Problem> read_excel(std::string_view bytes);

}  // namespace cts::lists
