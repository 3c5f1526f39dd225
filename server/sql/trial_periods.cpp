#include "server/sql/trial_periods.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <set>

#include "server/sql/follow_up_clocks.h"
#include "server/sql/follow_up_rows.h"
#include "server/sql/follow_up_steps.h"
#include "server/sql/rows.h"
#include "server/storage/event_chain.h"

namespace cts::sql {
namespace {

using namespace storage;

constexpr Query without_a_moment{
    "select id from follow_ups where project_id = :project and is_open = 1 and kind = 'second_confirmation' and "
    "due_order = :never and trial_end is not null order by trial_end, id limit :most",
    1};
// A customer somebody may be talking to just now is left alone until the lead is given back.
constexpr Query over_by_now{
    "select f.id, l.id from follow_ups f join leads l on l.id = f.lead_id where f.kind = 'second_confirmation' and "
    "f.is_open = 1 and f.trial_end < :now and f.trial_days > 0 and (l.lease_agent_id is null or l.lease_until < "
    ":still) "
    "and (l.unreported_until is null or l.unreported_until <= :unreported) order by f.trial_end, f.id limit :most",
    2};
constexpr Query leads_locked{
    "select id from leads where (lease_agent_id is null or lease_until < :now) and id in ({{in}}) order by id "
    "{{for_update}}",
    1};
constexpr std::string_view lock_them = "select id from follow_ups where id in ({{in}}) order by id {{for_update}}";
const std::string as_they_stand = select_follow_up + "where f.id in ({{in}}) order by f.trial_end, f.id";
constexpr Query zone_of_lead{"select l.id, l.zone from leads l join follow_ups f on f.lead_id = l.id where f.id = :id",
                             2};

using Decide = std::function<std::optional<Settled>(const Keyed<FollowUpRecord>&, const TrialRules&)>;

const TrialRules* rules_of(const std::vector<TrialRules>& projects, model::ProjectId project) {
    const auto found = std::ranges::find(projects, project, &TrialRules::project);
    return found == projects.end() ? nullptr : &*found;
}

std::vector<Keyed<FollowUpRecord>> locked(Connection& connection, const Values& ids) {
    rows_in(connection, {lock_them, 1}, {}, ids);
    std::vector<Keyed<FollowUpRecord>> found;
    for (auto& row : rows_in(connection, {as_they_stand, follow_up_columns}, {}, ids))
        found.push_back(read_follow_up(std::move(row)));
    std::vector<FollowUpRecord*> records;
    for (auto& one : found) records.push_back(&one.record);
    read_clocks(connection, records);
    return found;
}

void write(Transaction& transaction, std::int64_t key, Settled after, std::string_view what, model::Instant now) {
    change_follow_up(transaction, key, after.after);
    for (const StepDone& done : after.steps) add_step(transaction, {key, what, {}, {}, {}, {}, now, done});
    ++after.after.revision;
    transaction.tell(follow_up_moved_event(after.after, after.steps.back(), now));
}

int move(Transaction& transaction, const Values& ids, const std::vector<TrialRules>& projects, std::string_view what,
         model::Instant now, const Decide& decide) {
    int moved = 0;
    if (ids.empty()) return moved;
    for (const auto& one : locked(transaction.connection, ids)) {
        const auto* rules = rules_of(projects, one.record.project);
        const auto after = rules ? decide(one, *rules) : std::nullopt;
        if (!after) continue;
        write(transaction, one.key, *after, what, now);
        ++moved;
    }
    return moved;
}

struct Over {
    std::int64_t follow_up = 0;
    std::int64_t lead = 0;
};

// Locked in the order in which a save locks: leads, then what was promised. One that was claimed meanwhile is left out.
Values of_free_leads(Connection& connection, const std::vector<Over>& over, const Values& leads, model::Instant now) {
    std::set<std::int64_t> free;
    for (auto& row : rows_in(connection, leads_locked, {now}, leads)) free.insert(row.number());
    Values ids;
    for (const auto& one : over)
        if (free.contains(one.lead)) ids.emplace_back(one.follow_up);
    return ids;
}

std::string zone_of(Connection& connection, std::int64_t follow_up) {
    auto row = connection.row(zone_of_lead, {follow_up}).value();
    row.skip(1);
    return row.text();
}

}  // namespace

int set_confirmations_due(Transaction& transaction, const std::vector<TrialRules>& projects, model::Instant now,
                          int most) {
    constexpr auto never = std::numeric_limits<std::int64_t>::max();
    Values ids;
    for (const auto& rules : projects) {
        const int room = most - static_cast<int>(ids.size());
        if (!rules.lead || room == 0) continue;
        const auto project = transaction.numbers.of(rules.project);
        for (auto& row : transaction.connection.rows(without_a_moment, {project, never, room}))
            ids.emplace_back(row.number());
    }
    return move(
        transaction, ids, projects, "set_due", now,
        [](const Keyed<FollowUpRecord>& one, const TrialRules& rules) { return due_at_last(one.record, rules); });
}

int move_trials_on(Transaction& transaction, const std::vector<TrialRules>& projects, model::Instant now, int most) {
    auto& connection = transaction.connection;
    std::vector<Over> over;
    Values leads;
    for (auto& row : connection.rows(over_by_now, {now, now, now, most})) {
        const auto follow_up = row.number();
        over.push_back({follow_up, row.number()});
        leads.emplace_back(over.back().lead);
    }
    const auto ids = of_free_leads(connection, over, leads, now);
    return move(transaction, ids, projects, "stepped", now,
                [&](const Keyed<FollowUpRecord>& one, const TrialRules& rules) {
                    return trial_over(one.record, rules, zone_of(connection, one.key), now);
                });
}

}  // namespace cts::sql
