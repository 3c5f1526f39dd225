#include "server/sql/follow_ups_sql.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include "server/sql/claim_promises.h"
#include "server/sql/faq_drafts_sql.h"
#include "server/sql/follow_up_clocks.h"
#include "server/sql/follow_up_facts.h"
#include "server/sql/follow_up_rows.h"
#include "server/sql/follow_up_steps.h"
#include "server/sql/holdings.h"
#include "server/sql/lapsed_leases.h"
#include "server/sql/rows.h"
#include "server/sql/struck_clocks.h"
#include "server/sql/ticket_queue.h"
#include "server/storage/event_chain.h"

namespace cts::sql {
namespace {

using namespace storage;

const std::string follow_up_by_id = select_follow_up + "where f.uuid = :uuid";
const std::string follow_ups_left_by_call =
    select_follow_up + "where f.call_id = (select id from calls where uuid = :uuid) order by f.id";
const std::string follow_ups_of_parent =
    select_follow_up + "where f.parent_id = (select id from follow_ups where uuid = :uuid) order by f.id";
const std::string open_follow_ups_of_agent =
    select_follow_up +
    "where f.agent_id = (select id from users where uuid = :agent) and f.is_open = 1 and (f.due_order > :due or "
    "(f.due_order = :same_due and f.id > :after)) order by f.due_order, f.id limit :limit";
const std::string follow_ups_to_reckon =
    select_follow_up +
    "where f.is_open = 1 and f.id > :after and f.id in (select k.follow_up_id from follow_up_clocks k where "
    "k.to_reckon = 1 and k.follow_up_id > :same_after) order by f.id limit :limit";
const std::string follow_ups_seen = select_follow_up_seen + "where f.uuid in ({{in}})";

// Keys in the order they are due, behind (:due, :after).
const std::string keys_of_open = "select f.due_order, f.id, f.uuid from follow_ups f ";
const std::string in_order = " and " + behind_in_due_order + " order by f.due_order, f.id limit :limit";
const std::string own_keys =
    keys_of_open + "where f.agent_id = (select id from users where uuid = :agent) and f.is_open = 1" + in_order;
const std::string keys_of_project =
    keys_of_open + "where f.project_id = (select id from projects where uuid = :project) and f.is_open = 1";
const std::string team_keys =
    keys_of_open +
    "join projects p on p.id = f.project_id join project_settings s on s.project_id = p.id and s.revision = "
    "p.settings_revision where p.state in ('running', 'pilot') and f.is_open = 1 and f.due_order <= :now and ";

const std::string keys_asked =
    keys_of_open +
    "join projects p on p.id = f.project_id where p.state in ('running', 'pilot') and f.is_open = 1 and f.agent_id is "
    "null and f.kind = :kind and f.addressee in (";

constexpr Query lock_follow_up{"select id, is_open, revision from follow_ups where uuid = :uuid {{for_update}}", 3};
constexpr Query number_of_made{"select id from follow_ups where uuid = :uuid", 1};
constexpr Query keys_of_call{"select project_id, lead_id, id from calls where uuid = :uuid", 3};
constexpr std::string_view hand_over =
    "update follow_ups set agent_id = :agent, revision = revision + 1 where id = :id";
const std::string give_back_at_hand =
    give_lead_back +
    "where lease_follow_up = :follow_up and lease_agent_id = :by and (unreported_until is null or unreported_until <= "
    ":at)";
constexpr Query due_order_of{"select due_order from follow_ups where id = :id", 1};

class SqlFollowUps final : public FollowUps {
  public:
    SqlFollowUps(Lanes& lanes, ReadPool& pool) : lanes_(lanes), pool_(pool) {}

    std::optional<FollowUpRecord> by_id(model::FollowUpId id) override {
        return pool_.read([&](Connection& connection) -> std::optional<FollowUpRecord> {
            auto row = connection.row({follow_up_by_id, follow_up_columns}, {id});
            if (!row) return std::nullopt;
            auto record = read_follow_up(std::move(*row)).record;
            read_clocks(connection, {&record});
            return record;
        });
    }

