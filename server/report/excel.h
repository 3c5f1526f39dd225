// A table as an Excel file (xlsx). Text is written as text: no cell is a formula, whatever stands in it.
#pragma once

#include "shared/tables/table.h"

namespace cts::report {

// The file's bytes; headings in the language. Throws std::runtime_error where it cannot be made.
std::string excel_of(const tables::Table& table, model::Language language);

}  // namespace cts::report
