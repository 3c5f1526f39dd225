// Makes a row of a list ready for the API: the number in E.164, texts in NFC without control characters, the zone one
// that exists, the attributes the kit declares. Remembers the numbers it has passed: a second row with one is refused.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <tl/expected.hpp>
#include <unordered_map>

#include "admin/lists/column_plan.h"
#include "admin/lists/fictional_numbers.h"
#include "admin/lists/row_source.h"
#include "shared/api/messages.h"

namespace cts::lists {

class RowNormaliser {
  public:
    RowNormaliser(ColumnPlan plan, std::string region);  // region: of numbers written without a country

    // The row's own problem; else list_bad_phone, list_duplicate (with the earlier row), bad_value (a zone that does
    // not exist), control_characters, too_long; field: the column.
    tl::expected<api::ListRow, model::Problem> normalise(const SourceRow& source);

  private:
    struct Cell {
        std::string text;
        std::string column;
    };
    tl::expected<Cell, model::Problem> read(const SourceRow& source, std::string_view target, const Place& place) const;
    tl::expected<std::string, model::Problem> own(const SourceRow& source, std::string_view target) const;
    tl::expected<std::string, model::Problem> phone(const SourceRow& source);
    std::string made_up(std::string_view target, const MadeUp& rule, std::size_t n) const;

    ColumnPlan plan_;
    std::string region_;
    std::map<std::uint64_t, FictionalNumbers> numbers_;  // by seed
    std::unordered_map<std::string, int> rows_;          // by number
};

}  // namespace cts::lists
