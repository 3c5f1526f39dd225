#include "server/http/json_answer.h"
#include "server/http/request_checks.h"
#include "server/service/blacklist.h"
#include "shared/api/wire_names.h"

namespace cts::http {

namespace {

// Of a parameter that names one of a list; absent: `otherwise`.
template <class Value>
Result<Value> named(const Visit& visit, const char* parameter, Value otherwise) {
    const auto name = visit.request.parameter(parameter);
    if (name && !api::from_wire_name(*name, otherwise)) return service::refuse(model::Reason::bad_parameter, parameter);
    return otherwise;
}

Answer with_revision(Answer answer, int revision) {
    answer.headers["ETag"] = '"' + std::to_string(revision) + '"';
    return answer;
}

}  // namespace

Result<Answer> list_blacklist(const Visit& visit) {
    const auto kind = named(visit, "kind", api::BarKind::blacklist);
    if (!kind) return service::Refused(kind.error());
    const auto view = named(visit, "view", api::BlacklistView::all);
    if (!view) return service::Refused(view.error());
    return service::page_wanted(visit.request.parameter("after"), visit.request.parameter("limit"))
        .and_then([&](const service::PageWanted& page) {
            return service::list_blacklist(visit.tools, visit.user, *kind, *view, page);
        })
        .map([&](const api::Page<api::BlacklistEntry>& found) { return json_answer(visit, found); });
}

Result<Answer> propose_blacklist(const Visit& visit) {
    return body_of<api::NewBlacklistEntry>(visit)
        .and_then([&](const api::NewBlacklistEntry& wanted) {
            return service::propose_blacklist(visit.tools, visit.user, wanted);
        })
        .map([&](const api::BlacklistEntry& entry) {
            return with_revision(json_answer(visit, entry, 201), entry.revision);
        });
}

Result<Answer> show_blacklist_entry(const Visit& visit) {
    return id_of<model::BlacklistId>(visit)
        .and_then([&](model::BlacklistId id) { return service::blacklist_detail(visit.tools, visit.user, id); })
        .map([&](const api::BlacklistDetail& detail) {
            return with_revision(json_answer(visit, detail), detail.entry.revision);
        });
}

Result<Answer> decide_blacklist(const Visit& visit) {
    const auto id = id_of<model::BlacklistId>(visit);
    if (!id) return service::Refused(id.error());
    const auto revision = revision_wanted(visit.request);
    if (!revision) return service::Refused(revision.error());
    return body_of<api::BlacklistDecision>(visit)
        .and_then([&](const api::BlacklistDecision& wanted) {
            return service::decide_blacklist(visit.tools, visit.user, *id, *revision, wanted);
        })
        .map(
            [&](const api::BlacklistEntry& entry) { return with_revision(json_answer(visit, entry), entry.revision); });
}

Result<Answer> look_up_number(const Visit& visit) {
    return body_of<api::NumberLookUp>(visit)
        .and_then(
            [&](const api::NumberLookUp& wanted) { return service::look_up_number(visit.tools, visit.user, wanted); })
        .map([&](const api::NumberLookedUp& found) { return json_answer(visit, found); });
}

}  // namespace cts::http
