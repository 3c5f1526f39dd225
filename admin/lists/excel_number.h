// How a number of a spreadsheet is meant: its cell's format says whether it is a date, a time or just a number.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cts::lists {

// id, code: of the number format (ECMA-376 part 1, 18.8.30: 14 to 22, 27 to 36, 45 to 47 and 50 to 58 are built in).
bool is_date_format(std::size_t id, std::string_view code);

std::string number_text(double value);                        // 13812346042, 2.5
std::string date_text(double serial, bool counts_from_1904);  // 2026-10-11, 2026-10-11 14:30:00, 14:30:00

}  // namespace cts::lists
