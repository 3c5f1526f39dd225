// Lists written in a test, read through the reader.
#pragma once

#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "admin/lists/csv_reader.h"

namespace cts::lists {

using Texts = std::vector<std::string>;

struct ReadList {
    Texts header;
    std::vector<SourceRow> rows;
};

inline ReadList read_all(RowSource& source) {
    ReadList list{source.header(), {}};
    while (auto row = source.next()) list.rows.push_back(std::move(*row));
    return list;
}

inline ReadList rows_of(const std::string& csv, const CsvOptions& options = {}) {
    auto source = read_csv(std::make_unique<std::istringstream>(csv), options);
    if (!source) throw std::runtime_error("unreadable: " + source.error().details.at("cause").en);
    return read_all(**source);
}

inline model::Problem refusal_of(const std::string& csv, const CsvOptions& options = {}) {
    auto source = read_csv(std::make_unique<std::istringstream>(csv), options);
    if (source) throw std::runtime_error("this list was read");
    return source.error();
}

}  // namespace cts::lists
