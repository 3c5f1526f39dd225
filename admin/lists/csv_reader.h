// A list in CSV as a stream of rows: constant memory for UTF-8, whatever its length.
#pragma once

#include <istream>
#include <memory>
#include <string>
#include <tl/expected.hpp>

#include "admin/lists/row_source.h"

namespace cts::lists {

struct CsvOptions {
    char delimiter = '\0';   // '\0': found in the first line
    std::string encoding{};  // empty: UTF-8, or UTF-16 by its mark; else ICU's name: "GB18030"
};

// list_unreadable: empty, an unknown encoding, bytes the encoding does not have, a header that is no UTF-8.
// Rows: list_bad_row (a wrong quote; more or fewer cells than the header), not_utf8.
tl::expected<std::unique_ptr<RowSource>, model::Problem> read_csv(std::unique_ptr<std::istream> in,
                                                                  const CsvOptions& options = {});

}  // namespace cts::lists
