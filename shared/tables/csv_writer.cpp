#include "shared/tables/csv_writer.h"

namespace cts::tables {
namespace {

bool looks_like_formula(std::string_view text) {
    if (text.empty() || std::string_view("=+-@\t\r").find(text[0]) == std::string_view::npos) return false;
    return text.find_first_not_of("+-0123456789. ") != std::string_view::npos;  // numbers and telephone numbers stay
}

}  // namespace

std::string csv_cell(std::string_view text) {
    std::string cell = looks_like_formula(text) ? "'" + std::string(text) : std::string(text);
    if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell) quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

void write_csv_row(std::ostream& out, const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) out << (i == 0 ? "" : ",") << csv_cell(cells[i]);
    out << "\r\n";
}

}  // namespace cts::tables
