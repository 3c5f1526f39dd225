#include "server/service/call_write.h"

#include "server/service/kept_answers.h"
#include "server/service/next_try.h"
#include "server/service/noted_sale.h"
#include "server/service/planned_records.h"
#include "shared/api/wire_names.h"

namespace cts::service {

using model::Instant;

namespace {

storage::CallSlip kept_slip(const api::SlipContents& slip) {
    return {slip.lease_epoch,       slip.leased,   slip.issued_at, slip.zone, slip.attributes_revision,
            slip.settings_revision, slip.follow_up};
}

void note_outcome(const form::Outcome* outcome, storage::CallRecord& record) {
    record.outcome = outcome ? outcome->name : std::string();  // what the form does not know stands in the original
    record.outcome_class = outcome ? outcome->outcome_class : form::OutcomeClass::invalid;
}

void note_faults(const SealedBeside& values, const CallBase& base, const BroughtCall& brought,
                 storage::CallRecord& record) {
    record.problems = kept_problems(brought.problems, *base.definition);
    record.correction_owner = brought.correction_owner;
    record.needs_correction = !brought.problems.empty();
    if (!record.needs_correction) return;
    record.original = values.seal("call", "original", record.id.to_string(), api::canonical_text(brought.call));
}

storage::CallRecord call_record(const SealedBeside& values, const CallBase& base, const BroughtCall& brought) {
    const api::CallSave& call = brought.call;
    storage::CallRecord record;
    record.id = base.slip.call;
    record.project = base.project.id;
    record.lead = base.lead.id;
    record.contact = base.contact.id;
    record.agent = base.slip.agent;
    record.direction = api::wire_name(base.slip.direction);
    record.origin = api::wire_name(base.slip.origin);
    record.purpose = base.slip.purpose;
    record.form_version = base.slip.form_version;
    record.product_version = base.slip.product_version;
    record.faq_version = base.slip.faq_version;
    record.dialled_at = call.dialled_at;
    record.answered_at = call.answered_at;
    record.ended_at = call.ended_at;
    record.hung_up_by = api::wire_name(call.hung_up_by);
    note_outcome(base.definition->find_outcome(call.outcome), record);
    keep_answers(values, *base.definition, call, brought.problems, record);
    record.digest = call_digest(call);
    note_faults(values, base, brought, record);
    record.stored_at = brought.now;
    record.delivered_by = brought.delivered_by;
    record.slip = kept_slip(base.slip);
    note_sale(values, base, call, record);
    return record;
}

storage::ToCall standing_of(const CallBase& base, const storage::FollowUpRecord& one) {
    if (one.id == base.worked->id) return storage::ToCall::worked;
    if (one.kind == form::FollowUpKind::callback) return storage::ToCall::beside;
    return one.id == base.worked->parent ? storage::ToCall::behind : storage::ToCall::of_same_sale;
}

storage::SettledByCall settled_by(const CallBase& base, const storage::FollowUpRecord& one,
                                  const form::Outcome& outcome, std::optional<Instant> again_at) {
    storage::SettledByCall settles;
    settles.follow_up = one.id;
    settles.to_call = standing_of(base, one);
    settles.outcome = outcome;
    settles.again_at = again_at;
    settles.bill_unreached = base.settings.bill_unreached;
    if (one.trial_end && one.trial_days > 0)
        settles.longer = followup::one_period_longer(*one.trial_end, one.trial_days, base.settings, base.slip.zone);
    return settles;
}

// What was promised waits, not the list: the lead is closed once nothing that was worked is open any more.
void settle(const CallBase& base, const form::Outcome& outcome, Instant ended_at, storage::CallWrite& write) {
    if (!base.worked) return;
    const auto again_at = write.ready_at;
    write.settles.push_back(settled_by(base, *base.worked, outcome, again_at));
    for (const auto& one : base.kin) write.settles.push_back(settled_by(base, one, outcome, again_at));
    if (!again_at) return;
    const auto after = storage::settled(*base.worked, write.settles.front(), ended_at).after;
    write.lead_after = after.open ? storage::LeadState::waiting : storage::LeadState::closed;
    write.ready_at.reset();
}

std::optional<storage::DoNotCallRecord> do_not_call(const CallBase& base, const form::Outcome& outcome, Instant now) {
    if (outcome.do_not_call == form::DoNotCall::no || base.contact.phone_index.text.empty()) return std::nullopt;
    storage::DoNotCallRecord record;
    record.phone_index = base.contact.phone_index;
    if (outcome.do_not_call == form::DoNotCall::project) record.project = base.project.id;
    record.reason = outcome.name;
    record.call = base.slip.call;
    record.by = base.slip.agent;
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

std::string call_digest(const api::CallSave& call) {
    return vault::content_digest(api::canonical_text(call));
}

storage::CallWrite call_write(const vault::Vault& vault, const CallBase& base, const BroughtCall& brought) {
    const SealedBeside values{vault, base.contact.key};
    storage::CallWrite write;
    write.call = call_record(values, base, brought);
    if (base.slip.origin == api::Origin::practice) return write;  // stored, and leaves nothing
    write.faq_uses = faq_uses(values, base, sound_faq_uses(base, brought.call.faq_uses));
    const form::Outcome* outcome = base.definition->find_outcome(brought.call.outcome);
    if (!outcome) return write;
    write.follow_ups = planned_records(vault, base, brought.call, *outcome, {brought.now, brought.earlier_complaints});
    const Instant ended_at = brought.call.ended_at.value_or(brought.now);
    const NextTry next = next_try(*outcome, write.follow_ups, ended_at, brought.same_outcome_before + 1);
    write.lead_after = next.state;
    write.ready_at = next.ready_at;
    settle(base, *outcome, ended_at, write);
    write.do_not_call = do_not_call(base, *outcome, brought.now);
    return write;
}

}  // namespace cts::service
