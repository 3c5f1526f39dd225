// A customer list as a stream of rows of text, whatever file it came in. Row numbers are those a spreadsheet program
// shows: the header is row 1. A row that cannot be taken comes with its problem; no row is left out in silence.
// It knows no meaning of any column.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/model/problem.h"

namespace cts::lists {

struct SourceRow {
    int row = 0;
    std::vector<std::string> cells;           // as many as the header has; fewer or none beside a problem
    std::optional<model::Problem> problem{};  // list_bad_row, not_utf8
};

class RowSource {
  public:
    virtual ~RowSource() = default;
    virtual const std::vector<std::string>& header() const = 0;
    virtual std::optional<SourceRow> next() = 0;  // nullopt: the end; wholly empty rows are passed over
};

}  // namespace cts::lists
