// A row of the source as a call of ours, by a mapping: words turned into ours, moments put together, what is missing
// made up by a stated rule. Rows must come in the order of the file where years are told by months that fall.
#pragma once

#include <map>
#include <tl/expected.hpp>

#include "admin/history/history_mapping.h"
#include "admin/lists/fictional_numbers.h"
#include "admin/lists/row_source.h"
#include "shared/api/history_messages.h"

namespace cts::history {

struct HistoryTarget {
    std::string zone;                     // of the project
    std::vector<std::string> attributes;  // that its kit declares
};

class HistoryRowMaker {
  public:
    // Every problem at once: list_missing_column, duplicate_name (two columns of one header are asked for),
    // unknown_name (an attribute that the kit does not declare).
    static tl::expected<HistoryRowMaker, model::Problems> make(HistoryMapping mapping, const HistoryTarget& target,
                                                               const std::vector<std::string>& header);

    // The row's own problem; else bad_value (a word without one of ours, no number, no moment), a text fault, too_long;
    // the field is the column.
    tl::expected<api::HistoryCall, model::Problem> call_of(const lists::SourceRow& source);
    const std::vector<std::string>& unused() const { return unused_; }  // columns nothing reads

  private:
    HistoryRowMaker(HistoryMapping mapping, HistoryTarget target, const std::vector<std::string>& header);
    struct Reading;
    std::int64_t year_of(std::int64_t month);

    HistoryMapping mapping_;
    HistoryTarget target_;
    std::map<std::string, std::size_t> columns_;  // by header
    std::vector<std::string> unused_;
    std::map<std::uint64_t, lists::FictionalNumbers> numbers_;  // by seed
    std::int64_t last_month_ = 0;
    std::int64_t years_passed_ = 0;
};

}  // namespace cts::history
