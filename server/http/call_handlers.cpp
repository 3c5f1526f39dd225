#include "server/http/json_answer.h"
#include "server/service/claim.h"
#include "server/service/dial.h"
#include "server/service/read_calls.h"
#include "server/service/save_call.h"

namespace cts::http {

namespace {

// Calls carry answers, which their forms type.
template <class Message>
Answer call_answer(const Visit& visit, const Message& message, int status = 200) {
    const api::Words words{sentences(visit.language), service::definitions(visit.tools)};
    return {status, "application/json", api::to_json(message, words)};
}

Result<service::PageWanted> page_of(const Visit& visit) {
    return service::page_wanted(visit.request.parameter("after"), visit.request.parameter("limit"));
}

}  // namespace

Result<Answer> claim(const Visit& visit) {
    return body_of<api::Claim>(visit)
        .and_then([&](const api::Claim& wanted) {
            return service::claim(visit.tools, visit.user, visit.path.at("code"), wanted);
        })
        .map([&](const api::Claimed& claimed) { return json_answer(visit, claimed, 201); });
}

Result<Answer> dial(const Visit& visit) {
    const auto call = id_of<model::CallId>(visit);
    if (!call) return service::Refused(call.error());
    return body_of<api::Dial>(visit)
        .and_then([&](const api::Dial& wanted) { return service::dial(visit.tools, visit.user, *call, wanted); })
        .map([&](const api::Dialled& dialled) { return json_answer(visit, dialled); });
}

Result<Answer> save_call(const Visit& visit) {
    const auto id = id_of<model::CallId>(visit);
    if (!id) return service::Refused(id.error());
    const auto call = api::call_save_from_json(visit.request.body);
    if (!call) return service::Refused(call.error());
    return service::save_call(visit.tools, visit.user, *id, *call).map([&](const api::CallSaved& saved) {
        return call_answer(visit, saved, saved.already_had ? 200 : 201);
    });
}

Result<Answer> show_call(const Visit& visit) {
    return id_of<model::CallId>(visit)
        .and_then([&](model::CallId id) { return service::read_call(visit.tools, visit.user, id); })
        .map([&](const api::Call& call) { return call_answer(visit, call); });
}

Result<Answer> list_calls(const Visit& visit) {
    const auto page = page_of(visit);
    if (!page) return service::Refused(page.error());
    const auto project = visit.request.parameter("project");
    const auto calls = project ? service::project_calls(visit.tools, visit.user, *project, *page)
                               : service::own_calls(visit.tools, visit.user, *page);
    return calls.map([&](const api::Page<api::Call>& found) { return call_answer(visit, found); });
}

}  // namespace cts::http
