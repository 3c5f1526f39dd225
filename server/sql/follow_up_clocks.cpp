#include "server/sql/follow_up_clocks.h"

#include <map>

#include "server/storage/alarm_rules.h"
#include "server/storage/clock_reckoning.h"

namespace cts::sql {
namespace {

using storage::ClockRecord;

constexpr std::string_view move_clock =
    "update follow_up_clocks set alarm = case when alarm is null or coalesce(due, -1) = :same_due then alarm else 0 "
    "end, started = :started, due = :due, stopped = :stopped, pace = :pace, length_ms = :length, days = :days, "
    "calendar_version = :calendar, hours_team = :team, hours_version = :hours, provisional = :provisional, to_reckon = "
    ":reckon where follow_up_id = :id and name = :name";
constexpr Query clocks_of_follow_ups{
    "select f.uuid, k.name, k.started, k.due, k.stopped, k.pace, k.length_ms, k.days, k.calendar_version, "
    "k.hours_team, k.hours_version, k.provisional, k.alarm from follow_up_clocks k join follow_ups f on f.id = "
    "k.follow_up_id where f.uuid in ({{in}}) order by k.id",
    13};

ClockRecord read_clock(Row& row) {
    ClockRecord read;
    const auto name = followup::parse_clock(row.text());
    if (!name) throw SqlError(Fault::refused, "the database holds a clock that this program does not know");
    read.clock.name = *name;
    read.clock.started = row.instant();
    read.clock.due = row.maybe_instant();
    read.clock.stopped = row.maybe_instant();
    const auto pace = row.maybe_text();
    const auto length = row.maybe_number().value_or(0);
    const auto days = row.maybe_number().value_or(0);
    if (const auto known = pace ? calendar::parse_pace(*pace) : std::nullopt)
        read.limit = calendar::TimeLimit{*known, std::chrono::milliseconds(length), static_cast<int>(days)};
    read.calendar_version = static_cast<int>(row.maybe_number().value_or(0));
    read.hours_team = row.text();
    read.hours_version = static_cast<int>(row.maybe_number().value_or(0));
    read.provisional = row.maybe_number().value_or(0) != 0;
    read.alarm = static_cast<storage::Alarm>(row.maybe_number().value_or(0));
    return read;
}

// Pace, length, days; the versions it was computed with; whether it is to be computed anew.
Values limit_of(const ClockRecord& one) {
    const auto& limit = one.limit;
    return {limit ? Value(calendar::pace_name(limit->pace)) : Value::no_text(),
            limit ? Value(limit->length.count()) : Value::no_number(),
            limit ? Value(limit->days) : Value::no_number(),
            one.calendar_version,
            one.hours_team,
            one.hours_version,
            one.provisional,
            storage::is_to_reckon(one)};
}

}  // namespace

std::vector<Values> rows_of_clocks(std::int64_t follow_up, form::FollowUpKind kind,
                                   const std::vector<ClockRecord>& clocks) {
    std::vector<Values> rows;
    const bool watched = storage::is_watched(kind);
    for (const ClockRecord& one : clocks) {
        Values row{follow_up, followup::clock_name(one.clock.name), one.clock.started, one.clock.due,
                   one.clock.stopped};
        for (auto& value : limit_of(one)) row.push_back(std::move(value));
        row.push_back(watched ? Value(static_cast<int>(one.alarm)) : Value::no_number());
        rows.push_back(std::move(row));
    }
    return rows;
}

void move_clocks(Transaction& transaction, std::int64_t follow_up, const std::vector<ClockRecord>& clocks) {
    for (const ClockRecord& one : clocks) {
        Values values{one.clock.due ? one.clock.due->utc_ms : -1, one.clock.started, one.clock.due, one.clock.stopped};
        for (auto& value : limit_of(one)) values.push_back(std::move(value));
        values.insert(values.end(), {follow_up, followup::clock_name(one.clock.name)});
        transaction.connection.change(move_clock, values);
    }
}

void read_clocks(Connection& connection, const std::vector<storage::FollowUpRecord*>& into) {
    std::map<std::string, storage::FollowUpRecord*> by_id;
    Values ids;
    for (auto* record : into) {
        record->clocks.clear();
        by_id.emplace(record->id.to_string(), record);
        ids.emplace_back(record->id);
    }
    for (auto& row : rows_in(connection, clocks_of_follow_ups, {}, ids)) {
        auto* record = by_id.at(row.text());
        record->clocks.push_back(read_clock(row));
    }
}

}  // namespace cts::sql
