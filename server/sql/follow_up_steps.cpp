#include "server/sql/follow_up_steps.h"

#include <map>

namespace cts::sql {
namespace {

using namespace storage;

constexpr Insert new_steps{"follow_up_steps", "follow_up_id, what, by_id, to_id, call_uuid, reason, happened_at"};
constexpr Query numbers_of_open{"select id, uuid from follow_ups where is_open = 1 and uuid in ({{in}})", 2};
constexpr std::string_view close_worked = "update follow_ups set is_open = 0 where uuid in ({{in}})";
constexpr Query made_by{
    "select a.uuid, f.created_at, c.uuid from follow_ups f join calls c on c.id = f.call_id join users a on a.id = "
    "c.agent_id where f.uuid = :uuid",
    3};
constexpr Query steps_in_order{
    "select s.what, b.uuid, t.uuid, s.call_uuid, s.reason, s.happened_at from follow_up_steps s join users b on b.id = "
    "s.by_id left join users t on t.id = s.to_id where s.follow_up_id = (select id from follow_ups where uuid = :uuid) "
    "order by s.id",
    6};

}  // namespace

void add_step(Transaction& transaction, const NewStep& step) {
    transaction.connection.insert(new_steps, {{step.follow_up, step.what, transaction.numbers.of(step.by),
                                               transaction.numbers.of(step.to), step.call, step.reason.text, step.at}});
}

void work_follow_ups(Transaction& transaction, const std::vector<Worked>& worked) {
    Values ids;
    for (const auto& one : worked) ids.emplace_back(one.follow_up);
    std::map<std::string, std::int64_t> numbers;
    for (auto& row : rows_in(transaction.connection, numbers_of_open, {}, ids)) {
        const auto number = row.number();
        numbers.emplace(row.text(), number);
    }
    for (const auto& one : worked) {
        const auto number = numbers.find(one.follow_up.to_string());
        if (number == numbers.end()) continue;
        add_step(transaction, {number->second, "worked", one.by, {}, one.call, {}, one.at});
    }
    change_in(transaction.connection, close_worked, {}, ids);
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
        step.by = row.id<model::UserId>();
        step.to = row.maybe_id<model::UserId>();
        step.call = row.maybe_id<model::CallId>();
        step.reason.text = row.text();
        step.at = row.instant();
        steps.push_back(std::move(step));
    }
    return steps;
}

}  // namespace cts::sql
