#include "server/http/json_answer.h"
#include "server/service/practice.h"
#include "server/service/start_call.h"

namespace cts::http {

Result<Answer> start_call(const Visit& visit) {
    return body_of<api::StartCall>(visit)
        .and_then([&](const api::StartCall& wanted) {
            return service::start_call(visit.tools, visit.user, visit.path.at("code"), wanted);
        })
        .map([&](const api::Claimed& begun) { return json_answer(visit, begun, 201); });
}

Result<Answer> practise(const Visit& visit) {
    return body_of<api::Practice>(visit)
        .and_then([&](const api::Practice& wanted) {
            return service::practise(visit.tools, visit.user, visit.path.at("code"), wanted);
        })
        .map([&](const api::Claimed& begun) { return json_answer(visit, begun, 201); });
}

}  // namespace cts::http
