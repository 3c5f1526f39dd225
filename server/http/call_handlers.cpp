#include "server/http/call_answer.h"
#include "server/service/claim.h"
#include "server/service/dial.h"
#include "server/service/read_calls.h"
#include "server/service/save_call.h"
#include "shared/api/wire_names.h"

namespace cts::http {

namespace {

Result<service::PageWanted> page_of(const Visit& visit) {
    return service::page_wanted(visit.request.parameter("after"), visit.request.parameter("limit"));
}

Result<api::Delivery> delivery_of(const Visit& visit) {
    const auto wanted = visit.request.parameter("delivery");
    api::Delivery delivery = api::Delivery::on_screen;
    if (wanted && !api::from_wire_name(*wanted, delivery)) return service::bad_parameter("delivery");
    return delivery;
}

Result<api::Page<api::Call>> calls_wanted(const Visit& visit, const service::PageWanted& page) {
    const auto project = visit.request.parameter("project");
    const auto state = visit.request.parameter("state");
    api::CallState wanted{};
    if (state && (!api::from_wire_name(*state, wanted) || wanted != api::CallState::needs_correction))
        return service::bad_parameter("state");
    if (!state && project) return service::project_calls(visit.tools, visit.user, *project, page);
    if (!state) return service::own_calls(visit.tools, visit.user, page);
    if (project) return service::project_calls_to_correct(visit.tools, visit.user, *project, page);
    return service::calls_to_correct(visit.tools, visit.user, page);
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
    const auto delivery = delivery_of(visit);
    if (!delivery) return service::Refused(delivery.error());
    return service::save_call(visit.tools, visit.user, *id, *call, *delivery).map([&](const api::CallSaved& saved) {
        return call_answer(visit, saved, saved.already_had ? 200 : 201);
    });
}

Result<Answer> show_call(const Visit& visit) {
    return id_of<model::CallId>(visit)
        .and_then([&](model::CallId id) { return service::read_call(visit.tools, visit.user, id); })
        .map([&](const api::Call& call) { return call_answer(visit, call); });
}

Result<Answer> list_calls(const Visit& visit) {
    return page_of(visit)
        .and_then([&](const service::PageWanted& page) { return calls_wanted(visit, page); })
        .map([&](const api::Page<api::Call>& found) { return call_answer(visit, found); });
}

}  // namespace cts::http
