#include "server/http/json_answer.h"
#include "server/http/request_checks.h"
#include "server/service/incidents.h"
#include "server/service/ticket_menus.h"

namespace cts::http {

namespace {

Answer with_revision(const Visit& visit, const api::TicketMenus& menus) {
    Answer answer = json_answer(visit, menus);
    answer.headers["ETag"] = '"' + std::to_string(menus.revision) + '"';
    return answer;
}

}  // namespace

Result<Answer> show_ticket_menus(const Visit& visit) {
    return service::show_ticket_menus(visit.tools, visit.user, visit.path.at("code"))
        .map([&](const api::TicketMenus& menus) { return with_revision(visit, menus); });
}

Result<Answer> change_ticket_menus(const Visit& visit) {
    const auto revision = revision_wanted(visit.request);
    if (!revision) return service::Refused(revision.error());
    return body_of<api::TicketMenus>(visit)
        .and_then([&](const api::TicketMenus& wanted) {
            return service::change_ticket_menus(visit.tools, visit.user, visit.path.at("code"), *revision, wanted);
        })
        .map([&](const api::TicketMenus& menus) { return with_revision(visit, menus); });
}

Result<Answer> list_incidents(const Visit& visit) {
    return service::known_incidents(visit.tools, visit.user, visit.path.at("code"))
        .map([&](const api::KnownIncidents& incidents) { return json_answer(visit, incidents); });
}

}  // namespace cts::http
