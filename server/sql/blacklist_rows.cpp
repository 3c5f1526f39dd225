#include "server/sql/blacklist_rows.h"

namespace cts::sql {

Keyed<storage::BlacklistSeen> read_blacklist(Row row) {
    Keyed<storage::BlacklistSeen> read;
    read.key = row.number();
    auto& entry = read.record.record;
    entry.id = row.id<model::BlacklistId>();
    entry.phone_index.text = row.text();
    entry.project = row.maybe_id<model::ProjectId>();
    entry.key.text = row.text();
    entry.phone.text = row.text();
    entry.reason.text = row.text();
    entry.state = storage::parse_blacklist_state(row.text()).value();
    entry.urgent = row.yes();
    entry.ends_at = row.maybe_instant();
    entry.proposed_by = row.id<model::UserId>();
    entry.proposed_at = row.instant();
    entry.decided_by = row.maybe_id<model::UserId>();
    entry.decided_at = row.maybe_instant();
    entry.revision = static_cast<int>(row.number());
    read.record.project = row.text();
    read.record.proposed_by_name = row.text();
    read.record.decided_by_name = row.text();
    return read;
}

DoNotCallRow read_do_not_call(Row row) {
    DoNotCallRow read;
    read.key = row.number();
    auto& entry = read.seen.record;
    entry.phone_index.text = row.text();
    entry.project = row.maybe_id<model::ProjectId>();
    entry.reason = row.text();
    entry.call = row.maybe_id<model::CallId>();
    entry.by = row.id<model::UserId>();
    entry.since = row.instant();
    entry.key.text = row.text();
    entry.phone.text = row.text();
    read.seen.project = row.text();
    read.seen.by_name = row.text();
    read.contact = row.maybe_number();
    return read;
}

}  // namespace cts::sql
