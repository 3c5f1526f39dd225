#include "server/sql/struck_clocks.h"

#include "server/sql/follow_up_clocks.h"
#include "server/sql/follow_up_rows.h"
#include "server/sql/rows.h"
#include "server/storage/alarm_rules.h"
#include "server/storage/event_chain.h"

namespace cts::sql {
namespace {

using namespace storage;

// A clock that runs, with what says when it strikes: by (stopped, alarm, due), so that only those near it are read.
const std::string select_running =
    "select k.id, k.name, k.due, k.alarm, f.id, f.uuid, f.kind, s.warn_before_ms, s.escalate_after_ms, "
    "s.callback_grace_ms from follow_up_clocks k join follow_ups f on f.id = k.follow_up_id join projects p on p.id = "
    "f.project_id join project_settings s on s.project_id = p.id and s.revision = p.settings_revision where k.stopped "
    "is null and f.is_open = 1 and ";
constexpr int running_columns = 10;
const std::string oldest_first = " order by k.due, k.id limit :most";
const std::string that_have_struck =
    select_running +
    "k.alarm in (0, 1) and k.due <= :now and (f.kind <> 'callback' or k.due + s.callback_grace_ms <= :same_now)" +
    oldest_first;
const std::string that_struck_long_ago =
    select_running +
    "k.alarm = 2 and k.due + s.escalate_after_ms + (case f.kind when 'callback' then coalesce(s.callback_grace_ms, 0) "
    "else 0 end) <= :now" +
    oldest_first;
const std::string that_strike_soon =
    select_running +
    "k.alarm = 0 and k.due <= :now + (select coalesce(max(warn_before_ms), 0) from project_settings) and k.due <= "
    ":same_now + s.warn_before_ms and (f.kind <> 'callback' or k.due + s.callback_grace_ms <= :again + "
    "s.warn_before_ms)" +
    oldest_first;

constexpr std::string_view raise =
    "update follow_up_clocks set alarm = :alarm where id = :id and alarm = :stood and stopped is null";
constexpr std::string_view make_urgent = "update follow_ups set priority = 'urgent' where id = :id";
constexpr Insert new_clock_events{"follow_up_clock_events", "follow_up_id, clock, what, due, happened_at"};
constexpr Query clock_events_in_order{
    "select e.clock, e.what, e.due, e.happened_at from follow_up_clock_events e where e.follow_up_id = (select id from "
    "follow_ups where uuid = :uuid) order by e.id",
    4};
const std::string follow_up_of_clock = select_follow_up + "where f.uuid = :uuid";
constexpr Query lock_clock{
    "select k.id, k.due, k.stopped from follow_up_clocks k join follow_ups f on f.id = k.follow_up_id where f.uuid = "
    ":uuid and k.name = :name and f.is_open = 1 {{for_update}}",
    3};
constexpr std::string_view follow_clocks =
    "update follow_ups set due = :due, due_order = :order, solved_due = :solved where id = :id";

struct Running {
    std::int64_t key = 0;
    ClockRecord clock;
    std::int64_t follow_up = 0;
    model::FollowUpId id;
    form::FollowUpKind kind{};
    AlarmSettings settings;
};

std::optional<std::chrono::milliseconds> span_in(Row& row) {
    const auto ms = row.maybe_number();
    return ms ? std::optional(std::chrono::milliseconds(*ms)) : std::nullopt;
}

Running read_running(Row row) {
    Running read;
    read.key = row.number();
    read.clock.clock.name = followup::parse_clock(row.text()).value_or(followup::ClockName::due);
    read.clock.clock.due = row.maybe_instant();
    read.clock.alarm = static_cast<Alarm>(row.number());
    read.follow_up = row.number();
    read.id = row.id<model::FollowUpId>();
    read.kind = form::parse_follow_up_kind(row.text()).value_or(form::FollowUpKind::callback);
    read.settings.limits.warn_before = span_in(row);
    read.settings.limits.escalate_after = span_in(row);
    read.settings.callback_grace = span_in(row);
    return read;
}

void tell_of(Transaction& transaction, model::FollowUpId id, const ClockEventRecord& event) {
    auto row = transaction.connection.row({follow_up_of_clock, follow_up_columns}, {id});
    if (row) transaction.tell(clock_event(read_follow_up(std::move(*row)).record, event));
}

void note(Transaction& transaction, std::int64_t follow_up, model::FollowUpId id, const ClockEventRecord& event) {
    transaction.connection.insert(new_clock_events,
                                  {{follow_up, followup::clock_name(event.clock), event.what, event.due, event.at}});
    tell_of(transaction, id, event);
}

bool raise_one(Transaction& transaction, const Running& one, Instant now) {
    const auto alarm = next_alarm(one.kind, one.clock, one.settings, now);
    if (!alarm) return false;
    const auto stood = static_cast<int>(one.clock.alarm);
    if (transaction.connection.change(raise, {static_cast<int>(*alarm), one.key, stood}) == 0) return false;
    if (*alarm != Alarm::soon) transaction.connection.change(make_urgent, {one.follow_up});
    note(transaction, one.follow_up, one.id,
         {one.clock.clock.name, std::string(alarm_step_name(*alarm)), one.clock.clock.due, now});
    return true;
}

int raise_those(Transaction& transaction, const std::string& sql, Values values, Instant now, int most) {
    if (most <= 0) return 0;
    values.emplace_back(most);
    int raised = 0;
    for (auto& row : transaction.connection.rows({sql, running_columns}, values))
        raised += raise_one(transaction, read_running(std::move(row)), now) ? 1 : 0;
    return raised;
}

std::optional<std::int64_t> still_as_it_was(Connection& connection, const ClockMoved& moved) {
    auto row = connection.row(lock_clock, {moved.follow_up, followup::clock_name(moved.was.clock.name)});
    if (!row) return std::nullopt;
    const auto key = row->number();
    const bool same_due = row->maybe_instant() == moved.was.clock.due;
    return same_due && !row->maybe_instant() ? std::optional(key) : std::nullopt;
}

bool set_one(Transaction& transaction, const ClockMoved& moved, Instant now) {
    auto& connection = transaction.connection;
    if (!still_as_it_was(connection, moved)) return false;
    auto keyed = read_follow_up(connection.row({follow_up_of_clock, follow_up_columns}, {moved.follow_up}).value());
    read_clocks(connection, {&keyed.record});
    const auto after = with_clock(std::move(keyed.record), moved.now);
    move_clocks(transaction, keyed.key, {moved.now});
    connection.change(follow_clocks, {after.due, due_order(after), after.solved_due, keyed.key});
    note(transaction, keyed.key, moved.follow_up, {moved.now.clock.name, "clock_set", moved.now.clock.due, now});
    return true;
}

}  // namespace

int raise_alarms(Transaction& transaction, Instant now, int most) {
    int raised = raise_those(transaction, that_have_struck, {now, now}, now, most);
    raised += raise_those(transaction, that_struck_long_ago, {now}, now, most - raised);
    return raised + raise_those(transaction, that_strike_soon, {now, now, now}, now, most - raised);
}

int set_clocks(Transaction& transaction, const std::vector<ClockMoved>& moved, Instant now) {
    int set = 0;
    for (const ClockMoved& one : moved) set += set_one(transaction, one, now) ? 1 : 0;
    return set;
}

std::vector<ClockEventRecord> clock_events_of(Connection& connection, model::FollowUpId id) {
    std::vector<ClockEventRecord> events;
    for (auto& row : connection.rows(clock_events_in_order, {id})) {
        ClockEventRecord event;
        event.clock = followup::parse_clock(row.text()).value_or(followup::ClockName::due);
        event.what = row.text();
        event.due = row.maybe_instant();
        event.at = row.instant();
        events.push_back(std::move(event));
    }
    return events;
}

}  // namespace cts::sql