    std::vector<FollowUpRecord> of_call(model::CallId call) override {
        return pool_.read(
            [&](Connection& connection) { return records_of(connection, follow_ups_left_by_call, call.to_string()); });
    }

    std::vector<FollowUpRecord> children(model::FollowUpId parent) override {
        return pool_.read(
            [&](Connection& connection) { return records_of(connection, follow_ups_of_parent, parent.to_string()); });
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
            with_clocks(connection, slice.items);
            return slice;
        });
    }

    std::vector<FollowUpSeen> seen(const std::vector<model::FollowUpId>& ids) override {
        return pool_.read([&](Connection& connection) { return seen_by(connection, ids); });
    }

    Slice<FollowUpSeen> to_work(const FollowUpsWanted& wanted, std::optional<std::int64_t> after, int limit) override {
        return pool_.read([&](Connection& connection) {
            const Values behind = behind_of(connection, after, limit);
            Values own{wanted.agent};
            own.insert(own.end(), behind.begin(), behind.end());
            auto keys = keys_of(connection, own_keys, own);
            const auto team = of_the_team(wanted);
            auto values = team.values;
            values.insert(values.begin(), wanted.now);
            values.insert(values.end(), behind.begin(), behind.end());
            const auto theirs =
                wanted.calls ? keys_of(connection, team_keys + team.sql + in_order, values) : std::vector<Key>{};
            keys.insert(keys.end(), theirs.begin(), theirs.end());
            for (const auto& [kind, groups] : {std::pair{"department_order", &wanted.groups.departments},
                                               std::pair{"field_visit", &wanted.groups.districts}}) {
                const auto asked = asked_of_groups(connection, kind, *groups, behind);
                keys.insert(keys.end(), asked.begin(), asked.end());
            }
            std::ranges::sort(keys);
            if (keys.size() > static_cast<std::size_t>(limit)) keys.resize(static_cast<std::size_t>(limit));
            return slice_of(connection, keys, limit);
        });
    }

    Slice<FollowUpSeen> of_project(const ProjectFollowUpsWanted& wanted, std::optional<std::int64_t> after,
                                   int limit) override {
        return pool_.read([&](Connection& connection) {
            Values values{wanted.project};
            auto sql = keys_of_project;
            const auto narrow = [&](const char* condition, Value value) {
                sql += condition;
                values.push_back(std::move(value));
            };
            if (wanted.filter == FollowUpFilter::unassigned) sql += " and f.agent_id is null";
            if (wanted.filter == FollowUpFilter::overdue) narrow(" and f.due_order < :now", wanted.now);
            if (wanted.kind) narrow(" and f.kind = :kind", form::follow_up_kind_name(*wanted.kind));
            if (!wanted.group.empty()) narrow(" and f.addressee = :group", wanted.group);
            if (wanted.agent) narrow(" and f.agent_id = (select id from users where uuid = :agent)", *wanted.agent);
            const Values behind = behind_of(connection, after, limit);
            values.insert(values.end(), behind.begin(), behind.end());
            return slice_of(connection, keys_of(connection, sql + in_order, values), limit);
        });
    }

    std::vector<HoldingRecord> holdings(model::ProjectId project, model::Instant now) override {
        return pool_.read([&](Connection& connection) { return read_holdings(connection, project, now); });
    }

    Assigned assign(const Assignment& wanted) override {
        auto result = Assigned::unknown;
        lanes_.write(wanted.follow_up, [&](Transaction& transaction) { result = assign_in(transaction, wanted); });
        return result;
    }

    std::vector<FollowUpStepRecord> steps(model::FollowUpId id) override {
        return pool_.read([&](Connection& connection) { return steps_of(connection, id); });
    }

    std::vector<ClockEventRecord> clock_events(model::FollowUpId id) override {
        return pool_.read([&](Connection& connection) { return clock_events_of(connection, id); });
    }

