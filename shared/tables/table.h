// A table as a file shows it: the one thing that CSV and Excel are both made of, so that they never differ (M7).
// Cells are text; those of a number column hold a number's digits, or nothing.
#pragma once

#include <string>
#include <vector>

#include "shared/model/language.h"

namespace cts::tables {

enum class CellKind { text, number };

struct Column {
    std::string name;           // of the CSV's header: the same in every language
    model::Translated heading;  // of the sheet
    CellKind kind = CellKind::text;
};

struct Table {
    std::string name;  // of the sheet: at most 31 characters, none of []:*?/ and no backslash
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;  // as many cells as columns
};

std::string csv_of(const Table& table);  // RFC 4180, UTF-8, its first row the columns' names

}  // namespace cts::tables
