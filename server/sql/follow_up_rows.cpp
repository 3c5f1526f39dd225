#include "server/sql/follow_up_rows.h"

#include <limits>
#include <map>

#include "server/sql/follow_up_clocks.h"

namespace cts::sql {
namespace {

using storage::FollowUpRecord;

constexpr Insert new_follow_ups{"follow_ups",
                                "uuid, project_id, lead_id, call_id, kind, owner, agent_id, is_open, due, due_order, "
                                "trial_end, subject, created_at, language, revision, addressee, state, priority, "
                                "because, parent_id, solved_due, trial_days"};
constexpr Query number_of{"select id from follow_ups where uuid = :uuid", 1};
constexpr Query numbers_of_made{"select id, uuid from follow_ups where uuid in ({{in}})", 2};
constexpr std::string_view change_row =
    "update follow_ups set state = :state, is_open = :open, agent_id = coalesce(:agent, agent_id), due = :due, "
    "due_order = :order, "
    "solved_due = :solved, trial_end = :trial, addressee = :addressee, priority = case when priority = 'urgent' then "
    "priority else :priority end, parent_id = :parent, revision = revision + 1 where id = :id";

Value number_of_parent(Transaction& transaction, const std::optional<model::FollowUpId>& parent) {
    auto row = parent ? transaction.connection.row(number_of, {*parent}) : std::nullopt;
    return row ? Value(row->number()) : Value::no_number();
}

Values row_of(Transaction& transaction, const NewFollowUp& made) {
    const FollowUpRecord& one = made.record;
    return {one.id,
            made.keys.project,
            made.keys.lead,
            made.keys.call,
            form::follow_up_kind_name(one.kind),
            form::follow_up_owner_name(one.owner),
            transaction.numbers.of(one.agent),
            one.open,
            one.due,
            due_order(one),
            one.trial_end,
            one.subject.text,
            one.created_at,
            one.language,
            one.revision,
            one.group,
            followup::state_name(one.state),
            form::follow_up_priority_name(one.priority),
            followup::because_name(one.because),
            number_of_parent(transaction, one.parent),
            one.solved_due,
            one.trial_days > 0 ? Value(one.trial_days) : Value::no_number()};
}

void insert_clocks(Transaction& transaction, const std::vector<NewFollowUp>& made) {
    Values ids;
    for (const NewFollowUp& one : made)
        if (!one.record.clocks.empty()) ids.emplace_back(one.record.id);
    std::map<std::string, std::int64_t> numbers;
    for (auto& row : rows_in(transaction.connection, numbers_of_made, {}, ids)) {
        const auto number = row.number();
        numbers.emplace(row.text(), number);
    }
    std::vector<Values> rows;
    for (const NewFollowUp& one : made) {
        const auto number = numbers.find(one.record.id.to_string());
        if (number == numbers.end()) continue;
        const auto clocks = rows_of_clocks(number->second, one.record.kind, one.record.clocks);
        rows.insert(rows.end(), clocks.begin(), clocks.end());
    }
    transaction.connection.insert(new_clocks, rows);
}

}  // namespace

std::int64_t due_order(const FollowUpRecord& one) {
    return one.due ? one.due->utc_ms : std::numeric_limits<std::int64_t>::max();
}

void insert_follow_ups(Transaction& transaction, const std::vector<NewFollowUp>& made) {
    std::vector<Values> rows;
    for (const NewFollowUp& one : made) rows.push_back(row_of(transaction, one));
    transaction.connection.insert(new_follow_ups, rows);
    insert_clocks(transaction, made);
}

void change_follow_up(Transaction& transaction, std::int64_t key, const FollowUpRecord& after) {
    transaction.connection.change(
        change_row, {followup::state_name(after.state), after.open, transaction.numbers.of(after.agent), after.due,
                     due_order(after), after.solved_due, after.trial_end, after.group,
                     form::follow_up_priority_name(after.priority), number_of_parent(transaction, after.parent), key});
    move_clocks(transaction, key, after.clocks);
}

}  // namespace cts::sql
