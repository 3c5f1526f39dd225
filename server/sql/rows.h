// The columns of each record, named once beside the code that reads them back.
#pragma once

#include "server/sql/connection.h"

namespace cts::sql {

// Each is a select up to its joins; a where clause follows. The first column is the sequential key.
inline const std::string select_lead =
    "select l.id, l.uuid, p.uuid, k.uuid, s.uuid, l.row_no, l.zone, l.attributes, l.attributes_revision, l.state, "
    "l.attempts, l.lease_epoch, a.uuid, l.lease_call, l.lease_purpose, l.lease_form_version, l.lease_product_version, "
    "l.lease_faq_version, l.lease_settings_revision, l.lease_issued_at, l.lease_until, l.lease_follow_up, "
    "l.lease_inbound_call, l.lease_before, l.ready_at, l.unreported_until from leads l "
    "join projects p on p.id = l.project_id join contacts k on k.id = l.contact_id join lists s on s.id = l.list_id "
    "left join users a on a.id = l.lease_agent_id ";

inline const std::string contact_fields =
    "k.id, k.uuid, k.wrapped_key, k.name, k.salutation, k.phone, k.phone_index, k.last_four_index, k.name_index ";
inline const std::string select_contact = "select " + contact_fields + "from contacts k ";

// Calls first, then what belongs to each: MariaDB goes by what it counted when it opened the table, and on one that was
// empty then it would read all calls of the project to find twenty by their ids.
inline const std::string select_call =
    "select {{as_written}} c.id, c.uuid, p.uuid, l.uuid, k.uuid, a.uuid, c.direction, c.origin, c.purpose, "
    "c.form_version, "
    "c.product_version, c.faq_version, c.dialled_at, c.answered_at, c.ended_at, c.hung_up_by, c.outcome, "
    "c.outcome_class, c.answers_plain, c.answers_sealed, c.one_datum, c.digest, c.needs_correction, c.problems, "
    "c.stored_at, d.uuid, c.revision, c.original, o.uuid, c.lease_epoch, c.leased, c.slip_issued_at, c.slip_zone, "
    "c.slip_attributes_revision, c.slip_settings_revision, c.slip_follow_up, c.sale, c.sale_doubted, c.refusal_reason "
    "from calls c join projects p on p.id = "
    "c.project_id join leads l on l.id = "
    "c.lead_id "
    "join contacts k on k.id = c.contact_id join users a on a.id = c.agent_id join users d on d.id = "
    "c.delivered_by_id left join users o on o.id = c.correction_owner_id ";

inline const std::string follow_up_fields =
    "f.id, f.uuid, p.uuid, l.uuid, c.uuid, f.kind, f.owner, a.uuid, f.is_open, f.due, f.trial_end, f.subject, "
    "f.created_at, f.language, f.revision, c.purpose, f.addressee, f.state, f.priority, f.because, b.uuid, "
    "f.solved_due, f.trial_days ";
inline const std::string follow_up_tables =
    "from follow_ups f join projects p on p.id = f.project_id join leads l on l.id = f.lead_id "
    "join calls c on c.id = f.call_id left join users a on a.id = f.agent_id "
    "left join follow_ups b on b.id = f.parent_id ";
inline const std::string select_follow_up = "select " + follow_up_fields + follow_up_tables;
inline const std::string select_follow_up_seen = "select " + follow_up_fields + ", " + contact_fields +
                                                 ", p.code, coalesce(a.display_name, ''), coalesce(a.active, 1) " +
                                                 follow_up_tables + "join contacts k on k.id = l.contact_id ";
inline constexpr int lead_columns = 26;
inline constexpr int contact_columns = 9;
inline constexpr int call_columns = 39;
inline constexpr int follow_up_columns = 23;
inline constexpr int follow_up_seen_columns = follow_up_columns + contact_columns + 3;

inline Value maybe_text(const std::string& text) {  // nothing rather than an empty text
    return text.empty() ? Value::no_text() : Value(text);
}

template <class Record>
struct Keyed {
    std::int64_t key = 0;
    Record record;
};
Keyed<storage::LeadRecord> read_lead(Row row);
Keyed<storage::ContactRecord> read_contact(Row row);
Keyed<storage::CallRecord> read_call(Row row);
Keyed<storage::FollowUpRecord> read_follow_up(Row row);
Keyed<storage::FollowUpSeen> read_follow_up_seen(Row row);

}  // namespace cts::sql
