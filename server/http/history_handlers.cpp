#include "server/http/json_answer.h"
#include "server/service/import_history.h"

namespace cts::http {

Result<Answer> import_history(const Visit& visit) {
    return body_of<api::HistoryRows>(visit)
        .and_then([&](const api::HistoryRows& rows) {
            return service::import_history(visit.tools, visit.user, visit.path.at("code"), rows);
        })
        .map([&](const api::HistoryResults& results) { return json_answer(visit, results); });
}

}  // namespace cts::http
