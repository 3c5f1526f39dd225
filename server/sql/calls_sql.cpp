#include "server/sql/calls_sql.h"

#include <limits>

#include "server/sql/call_amend.h"
#include "server/sql/call_save.h"
#include "server/sql/rows.h"
#include "server/sql/telemetry_sql.h"
#include "server/storage/event_chain.h"

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
const std::string calls_to_correct_of_agent =
    select_call +
    "where c.correction_owner_id = (select id from users where uuid = :agent) and c.needs_correction = 1 and c.id < "
    ":before order by c.id desc limit :limit";
const std::string calls_to_correct_of_project =
    select_call +
    "where c.project_id = (select id from projects where uuid = :project) and c.needs_correction = 1 and c.id < "
    ":before order by c.id desc limit :limit";
// Keys ascend as calls are stored, so only the calls since then are read, whatever the agent did before.
constexpr Query counts_by_outcome{
    "select case when needs_correction = 1 then '' else outcome end as counted, count(*), count(case when direction "
    "= 'outbound' then dialled_at end), count(case when direction = 'outbound' then answered_at end) from calls "
    "where agent_id = (select id from users where uuid = :agent) "
    "and project_id = (select id from projects where uuid = :project) "
    "and id > coalesce((select b.id from calls b where b.agent_id = (select id from users where uuid = :same_agent) "
    "and b.stored_at < :since order by b.id desc limit 1), 0) and origin not in ('practice', 'migrated') group by "
    "counted",
    4};
constexpr Query calls_by_outcome{
    "select count(*) from calls where lead_id = (select id from leads where uuid = :lead) and outcome = :outcome", 1};
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

    Slice<CallRecord> to_correct_of_agent(model::UserId agent, std::optional<std::int64_t> after, int limit) override {
        return newest_first(calls_to_correct_of_agent, agent, after, limit);
    }
    Slice<CallRecord> to_correct_of_project(model::ProjectId project, std::optional<std::int64_t> after,
                                            int limit) override {
        return newest_first(calls_to_correct_of_project, project, after, limit);
    }

    Amended amend(const AmendWrite& write) override {
        Amended amended;
        lanes_.write(write.after.call.lead,
                     [&](Transaction& transaction) { amended = amend_call(transaction, write); });
        return amended;
    }
    std::vector<AmendmentRecord> amendments(model::CallId call) override {
        return pool_.read([&](Connection& connection) { return read_amendments(connection, call); });
    }

    Added add_telemetry(model::CallId call, const std::vector<FieldTelemetryRecord>& fields,
                        model::Instant at) override {
        Added added{};
        lanes_.write(call, [&](Transaction& transaction) {
            added = sql::add_telemetry(transaction, call, fields);
            if (added == Added::added) transaction.tell(telemetry_added_event(call, at));
        });
        return added;
    }
    std::vector<FieldTelemetryRecord> telemetry(model::CallId call) override {
        return pool_.read([&](Connection& connection) { return read_telemetry(connection, call); });
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

    int calls_with_outcome(model::LeadId lead, std::string_view outcome) override {
        return pool_.read([&](Connection& connection) {
            return static_cast<int>(connection.row(calls_by_outcome, {lead, outcome}).value().number());
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

    Lanes& lanes_;
    ReadPool& pool_;
};

}  // namespace

std::unique_ptr<Calls> sql_calls(Lanes& lanes, ReadPool& pool) {
    return std::make_unique<SqlCalls>(lanes, pool);
}

}  // namespace cts::sql
