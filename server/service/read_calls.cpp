#include "server/service/read_calls.h"

#include "server/service/authorise.h"
#include "server/service/follow_ups.h"
#include "server/service/kept_answers.h"
#include "server/service/outcome_label.h"
#include "server/service/people.h"
#include "server/service/projects.h"
#include "shared/api/wire_names.h"

namespace cts::service {

using model::Reason;
using model::Right;

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

api::Page<api::Call> shown_page(const Tools& tools, const storage::Slice<storage::CallRecord>& slice) {
    api::Page<api::Call> page;
    for (const storage::CallRecord& record : slice.items) page.items.push_back(shown_call(tools, record));
    if (slice.after) page.after = std::to_string(*slice.after);
    return page;
}

}  // namespace

api::Call shown_call(const Tools& tools, const storage::CallRecord& record) {
    const auto project = tools.store.projects().by_id(record.project);
    const auto contact = tools.store.leads().contact(record.contact);
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
    if (contact) unseal_contents(tools, *contact, record, call);
    call.zone = record.slip.zone.empty() && project ? project->zone : record.slip.zone;
    call.outcome_label = outcome_label(tools, {record.project, record.purpose, record.form_version,
                                               record.product_version, record.faq_version, call.outcome});
    call.state = record.needs_correction ? api::CallState::needs_correction : api::CallState::accepted;
    call.problems = problems_of(record);
    call.stored_at = record.stored_at;
    call.revision = record.revision;
    call.follow_ups = shown_follow_ups(tools, tools.store.follow_ups().of_call(record.id));
    api::from_wire_name(record.direction, call.direction);
    api::from_wire_name(record.origin, call.origin);
    if (record.delivered_by != record.agent) call.delivered_by = record.delivered_by;
    call.correction_owner = record.correction_owner;
    return call;
}

bool may_read(const model::User& user, const storage::CallRecord& call) {
    return (call.agent == user.id && may(user, Right::log_calls)) || may(user, Right::read_calls);
}

api::DefinitionOf definitions(const Tools& tools) {
    return [&tools](const api::Call& call) -> std::shared_ptr<const form::Definition> {
        const auto project = tools.store.projects().by_code(call.project);
        if (!project) return nullptr;
        const auto kit =
            tools.kits.kit(project->id, {call.product_version, call.faq_version, {{call.purpose, call.form_version}}});
        if (!kit) return nullptr;
        const auto form = (*kit)->forms.find(call.purpose);
        return form == (*kit)->forms.end() ? nullptr : form->second;
    };
}

Result<api::Call> read_call(const Tools& tools, const model::User& user, model::CallId id) {
    const auto record = tools.store.calls().by_id(id);
    if (!record || !may_read(user, *record)) return refuse(Reason::not_found, "call");
    return shown_call(tools, *record);
}

Result<api::Page<api::Call>> own_calls(const Tools& tools, const model::User& user, const PageWanted& page) {
    if (auto right = authorise(user, Right::log_calls); !right) return Refused(right.error());
    return shown_page(tools, tools.store.calls().of_agent(user.id, page.after, page.limit));
}

Result<api::Page<api::Call>> calls_to_correct(const Tools& tools, const model::User& user, const PageWanted& page) {
    if (auto right = authorise(user, Right::log_calls); !right) return Refused(right.error());
    return shown_page(tools, tools.store.calls().to_correct_of_agent(user.id, page.after, page.limit));
}

Result<api::Page<api::Call>> project_calls_to_correct(const Tools& tools, const model::User& user,
                                                      std::string_view project, const PageWanted& page) {
    if (auto right = authorise(user, Right::read_calls); !right) return Refused(right.error());
    return find_project(tools, project).map([&](const storage::ProjectRecord& record) {
        return shown_page(tools, tools.store.calls().to_correct_of_project(record.id, page.after, page.limit));
    });
}

Result<api::Page<api::Call>> project_calls(const Tools& tools, const model::User& user, std::string_view project,
                                           const PageWanted& page) {
    if (auto right = authorise(user, Right::read_calls); !right) return Refused(right.error());
    const auto record = find_project(tools, project);
    if (!record) return Refused(record.error());
    return shown_page(tools, tools.store.calls().of_project(record->id, page.after, page.limit));
}

}  // namespace cts::service
