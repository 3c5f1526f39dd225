// Writes CSV as RFC 4180 has it: CRLF, quotes where a cell needs them. A cell that a spreadsheet program would take for
// a formula gets an apostrophe in front, since customers' own texts end up in these files (OWASP, "CSV injection").
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace cts::tables {

std::string csv_cell(std::string_view text);
void write_csv_row(std::ostream& out, const std::vector<std::string>& cells);

}  // namespace cts::tables
