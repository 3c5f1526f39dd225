#include "server/sql/follow_up_settling.h"

#include <map>

#include "server/sql/follow_up_clocks.h"
#include "server/sql/follow_up_rows.h"
#include "server/sql/follow_up_steps.h"

namespace cts::sql {
namespace {

using namespace storage;

// Only what a decision reads of a row and a step may change.
constexpr std::string_view locked_fields =
    "select f.id, f.uuid, f.kind, f.state, f.due, f.solved_due, f.trial_end, f.addressee, f.priority, f.revision, "
    "(select b.uuid from follow_ups b where b.id = f.parent_id) from follow_ups f ";
constexpr int locked_field_count = 11;
const std::string open_by_id =
    std::string(locked_fields) + "where f.is_open = 1 and f.uuid in ({{in}}) order by f.id {{for_update}}";
const std::string open_of_leads =
    std::string(locked_fields) + "where f.is_open = 1 and f.lead_id in ({{in}}) order by f.id {{for_update}}";

struct Locked {
    std::int64_t key = 0;
    FollowUpRecord record;
};

Locked read_locked(Row& row) {
    Locked read;
    auto& record = read.record;
    read.key = row.number();
    record.id = row.id<model::FollowUpId>();
    const auto kind = form::parse_follow_up_kind(row.text());
    const auto state = followup::parse_state(row.text());
    if (!kind || !state) throw SqlError(Fault::refused, "the database holds a name that this program does not know");
    record.kind = *kind;
    record.state = *state;
    record.due = row.maybe_instant();
    record.solved_due = row.maybe_instant();
    record.trial_end = row.maybe_instant();
    record.group = row.text();
    record.priority = form::parse_follow_up_priority(row.text()).value_or(form::FollowUpPriority::normal);
    record.revision = static_cast<int>(row.number());
    record.parent = row.maybe_id<model::FollowUpId>();
    return read;
}

std::vector<Locked> locked(Connection& connection, const std::string& sql, const Values& list) {
    std::vector<Locked> found;
    for (auto& row : rows_in(connection, {sql, locked_field_count}, {}, list)) found.push_back(read_locked(row));
    std::vector<FollowUpRecord*> records;
    for (auto& one : found) records.push_back(&one.record);
    read_clocks(connection, records);
    return found;
}

void write_settled(Transaction& transaction, std::int64_t key, const Settled& settled, NewStep step) {
    if (settled.steps.empty()) return;
    change_follow_up(transaction, key, settled.after);
    step.follow_up = key;
    for (const StepDone& done : settled.steps) {
        step.done = done;
        add_step(transaction, step);
    }
}

}  // namespace

void settle_by_calls(Transaction& transaction, const std::vector<CallSettles>& calls) {
    Values ids;
    for (const auto& one : calls)
        for (const auto& settles : one.settles) ids.emplace_back(settles.follow_up);
    std::map<model::FollowUpId, Locked> by_id;
    for (auto& one : locked(transaction.connection, open_by_id, ids)) by_id.emplace(one.record.id, std::move(one));
    for (const auto& [call, settles] : calls) {
        for (const auto& one : settles) {
            const auto stands = by_id.find(one.follow_up);
            if (stands == by_id.end()) continue;
            const auto after = settled(stands->second.record, one, call.ended_at.value_or(call.stored_at));
            write_settled(transaction, stands->second.key, after,
                          {0, "worked", call.agent, {}, call.id, {}, call.stored_at, {}});
            stands->second.record = after.after;
        }
    }
}

void bar_follow_ups(Transaction& transaction, const Values& leads, const DoNotCallRecord& entry) {
    for (const auto& one : locked(transaction.connection, open_of_leads, leads)) {
        const auto after = barred(one.record, entry.since);
        if (after)
            write_settled(transaction, one.key, *after, {0, "closed", entry.by, {}, entry.call, {}, entry.since, {}});
    }
}

}  // namespace cts::sql
