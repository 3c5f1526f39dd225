// What a report counts by, as it is asked for: "field:price", "attribute:job", "calendar:month", "agent", "version",
// "step". What the kit asks is looked up in the newest version, so a planner asks by today's names.
//
//   field:NAME       a closed list or yes or no of one of the forms
//   attribute:NAME   a column of the list that the kit counts by
//   calendar:PART    hour, weekday, day, week (ISO 8601), month: by the project's clock
#pragma once

#include <functional>

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/outcome_report_messages.h"
#include "shared/form/kit.h"

namespace cts::service {

struct ReportDimension {
    api::ReportDimension shown;
    storage::CountedBy counted;
    // Of the store's value: 20787 is a day, which may stand for its week.
    std::function<api::ReportGroupPart(const std::string& value)> part;
    bool commonest_first = false;  // its values have no order of their own
};

struct DimensionSource {
    const Tools& tools;
    const form::Kit* kit = nullptr;  // the newest; null: none was published
};

// bad_parameter (by): no such kind, or more than two; unknown_field: the kit has none of that name; field_not_counted:
// personal, not a closed list, or a column it does not count by. Their field: the dimension.
Result<std::vector<ReportDimension>> dimensions_of(const DimensionSource& source, std::string_view by);
Result<ReportDimension> dimension_of(const DimensionSource& source, std::string_view name);

}  // namespace cts::service
