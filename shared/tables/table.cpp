#include "shared/tables/table.h"

#include <sstream>

#include "shared/tables/csv_writer.h"

namespace cts::tables {

std::string csv_of(const Table& table) {
    std::ostringstream out;
    std::vector<std::string> names;
    for (const Column& column : table.columns) names.push_back(column.name);
    write_csv_row(out, names);
    for (const auto& row : table.rows) write_csv_row(out, row);
    return out.str();
}

}  // namespace cts::tables
