#include "server/http/json_answer.h"
#include "server/service/faq_drafts.h"
#include "shared/api/wire_names.h"

namespace cts::http {

Result<Answer> list_faq_drafts(const Visit& visit) {
    auto state = api::FaqDraftState::open;
    const auto name = visit.request.parameter("state");
    if (name && !api::from_wire_name(*name, state)) return service::refuse(model::Reason::bad_parameter, "state");
    return service::page_wanted(visit.request.parameter("after"), visit.request.parameter("limit"))
        .and_then([&](const service::PageWanted& page) {
            return service::list_faq_drafts(visit.tools, visit.user, visit.path.at("code"), state, page);
        })
        .map([&](const api::Page<api::FaqDraft>& found) { return json_answer(visit, found); });
}

Result<Answer> settle_faq_draft(const Visit& visit) {
    const auto id = id_of<model::FaqDraftId>(visit);
    if (!id) return service::Refused(id.error());
    return body_of<api::SettleFaqDraft>(visit)
        .and_then([&](const api::SettleFaqDraft& wanted) {
            return service::settle_faq_draft(visit.tools, visit.user, visit.path.at("code"), *id, wanted);
        })
        .map([&](const api::FaqDraft& draft) { return json_answer(visit, draft); });
}

}  // namespace cts::http
