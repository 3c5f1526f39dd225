#include "tests/outside/expressions/row.h"

#include <fstream>
#include <stdexcept>

namespace cts::outside {

namespace {

template <class T>
T member_or(const nlohmann::json& object, const char* name, T otherwise) {
    const auto found = object.find(name);
    return found == object.end() || found->is_null() ? otherwise : found->get<T>();
}

Row row_of(const nlohmann::json& line) {
    Row row;
    row.id = line.at("id").get<std::string>();
    row.expression = line.at("expr").get<std::string>();
    row.kind = line.at("kind").get<std::string>();
    row.expected = line.value("expected", nlohmann::json());
    row.zone = member_or<std::string>(line, "tz", "");
    row.tolerance = member_or<double>(line, "tolerance", 0);
    return row;
}

}  // namespace

std::vector<Row> read_rows(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error("cannot read " + file.string());
    std::vector<Row> rows;
    for (std::string line; std::getline(in, line);) {
        if (!line.empty()) rows.push_back(row_of(nlohmann::json::parse(line)));
    }
    return rows;
}

}  // namespace cts::outside
