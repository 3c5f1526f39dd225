#include "server/sql/calls_sql.h"

#include <limits>

#include "server/sql/call_save.h"
#include "server/sql/rows.h"

namespace cts::sql {
namespace {

using namespace storage;

const std::string call_by_id = select_call + "where c.uuid = :uuid";
const std::string calls_of_agent =
    select_call +
    "where c.agent_id = (select id from users where uuid = :agent) and c.id < :before order by c.id desc limit :limit";
const std::string calls_of_project = select_call +
                                     "where c.project_id = (select id from projects where uuid = :project) and c.id < "
                                     ":before order by c.id desc limit :limit";
const std::string calls_of_lead =
    select_call +
    "where c.lead_id = (select id from leads where uuid = :lead) and c.id < :before order by c.id desc limit :limit";
// Keys ascend as calls are stored, so only the calls since then are read, whatever the agent did before.
constexpr Query counts_by_outcome{
    "select outcome, count(*), count(dialled_at), count(answered_at) from calls "
    "where agent_id = (select id from users where uuid = :agent) "
    "and project_id = (select id from projects where uuid = :project) "
    "and id > coalesce((select b.id from calls b where b.agent_id = (select id from users where uuid = :same_agent) "
    "and b.stored_at < :since order by b.id desc limit 1), 0) group by outcome",
    4};
const std::string follow_up_by_id = select_follow_up + "where f.uuid = :uuid";
const std::string follow_ups_left_by_call =
    select_follow_up + "where f.call_id = (select id from calls where uuid = :uuid) order by f.id";
const std::string open_follow_ups_of_agent =
    select_follow_up +
    "where f.agent_id = (select id from users where uuid = :agent) and f.is_open = 1 and (f.due_order > :due or "
    "(f.due_order = :same_due and f.id > :after)) order by f.due_order, f.id limit :limit";
constexpr Query due_order_of{"select due_order from follow_ups where id = :id", 1};
constexpr Query uses_by_entry{
    "select entry, count(*) from faq_uses where project_id = (select id from projects where uuid = :uuid) and entry <> "
    "'' "
    "group by entry",
    2};

class SqlCalls final : public Calls {
  public:
    SqlCalls(Lanes& lanes, ReadPool& pool) : lanes_(lanes), pool_(pool) {}

    CallWritten save(const CallWrite& write) override {
        CallSave work(write);
        lanes_.run(write.call.lead, work);
        return std::move(work.written);
    }

    std::optional<CallRecord> by_id(model::CallId id) override {
        return pool_.read([&](Connection& connection) -> std::optional<CallRecord> {
            auto row = connection.row({call_by_id, call_columns}, {id});
            if (!row) return std::nullopt;
            return read_call(std::move(*row)).record;
        });
    }

    Slice<CallRecord> of_agent(model::UserId agent, std::optional<std::int64_t> after, int limit) override {
        return newest_first(calls_of_agent, agent, after, limit);
    }
    Slice<CallRecord> of_project(model::ProjectId project, std::optional<std::int64_t> after, int limit) override {
        return newest_first(calls_of_project, project, after, limit);
    }
    std::vector<CallRecord> of_lead(model::LeadId lead, int limit) override {
        return newest_first(calls_of_lead, lead, std::nullopt, limit).items;
    }

    std::map<std::string, OutcomeCount> counts_of_agent(model::UserId agent, model::ProjectId project,
                                                        model::Instant since) override {
        return pool_.read([&](Connection& connection) {
            std::map<std::string, OutcomeCount> counts;
            for (auto& row : connection.rows(counts_by_outcome, {agent, project, agent, since})) {
                OutcomeCount& count = counts[row.text()];
                count.calls = row.number();
                count.dialled = row.number();
                count.connected = row.number();
            }
            return counts;
        });
    }

    std::vector<FollowUpRecord> follow_ups_of_call(model::CallId call) override {
        return pool_.read([&](Connection& connection) {
            std::vector<FollowUpRecord> found;
            for (auto& row : connection.rows({follow_ups_left_by_call, follow_up_columns}, {call})) {
                found.push_back(read_follow_up(std::move(row)).record);
            }
            return found;
        });
    }

    Slice<FollowUpRecord> follow_ups_of_agent(model::UserId agent, std::optional<std::int64_t> after,
                                              int limit) override {
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

    std::optional<FollowUpRecord> follow_up(model::FollowUpId id) override {
        return pool_.read([&](Connection& connection) -> std::optional<FollowUpRecord> {
            auto row = connection.row({follow_up_by_id, follow_up_columns}, {id});
            if (!row) return std::nullopt;
            return read_follow_up(std::move(*row)).record;
        });
    }

    std::map<std::string, std::int64_t> faq_use_counts(model::ProjectId project) override {
        return pool_.read([&](Connection& connection) {
            std::map<std::string, std::int64_t> counts;
            for (auto& row : connection.rows(uses_by_entry, {project})) {
                const auto entry = row.text();
                counts[entry] = row.number();
            }
            return counts;
        });
    }

  private:
    template <class Id>
    Slice<CallRecord> newest_first(const std::string& sql, Id of, std::optional<std::int64_t> after, int limit) {
        return pool_.read([&](Connection& connection) {
            const auto before = after.value_or(std::numeric_limits<std::int64_t>::max());
            Slice<CallRecord> slice;
            std::int64_t last = 0;
            for (auto& row : connection.rows({sql, call_columns}, {of, before, limit})) {
                auto call = read_call(std::move(row));
                last = call.key;
                slice.items.push_back(std::move(call.record));
            }
            if (slice.items.size() == static_cast<std::size_t>(limit)) slice.after = last;
            return slice;
        });
    }

    static std::int64_t due_of(Connection& connection, std::int64_t key) {
        auto row = connection.row(due_order_of, {key});
        return row ? row->number() : std::numeric_limits<std::int64_t>::max();
    }

    Lanes& lanes_;
    ReadPool& pool_;
};

}  // namespace

std::unique_ptr<Calls> sql_calls(Lanes& lanes, ReadPool& pool) {
    return std::make_unique<SqlCalls>(lanes, pool);
}

}  // namespace cts::sql
