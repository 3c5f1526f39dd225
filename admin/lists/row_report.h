// What became of every row of a list (J1), as CSV that a spreadsheet program opens: row, result, reason, column,
// sentence. One line a row, taken ones too: nothing is dropped in silence.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <ostream>

#include "shared/model/language.h"
#include "shared/model/problem.h"

namespace cts::lists {

class RowReport {
  public:
    RowReport(std::ostream& out, model::Language language);  // writes the header, behind a byte order mark for Excel

    void taken(int row);
    void already_there(int row);  // brought before: nothing changed
    void refused(int row, const model::Problem& problem);

    std::size_t taken_count() const { return taken_; }
    std::size_t already_there_count() const { return already_there_; }
    std::size_t refused_count() const;
    const std::map<model::Reason, std::size_t>& refused_by_reason() const { return refused_; }

  private:
    std::ostream& out_;
    model::Language language_;
    std::size_t taken_ = 0;
    std::size_t already_there_ = 0;
    std::map<model::Reason, std::size_t> refused_;
};

}  // namespace cts::lists
