#include "server/sql/rows.h"

namespace cts::sql {

using namespace storage;

namespace {

Lease read_lease(Row& row, model::UserId agent, std::uint32_t epoch) {
    Lease lease;
    lease.agent = agent;
    lease.epoch = epoch;
    lease.call = row.id<model::CallId>();
    lease.purpose = row.text();
    lease.form_version = static_cast<int>(row.number());
    lease.product_version = static_cast<int>(row.number());
    lease.faq_version = static_cast<int>(row.number());
    lease.settings_revision = static_cast<int>(row.number());
    lease.issued_at = row.instant();
    lease.until = row.instant();
    lease.follow_up = row.maybe_id<model::FollowUpId>();
    lease.inbound = row.maybe_id<model::CallId>() == lease.call;
    return lease;
}

// Of a call from before slips were kept: what a slip of its moment would have said.
CallSlip read_slip(Row& row, const CallRecord& record) {
    CallSlip slip;
    slip.lease_epoch = static_cast<std::uint32_t>(row.maybe_number().value_or(0));
    slip.leased = row.maybe_number().value_or(1) != 0;
    slip.issued_at = row.maybe_instant().value_or(record.dialled_at.value_or(record.stored_at));
    slip.zone = row.text();
    slip.attributes_revision = static_cast<int>(row.maybe_number().value_or(1));
    slip.settings_revision = static_cast<int>(row.maybe_number().value_or(1));
    slip.follow_up = row.maybe_id<model::FollowUpId>();
    return slip;
}

// A name of an enumeration that this program does not know: written by a newer one.
template <class T>
T known(const std::optional<T>& parsed) {
    if (!parsed) throw SqlError(Fault::refused, "the database holds a name that this program does not know");
    return *parsed;
}

}  // namespace

Keyed<LeadRecord> read_lead(Row row) {
    Keyed<LeadRecord> lead;
    auto& record = lead.record;
    lead.key = row.number();
    record.id = row.id<model::LeadId>();
    record.project = row.id<model::ProjectId>();
    record.contact = row.id<model::ContactId>();
    record.list = row.id<model::ListId>();
    record.row = static_cast<int>(row.number());
    record.zone = row.text();
    record.attributes.text = row.text();
    record.attributes_revision = static_cast<int>(row.number());
    record.state = known(parse_lead_state(row.text()));
    record.attempts = static_cast<int>(row.number());
    record.lease_epoch = static_cast<std::uint32_t>(row.number());
    if (const auto agent = row.maybe_id<model::UserId>()) {
        record.lease = read_lease(row, *agent, record.lease_epoch);
    } else {
        row.skip(10);
    }
    if (const auto before = row.maybe_text()) record.before_lease = known(parse_lead_state(*before));
    record.ready_at = row.maybe_instant();
    record.unreported_until = row.maybe_instant();
    return lead;
}

namespace {

Keyed<ContactRecord> take_contact(Row& row) {
    Keyed<ContactRecord> contact;
    auto& record = contact.record;
    contact.key = row.number();
    record.id = row.id<model::ContactId>();
    record.key.text = row.text();
    record.name.text = row.text();
    record.salutation.text = row.text();
    record.phone.text = row.text();
    record.phone_index.text = row.text();
    record.last_four_index.text = row.text();
    record.name_index.text = row.text();
    return contact;
}

}  // namespace

Keyed<ContactRecord> read_contact(Row row) {
    return take_contact(row);
}

Keyed<CallRecord> read_call(Row row) {
    Keyed<CallRecord> call;
    auto& record = call.record;
    call.key = row.number();
    record.id = row.id<model::CallId>();
    record.project = row.id<model::ProjectId>();
    record.lead = row.id<model::LeadId>();
    record.contact = row.id<model::ContactId>();
    record.agent = row.id<model::UserId>();
    record.direction = row.text();
    record.origin = row.text();
    record.purpose = row.text();
    record.form_version = static_cast<int>(row.number());
    record.product_version = static_cast<int>(row.number());
    record.faq_version = static_cast<int>(row.number());
    record.dialled_at = row.maybe_instant();
    record.answered_at = row.maybe_instant();
    record.ended_at = row.maybe_instant();
    record.hung_up_by = row.text();
    record.outcome = row.text();
    record.outcome_class = known(form::parse_outcome_class(row.text()));
    record.answers_plain = row.text();
    record.answers_sealed.text = row.text();
    record.one_datum.text = row.text();
    record.digest = row.text();
    record.needs_correction = row.yes();
    record.problems = row.text();
    record.stored_at = row.instant();
    record.delivered_by = row.id<model::UserId>();
    record.revision = static_cast<int>(row.number());
    record.original.text = row.text();
    record.correction_owner = row.maybe_id<model::UserId>();
    record.slip = read_slip(row, record);
    record.sale = row.yes();
    record.sale_doubted.text = row.text();
    record.refusal_reason = row.text();
    return call;
}

namespace {

Keyed<FollowUpRecord> take_follow_up(Row& row) {
    Keyed<FollowUpRecord> follow_up;
    auto& record = follow_up.record;
    follow_up.key = row.number();
    record.id = row.id<model::FollowUpId>();
    record.project = row.id<model::ProjectId>();
    record.lead = row.id<model::LeadId>();
    record.call = row.id<model::CallId>();
    record.kind = known(form::parse_follow_up_kind(row.text()));
    record.owner = known(form::parse_follow_up_owner(row.text()));
    record.agent = row.maybe_id<model::UserId>();
    record.open = row.yes();
    record.due = row.maybe_instant();
    record.trial_end = row.maybe_instant();
    record.subject.text = row.text();
    record.created_at = row.instant();
    record.language = row.text();
    record.revision = static_cast<int>(row.number());
    record.call_purpose = row.text();
    record.group = row.text();
    record.state = known(followup::parse_state(row.text()));
    record.priority = known(form::parse_follow_up_priority(row.text()));
    record.because = known(followup::parse_because(row.text()));
    record.parent = row.maybe_id<model::FollowUpId>();
    record.solved_due = row.maybe_instant();
    record.trial_days = static_cast<int>(row.maybe_number().value_or(0));
    return follow_up;
}

}  // namespace

Keyed<FollowUpRecord> read_follow_up(Row row) {
    return take_follow_up(row);
}

Keyed<FollowUpSeen> read_follow_up_seen(Row row) {
    Keyed<FollowUpSeen> seen;
    auto follow_up = take_follow_up(row);
    seen.key = follow_up.key;
    seen.record.record = std::move(follow_up.record);
    seen.record.contact = take_contact(row).record;
    seen.record.project = row.text();
    seen.record.agent_name = row.text();
    seen.record.agent_active = row.yes();
    return seen;
}

}  // namespace cts::sql
