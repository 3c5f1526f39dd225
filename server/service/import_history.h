// Brings in calls that were made elsewhere before: customers with what is known of them, their calls with the moment
// they were made, the outcome and the answers (A3, J1). Such a call is marked "migrated" wherever it is shown, plans
// nothing, holds no lease and leaves its customer closed; that somebody is not to be called holds at once.
#pragma once

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/history_messages.h"

namespace cts::service {

inline constexpr std::size_t most_history_rows = 500;  // a request

// no_right (import_history); not_found (project); bad_member (/rows, /source, /purpose); unknown_version: nothing is
// published. What is wrong with a row is said of the row: the first reason, its field the column or the form's field;
// call_differs: brought before under this key, and otherwise.
Result<api::HistoryResults> import_history(const Tools& tools, const model::User& by, std::string_view project,
                                           const api::HistoryRows& rows);

}  // namespace cts::service
