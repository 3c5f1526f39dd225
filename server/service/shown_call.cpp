#include "server/service/shown_call.h"

#include "server/service/follow_ups.h"
#include "server/service/kept_answers.h"
#include "server/service/outcome_label.h"
#include "shared/api/wire_names.h"

namespace cts::service {
namespace {

// An outcome that the form does not know is only in the request as it came.
std::string outcome_brought(const SealedBeside& values, const storage::CallRecord& record) {
    const auto original = values.unseal("call", "original", record.id.to_string(), record.original);
    const auto call = api::call_save_from_json(original);
    return call ? call->call.outcome : std::string();
}

void unseal_contents(const Tools& tools, const storage::ContactRecord& contact, const storage::CallRecord& record,
                     api::Call& call) {
    const SealedBeside values{tools.vault, contact.key};
    const Person person = unsealed_person(tools.vault, contact);
    call.customer_name = person.name;
    if (!person.phone.text.empty()) call.masked_number = model::mask_phone(person.phone);
    call.answers = answers_of(values, record);
    call.one_datum = one_datum_of(values, record);
    if (record.outcome.empty()) call.outcome = outcome_brought(values, record);
}

}  // namespace

CallSurroundings call_surroundings(const Tools& tools, const storage::CallRecord& record) {
    return {tools.store.projects().by_id(record.project), tools.store.leads().contact(record.contact),
            tools.store.follow_ups().of_call(record.id)};
}

api::Call shown_call(const Tools& tools, const storage::CallRecord& record) {
    return shown_call(tools, record, call_surroundings(tools, record));
}

api::Call shown_call(const Tools& tools, const storage::CallRecord& record, const CallSurroundings& around) {
    const auto& project = around.project;
    api::Call call;
    call.id = record.id;
    call.project = project ? project->code : std::string();
    call.lead = record.lead;
    call.agent = record.agent;
    call.purpose = record.purpose;
    call.form_version = record.form_version;
    call.product_version = record.product_version;
    call.faq_version = record.faq_version;
    call.dialled_at = record.dialled_at;
    call.answered_at = record.answered_at;
    call.ended_at = record.ended_at;
    api::from_wire_name(record.hung_up_by, call.hung_up_by);
    call.outcome = record.outcome;
    call.outcome_class = record.outcome_class;
    if (around.contact) unseal_contents(tools, *around.contact, record, call);
    call.zone = record.slip.zone.empty() && project ? project->zone : record.slip.zone;
    call.outcome_label = outcome_label(tools, {record.project, record.purpose, record.form_version,
                                               record.product_version, record.faq_version, call.outcome});
    call.state = record.needs_correction ? api::CallState::needs_correction : api::CallState::accepted;
    call.problems = problems_of(record);
    call.stored_at = record.stored_at;
    call.revision = record.revision;
    call.follow_ups = shown_follow_ups(tools, around.follow_ups);
    api::from_wire_name(record.direction, call.direction);
    api::from_wire_name(record.origin, call.origin);
    if (record.delivered_by != record.agent) call.delivered_by = record.delivered_by;
    call.correction_owner = record.correction_owner;
    return call;
}

api::DefinitionOf definitions(const Tools& tools) {
    return [&tools](const api::Call& call) -> std::shared_ptr<const form::Definition> {
        const auto kit = tools.kits.kit_of(call);
        if (!kit) return nullptr;
        const auto form = (*kit)->forms.find(call.purpose);
        return form == (*kit)->forms.end() ? nullptr : form->second;
    };
}

}  // namespace cts::service