    Slice<FollowUpRecord> clocks_to_reckon(std::optional<std::int64_t> after, int limit) override {
        return pool_.read([&](Connection& connection) {
            Slice<FollowUpRecord> slice;
            const auto from = after.value_or(0);
            for (auto& row : connection.rows({follow_ups_to_reckon, follow_up_columns}, {from, from, limit})) {
                auto read = read_follow_up(std::move(row));
                slice.after = read.key;
                slice.items.push_back(std::move(read.record));
            }
            if (slice.items.size() < static_cast<std::size_t>(limit)) slice.after.reset();
            with_clocks(connection, slice.items);
            return slice;
        });
    }

    FactsRecord facts(model::FollowUpId id) override {
        return pool_.read([&](Connection& connection) { return read_facts(connection, id); });
    }

    StepVerdict take(const StepsWrite& steps) override {
        auto verdict = StepVerdict::unknown;
        lanes_.write(steps.steps.front().after.lead,
                     [&](Transaction& transaction) { verdict = take_in(transaction, steps); });
        return verdict;
    }

    Slice<FollowUpSeen> tickets(const TicketsWanted& wanted, std::optional<std::int64_t> after, int limit) override {
        return pool_.read([&](Connection& connection) {
            auto condition = tickets_wanted(wanted);
            const Values behind = behind_of(connection, after, limit);
            condition.values.insert(condition.values.end(), behind.begin(), behind.end());
            return slice_of(connection, keys_of(connection, keys_of_open + condition.sql + in_order, condition.values),
                            limit);
        });
    }

  private:
    using Key = std::tuple<std::int64_t, std::int64_t, std::string>;  // due, key, UUID

    // What nobody has and this one may take, and what colleagues' grace has run out for (claim_rules.h).
    static std::vector<Key> asked_of_groups(Connection& connection, const std::string& kind,
                                            const std::vector<std::string>& groups, const Values& behind) {
        if (groups.empty()) return {};
        Values values{kind};
        const std::string list = listed(groups, "group", values);
        values.insert(values.end(), behind.begin(), behind.end());
        return keys_of(connection, keys_asked + list + ")" + in_order, values);
    }

    static TeamCondition of_the_team(const FollowUpsWanted& wanted) {
        auto team = nobodys_callbacks(wanted.languages, wanted.groups, wanted.leads_team, wanted.works_tickets);
        team.sql = "((f.kind = 'callback' and " + team.sql +
                   ") or (f.agent_id is null and f.kind in ('second_confirmation', 'remedial_call') and f.state <> "
                   "'to_be_cancelled')";
        if (wanted.leads_team) team.sql += " or (f.agent_id is null and f.kind = 'technical_query')";
        if (wanted.works_tickets)
            team.sql += " or (f.agent_id is null and (f.kind = 'complaint_ticket' or f.state = 'to_be_cancelled'))";
        team.sql +=
            " or (f.kind = 'callback' and f.agent_id <> (select id from users where uuid = :me) and f.due_order <= "
            ":overdue - coalesce(s.callback_grace_ms, 0)))";
        team.values.emplace_back(wanted.agent);
        team.values.emplace_back(wanted.now);
        return team;
    }

    static Values behind_of(Connection& connection, std::optional<std::int64_t> after, int limit) {
        const auto due = after ? due_of(connection, *after) : std::numeric_limits<std::int64_t>::min();
        return {due, due, after.value_or(0), limit};
    }

    static std::vector<Key> keys_of(Connection& connection, const std::string& sql, const Values& values) {
        std::vector<Key> keys;
        for (auto& row : connection.rows({sql, 3}, values)) {
            const auto due = row.number();
            const auto key = row.number();
            keys.emplace_back(due, key, row.text());
        }
        return keys;
    }

    static void with_clocks(Connection& connection, std::vector<FollowUpRecord>& found) {
        std::vector<FollowUpRecord*> records;
        for (auto& one : found) records.push_back(&one);
        read_clocks(connection, records);
    }

    static std::vector<FollowUpRecord> records_of(Connection& connection, const std::string& sql,
                                                  const std::string& uuid) {
        std::vector<FollowUpRecord> found;
        for (auto& row : connection.rows({sql, follow_up_columns}, {uuid}))
            found.push_back(read_follow_up(std::move(row)).record);
        with_clocks(connection, found);
        return found;
    }

