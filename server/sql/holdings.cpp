#include "server/sql/holdings.h"

namespace cts::sql {
namespace {

constexpr Query holdings{
    "select u.uuid, u.display_name, count(*), sum(case when f.due_order < :now then 1 else 0 end), min(f.due) "
    "from follow_ups f left join users u on u.id = f.agent_id "
    "where f.project_id = (select id from projects where uuid = :project) and f.is_open = 1 "
    "group by u.uuid, u.display_name order by 4 desc, 3 desc, 2",
    5};

}  // namespace

std::vector<storage::HoldingRecord> read_holdings(Connection& connection, model::ProjectId project,
                                                  model::Instant now) {
    std::vector<storage::HoldingRecord> found;
    for (auto& row : connection.rows(holdings, {now, project})) {
        storage::HoldingRecord one;
        one.agent = row.maybe_id<model::UserId>();
        one.agent_name = row.text();
        one.open = static_cast<int>(row.number());
        one.overdue = static_cast<int>(row.number());
        one.next_due = row.maybe_instant();
        found.push_back(std::move(one));
    }
    return found;
}

}  // namespace cts::sql
