#include "server/sql/follow_up_steps.h"

namespace cts::sql {
namespace {

using namespace storage;

constexpr Insert new_steps{"follow_up_steps",
                           "follow_up_id, what, by_id, to_id, call_uuid, reason, happened_at, action, "
                           "from_state, to_state"};
constexpr Query made_by{
    "select a.uuid, f.created_at, c.uuid from follow_ups f join calls c on c.id = f.call_id join users a on a.id = "
    "c.agent_id where f.uuid = :uuid",
    3};
constexpr Query steps_in_order{
    "select s.what, b.uuid, t.uuid, s.call_uuid, s.reason, s.happened_at, s.action, s.from_state, s.to_state from "
    "follow_up_steps s left join users b on b.id = "
    "s.by_id left join users t on t.id = s.to_id where s.follow_up_id = (select id from follow_ups where uuid = :uuid) "
    "order by s.id",
    9};

template <class Named>
Value name_of(const std::optional<Named>& value, std::string_view (*name)(Named)) {
    return value ? Value(name(*value)) : Value::no_text();
}

StepDone read_done(Row& row) {
    StepDone done;
    const auto action = row.maybe_text();
    const auto from = row.maybe_text();
    const auto to = row.maybe_text();
    if (action) done.action = followup::parse_action(*action);
    if (from) done.from = followup::parse_state(*from);
    if (to) done.to = followup::parse_state(*to);
    return done;
}

}  // namespace

void add_step(Transaction& transaction, const NewStep& step) {
    transaction.connection.insert(
        new_steps, {{step.follow_up, step.what, transaction.numbers.of(step.by), transaction.numbers.of(step.to),
                     step.call, step.reason.text, step.at, name_of(step.done.action, followup::action_name),
                     name_of(step.done.from, followup::state_name), name_of(step.done.to, followup::state_name)}});
}

std::vector<FollowUpStepRecord> steps_of(Connection& connection, model::FollowUpId id) {
    std::vector<FollowUpStepRecord> steps;
    auto made = connection.row(made_by, {id});
    if (!made) return steps;
    FollowUpStepRecord created;
    created.what = "created";
    created.by = made->id<model::UserId>();
    created.at = made->instant();
    created.call = made->maybe_id<model::CallId>();
    steps.push_back(std::move(created));
    for (auto& row : connection.rows(steps_in_order, {id})) {
        FollowUpStepRecord step;
        step.what = row.text();
        step.by = row.maybe_id<model::UserId>();
        step.to = row.maybe_id<model::UserId>();
        step.call = row.maybe_id<model::CallId>();
        step.reason.text = row.text();
        step.at = row.instant();
        step.done = read_done(row);
        steps.push_back(std::move(step));
    }
    return steps;
}

}  // namespace cts::sql
