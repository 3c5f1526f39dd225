// Why: one row of xlsform/expression_cases.jsonl: an expression and what ODK's own evaluators make of it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace cts::outside {

struct Row {
    std::string id;
    std::string expression;
    std::string kind;  // boolean, number, number-rounded, string, string-match, date, parse-ok, parse-error, error
    nlohmann::json expected;  // null where the row has none
    std::string zone;         // IANA name; empty: UTC
    double tolerance = 0;
};

// Throws if the file cannot be read or a line is not JSON: then the data are not what they were.
std::vector<Row> read_rows(const std::filesystem::path& file);

}  // namespace cts::outside