    static std::vector<FollowUpSeen> seen_by(Connection& connection, const std::vector<model::FollowUpId>& ids) {
        std::map<model::FollowUpId, FollowUpSeen> known;
        for (auto& row :
             rows_in(connection, {follow_ups_seen, follow_up_seen_columns}, {}, Values(ids.begin(), ids.end()))) {
            auto one = read_follow_up_seen(std::move(row)).record;
            known.insert_or_assign(one.record.id, std::move(one));
        }
        std::vector<FollowUpSeen> found;
        for (const auto id : ids) {
            if (const auto one = known.find(id); one != known.end()) found.push_back(one->second);
        }
        std::vector<FollowUpRecord*> records;
        for (auto& one : found) records.push_back(&one.record);
        read_clocks(connection, records);
        return found;
    }

    static Slice<FollowUpSeen> slice_of(Connection& connection, const std::vector<Key>& keys, int limit) {
        std::vector<model::FollowUpId> ids;
        for (const auto& key : keys) ids.push_back(model::FollowUpId::parse(std::get<2>(key)).value());
        Slice<FollowUpSeen> slice;
        slice.items = seen_by(connection, ids);
        if (keys.size() == static_cast<std::size_t>(limit)) slice.after = std::get<1>(keys.back());
        return slice;
    }

    static Assigned assign_in(Transaction& transaction, const Assignment& wanted) {
        auto row = transaction.connection.row(lock_follow_up, {wanted.follow_up});
        if (!row) return Assigned::unknown;
        const auto key = row->number();
        if (!row->yes()) return Assigned::closed;
        if (row->number() != wanted.revision) return Assigned::changed_meanwhile;
        transaction.connection.change(hand_over, {transaction.numbers.of(wanted.agent), key});
        transaction.connection.change(
            give_back_at_hand, {wanted.at, wanted.at, wanted.follow_up, transaction.numbers.of(wanted.by), wanted.at});
        add_step(transaction, {key, "assigned", wanted.by, wanted.agent, {}, wanted.reason, wanted.at, {}});
        auto now = transaction.connection.row({follow_up_by_id, follow_up_columns}, {wanted.follow_up});
        transaction.tell(follow_up_assigned_event(read_follow_up(std::move(*now)).record, wanted.by, wanted.at));
        return Assigned::assigned;
    }

    static StepVerdict take_in(Transaction& transaction, const StepsWrite& steps) {
        std::vector<std::int64_t> keys;
        for (const StepWrite& step : steps.steps) {
            auto row = transaction.connection.row(lock_follow_up, {step.after.id});
            if (!row) return StepVerdict::unknown;
            keys.push_back(row->number());
            row->skip(1);
            if (row->number() != step.seen) return StepVerdict::changed_meanwhile;
        }
        for (std::size_t i = 0; i < keys.size(); ++i) write_step(transaction, keys[i], steps.steps[i], steps);
        make(transaction, steps);
        if (steps.faq_draft) keep_faq_draft(transaction, *steps.faq_draft);
        return StepVerdict::taken;
    }

    static void write_step(Transaction& transaction, std::int64_t key, const StepWrite& step, const StepsWrite& all) {
        change_follow_up(transaction, key, step.after);
        if (step.facts) write_facts(transaction, key, *step.facts);
        add_step(transaction, {key, "stepped", all.by, {}, {}, step.reason, all.at, step.done});
        transaction.tell(follow_up_stepped_event(step, all.by, all.at));
    }

    static void make(Transaction& transaction, const StepsWrite& steps) {
        std::vector<NewFollowUp> made;
        for (const MadeByStep& one : steps.made) {
            auto row = transaction.connection.row(keys_of_call, {one.record.call}).value();
            const auto project = row.number();
            const auto lead = row.number();
            made.push_back({one.record, {project, lead, row.number()}});
        }
        insert_follow_ups(transaction, made);
        for (const MadeByStep& one : steps.made)
            write_facts(transaction, transaction.connection.row(number_of_made, {one.record.id})->number(), one.facts);
    }

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
