#include "server/service/read_calls.h"

#include <nlohmann/json.hpp>

#include "server/service/authorise.h"
#include "server/service/follow_ups.h"
#include "server/service/people.h"
#include "server/service/projects.h"
#include "server/service/text_map.h"
#include "shared/api/wire_names.h"

namespace cts::service {

using model::Reason;
using model::Right;

namespace {

model::Problems stored_problems(const std::string& json) {
    model::Problems problems;
    if (json.empty()) return problems;
    for (const auto& item : nlohmann::json::parse(json)) {
        const auto reason = model::parse_reason(item.value("reason", ""));
        if (reason) problems.push_back({.reason = *reason, .field = item.value("field", "")});
    }
    return problems;
}

void unseal_answers(const SealedBeside& values, const storage::CallRecord& record, api::Call& call) {
    const std::string row = record.id.to_string();
    for (const auto& [name, text] : text_map(record.answers_plain)) call.answers[name] = text;
    for (const auto& [name, text] : text_map(values.unseal("call", "answers", row, record.answers_sealed)))
        call.answers[name] = text;
    for (const auto& [name, text] : text_map(values.unseal("call", "one_datum", row, record.one_datum)))
        call.one_datum[name] = text;
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
    if (contact) unseal_answers({tools.vault, contact->key}, record, call);
    call.state = record.needs_correction ? api::CallState::needs_correction : api::CallState::accepted;
    call.problems = stored_problems(record.problems);
    call.stored_at = record.stored_at;
    call.revision = record.revision;
    call.follow_ups = shown_follow_ups(tools, tools.store.follow_ups().of_call(record.id));
    return call;
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
    const bool visible =
        record && ((record->agent == user.id && may(user, Right::log_calls)) || may(user, Right::read_calls));
    if (!visible) return refuse(Reason::not_found, "call");
    return shown_call(tools, *record);
}

Result<api::Page<api::Call>> own_calls(const Tools& tools, const model::User& user, const PageWanted& page) {
    if (auto right = authorise(user, Right::log_calls); !right) return Refused(right.error());
    return shown_page(tools, tools.store.calls().of_agent(user.id, page.after, page.limit));
}

Result<api::Page<api::Call>> project_calls(const Tools& tools, const model::User& user, std::string_view project,
                                           const PageWanted& page) {
    if (auto right = authorise(user, Right::read_calls); !right) return Refused(right.error());
    const auto record = find_project(tools, project);
    if (!record) return Refused(record.error());
    return shown_page(tools, tools.store.calls().of_project(record->id, page.after, page.limit));
}

}  // namespace cts::service
