#include "server/http/call_answer.h"
#include "server/http/request_checks.h"
#include "server/service/amend_call.h"
#include "server/service/telemetry.h"

namespace cts::http {

Result<Answer> amend_call(const Visit& visit) {
    const auto id = id_of<model::CallId>(visit);
    if (!id) return service::Refused(id.error());
    const auto revision = revision_wanted(visit.request);
    if (!revision) return service::Refused(revision.error());
    return body_of<api::Amend>(visit)
        .and_then([&](const api::Amend& wanted) {
            return service::amend_call(visit.tools, visit.user, *id, *revision, wanted);
        })
        .map([&](const api::Call& call) { return call_answer(visit, call); });
}

Result<Answer> list_amendments(const Visit& visit) {
    return id_of<model::CallId>(visit)
        .and_then([&](model::CallId id) { return service::amendments(visit.tools, visit.user, id); })
        .map([&](const api::Amendments& history) { return json_answer(visit, history); });
}

Result<Answer> save_telemetry(const Visit& visit) {
    const auto id = id_of<model::CallId>(visit);
    if (!id) return service::Refused(id.error());
    return body_of<api::Telemetry>(visit)
        .and_then([&](const api::Telemetry& telemetry) {
            return service::save_telemetry(visit.tools, visit.user, *id, telemetry);
        })
        .map([](service::Done) {
            return Answer{204, "", ""};
        });
}

}  // namespace cts::http
