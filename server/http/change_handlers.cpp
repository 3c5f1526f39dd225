#include "server/http/json_answer.h"
#include "server/service/changes.h"

namespace cts::http {

Result<Answer> list_changes(const Visit& visit) {
    return service::changes(visit.tools, visit.user, visit.request.parameter("after"), visit.request.parameter("limit"))
        .map([&](const api::Changes& found) { return json_answer(visit, found); });
}

}  // namespace cts::http
