#include "server/sql/follow_up_clocks.h"

#include <map>

namespace cts::sql {
namespace {

using storage::ClockRecord;

constexpr std::string_view move_clock =
    "update follow_up_clocks set started = :started, due = :due, stopped = :stopped where follow_up_id = :id and name "
    "= "
    ":name";
constexpr Query clocks_of_follow_ups{
    "select f.uuid, k.name, k.started, k.due, k.stopped, k.pace, k.length_ms, k.days, k.calendar_version from "
    "follow_up_clocks k join follow_ups f on f.id = k.follow_up_id where f.uuid in ({{in}}) order by k.id",
    9};

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
    return read;
}

}  // namespace

std::vector<Values> rows_of_clocks(std::int64_t follow_up, const std::vector<ClockRecord>& clocks) {
    std::vector<Values> rows;
    for (const ClockRecord& one : clocks) {
        const auto& limit = one.limit;
        rows.push_back({follow_up, followup::clock_name(one.clock.name), one.clock.started, one.clock.due,
                        one.clock.stopped, limit ? Value(calendar::pace_name(limit->pace)) : Value::no_text(),
                        limit ? Value(limit->length.count()) : Value::no_number(),
                        limit ? Value(limit->days) : Value::no_number(), one.calendar_version});
    }
    return rows;
}

void move_clocks(Transaction& transaction, std::int64_t follow_up, const std::vector<ClockRecord>& clocks) {
    for (const ClockRecord& one : clocks)
        transaction.connection.change(move_clock, {one.clock.started, one.clock.due, one.clock.stopped, follow_up,
                                                   followup::clock_name(one.clock.name)});
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
