#include "server/sql/follow_ups_sql.h"

#include <limits>

#include "server/sql/rows.h"

namespace cts::sql {
namespace {

using namespace storage;

const std::string follow_up_by_id = select_follow_up + "where f.uuid = :uuid";
const std::string follow_ups_left_by_call =
    select_follow_up + "where f.call_id = (select id from calls where uuid = :uuid) order by f.id";
const std::string open_follow_ups_of_agent =
    select_follow_up +
    "where f.agent_id = (select id from users where uuid = :agent) and f.is_open = 1 and (f.due_order > :due or "
    "(f.due_order = :same_due and f.id > :after)) order by f.due_order, f.id limit :limit";
constexpr Query due_order_of{"select due_order from follow_ups where id = :id", 1};

class SqlFollowUps final : public FollowUps {
  public:
    SqlFollowUps(Lanes& lanes, ReadPool& pool) : lanes_(lanes), pool_(pool) {}

    std::optional<FollowUpRecord> by_id(model::FollowUpId id) override {
        return pool_.read([&](Connection& connection) -> std::optional<FollowUpRecord> {
            auto row = connection.row({follow_up_by_id, follow_up_columns}, {id});
            if (!row) return std::nullopt;
            return read_follow_up(std::move(*row)).record;
        });
    }

    std::vector<FollowUpRecord> of_call(model::CallId call) override {
        return pool_.read([&](Connection& connection) {
            std::vector<FollowUpRecord> found;
            for (auto& row : connection.rows({follow_ups_left_by_call, follow_up_columns}, {call})) {
                found.push_back(read_follow_up(std::move(row)).record);
            }
            return found;
        });
    }

    Slice<FollowUpRecord> of_agent(model::UserId agent, std::optional<std::int64_t> after, int limit) override {
        return pool_.read([&](Connection& connection) {
            const auto due = after ? due_of(connection, *after) : std::numeric_limits<std::int64_t>::min();
            Slice<FollowUpRecord> slice;
            std::int64_t last = 0;
            for (auto& row : connection.rows({open_follow_ups_of_agent, follow_up_columns},
                                             {agent, due, due, after.value_or(0), limit})) {
                auto follow_up = read_follow_up(std::move(row));
                last = follow_up.key;
                slice.items.push_back(std::move(follow_up.record));
            }
            if (slice.items.size() == static_cast<std::size_t>(limit)) slice.after = last;
            return slice;
        });
    }

  private:
    static std::int64_t due_of(Connection& connection, std::int64_t key) {
        auto row = connection.row(due_order_of, {key});
        return row ? row->number() : std::numeric_limits<std::int64_t>::max();
    }

    Lanes& lanes_;
    ReadPool& pool_;
};

}  // namespace

std::unique_ptr<FollowUps> sql_follow_ups(Lanes& lanes, ReadPool& pool) {
    return std::make_unique<SqlFollowUps>(lanes, pool);
}

}  // namespace cts::sql
