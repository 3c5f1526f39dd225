#include "server/service/call_write.h"

#include "server/service/next_try.h"
#include "shared/api/wire_names.h"
#include "shared/followup/planner.h"

namespace cts::service {

using model::Instant;

namespace {

struct SplitAnswers {
    TextMap plain;
    TextMap sealed;
};

SplitAnswers split(const form::Definition& definition, const form::Answers& answers) {
    SplitAnswers parts;
    for (const auto& [name, text] : answers) {
        const form::Field* field = definition.find_field(name);
        (field && !is_sealed(*field) ? parts.plain : parts.sealed)[name] = text;
    }
    return parts;
}

storage::CallRecord call_record(const SealedBeside& values, const CallBase& base, const model::User& agent,
                                const api::CallSave& call, Instant now) {
    const std::string row = base.slip.call.to_string();
    const SplitAnswers answers = split(*base.definition, call.answers);
    storage::CallRecord record;
    record.id = base.slip.call;
    record.project = base.project.id;
    record.lead = base.lead.id;
    record.contact = base.contact.id;
    record.agent = agent.id;
    record.purpose = base.slip.purpose;
    record.form_version = base.slip.form_version;
    record.product_version = base.slip.product_version;
    record.faq_version = base.slip.faq_version;
    record.dialled_at = call.dialled_at;
    record.answered_at = call.answered_at;
    record.ended_at = call.ended_at;
    record.hung_up_by = api::wire_name(call.hung_up_by);
    record.outcome = call.outcome;
    record.outcome_class = base.definition->find_outcome(call.outcome)->outcome_class;
    record.answers_plain = text_map_json(answers.plain);
    record.answers_sealed = values.seal("call", "answers", row, text_map_json(answers.sealed));
    record.one_datum =
        values.seal("call", "one_datum", row, text_map_json({call.one_datum.begin(), call.one_datum.end()}));
    record.digest = call_digest(call);
    record.problems = "[]";
    record.stored_at = now;
    record.delivered_by = agent.id;
    return record;
}

std::vector<storage::FollowUpRecord> follow_ups(const SealedBeside& values, const CallBase& base,
                                                const model::User& agent, const api::CallSave& call,
                                                const form::Outcome& outcome, Instant now) {
    const followup::CallMoments moments{call.dialled_at, call.answered_at, call.ended_at, base.trial_end};
    std::vector<storage::FollowUpRecord> records;
    for (const auto& planned :
         followup::plan(*base.kit, outcome, call.answers, moments, base.slip.zone, base.settings)) {
        storage::FollowUpRecord record;
        record.id = model::FollowUpId::make(now);
        record.project = base.project.id;
        record.lead = base.lead.id;
        record.call = base.slip.call;
        record.kind = planned.kind;
        record.owner = planned.owner;
        if (planned.owner == form::FollowUpOwner::same_agent) record.agent = agent.id;
        record.due = planned.due;
        record.trial_end = planned.trial_end;
        record.language = planned.language;
        record.subject = values.seal("follow_up", "subject", record.id.to_string(), planned.subject);
        record.created_at = now;
        records.push_back(std::move(record));
    }
    return records;
}

std::optional<storage::DoNotCallRecord> do_not_call(const CallBase& base, const model::User& agent,
                                                    const form::Outcome& outcome, Instant now) {
    if (outcome.do_not_call == form::DoNotCall::no || base.contact.phone_index.text.empty()) return std::nullopt;
    storage::DoNotCallRecord record;
    record.phone_index = base.contact.phone_index;
    if (outcome.do_not_call == form::DoNotCall::project) record.project = base.project.id;
    record.reason = outcome.name;
    record.call = base.slip.call;
    record.by = agent.id;
    record.since = now;
    return record;
}

std::vector<storage::FaqUseRecord> faq_uses(const SealedBeside& values, const CallBase& base,
                                            const std::vector<api::FaqUse>& uses) {
    std::vector<storage::FaqUseRecord> records;
    for (const api::FaqUse& use : uses)
        records.push_back({use.entry, use.step, use.at, use.told,
                           values.seal("faq_use", "searched", base.slip.call.to_string(), use.searched)});
    return records;
}

}  // namespace

bool is_sealed(const form::Field& field) {
    return field.personal || field.type == form::FieldType::text || field.type == form::FieldType::phone;
}

std::string call_digest(const api::CallSave& call) {
    return vault::content_digest(api::canonical_text(call));
}

storage::CallWrite call_write(const vault::Vault& vault, const CallBase& base, const model::User& agent,
                              const api::CallSave& call, Instant now) {
    const SealedBeside values{vault, base.contact.key};
    const form::Outcome& outcome = *base.definition->find_outcome(call.outcome);
    storage::CallWrite write;
    write.call = call_record(values, base, agent, call, now);
    write.lease_epoch = base.slip.lease_epoch;
    write.follow_ups = follow_ups(values, base, agent, call, outcome, now);
    const NextTry next = next_try(outcome, write.follow_ups, call.ended_at.value_or(now), base.calls_with_outcome + 1);
    write.lead_after = next.state;
    write.ready_at = next.ready_at;
    write.do_not_call = do_not_call(base, agent, outcome, now);
    write.faq_uses = faq_uses(values, base, call.faq_uses);
    write.worked_follow_up = base.slip.follow_up;
    return write;
}

}  // namespace cts::service
