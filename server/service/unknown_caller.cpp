#include "server/service/unknown_caller.h"

#include "server/service/fixed_id.h"
#include "server/service/people.h"

namespace cts::service {

namespace {

model::ListId list_id(const storage::ProjectRecord& project) {
    return fixed_id<model::ListId>("incoming calls " + project.id.to_string());
}

}  // namespace

storage::ListRecord list_of_callers(const storage::ProjectRecord& project, model::UserId agent, model::Instant now) {
    return {list_id(project), project.id, "incoming calls", agent, now};
}

storage::NewLead unknown_caller(const Tools& tools, const storage::ProjectRecord& project,
                                const model::PhoneNumber& number, model::Instant now) {
    storage::NewLead added;
    added.contact = sealed_person(tools.vault, model::ContactId::make(now), {"", "", number});
    added.lead.id = model::LeadId::make(now);
    added.lead.project = project.id;
    added.lead.contact = added.contact.id;
    added.lead.list = list_id(project);
    added.lead.zone = project.zone;
    return added;
}

}  // namespace cts::service
