#include "server/sql/job_effects.h"

#include "server/sql/lane_seals_sql.h"
#include "server/sql/lapsed_leases.h"
#include "server/sql/struck_clocks.h"
#include "server/sql/trial_periods.h"

namespace cts::sql {
namespace {

constexpr Query expired_sessions{
    "select id from sessions where expires_at < :expiry order by expires_at, id limit :most", 1};
constexpr std::string_view delete_sessions = "delete from sessions where id in ({{in}})";

}  // namespace

int SqlJobEffects::end_sessions_before(model::Instant expiry, int most) {
    Values expired;
    for (auto& row : transaction_.connection.rows(expired_sessions, {expiry, most})) expired.emplace_back(row.number());
    return static_cast<int>(change_in(transaction_.connection, delete_sessions, {}, expired));
}

int SqlJobEffects::give_back_lapsed_leads(model::Instant now, int most) {
    return sql::give_back_lapsed_leads(transaction_, now, most);
}

int SqlJobEffects::raise_alarms(model::Instant now, int most) {
    return sql::raise_alarms(transaction_, now, most);
}

int SqlJobEffects::set_clocks(const std::vector<storage::ClockMoved>& moved, model::Instant now) {
    return sql::set_clocks(transaction_, moved, now);
}

void SqlJobEffects::add_seals(const std::vector<storage::LaneSeal>& seals) {
    sql::add_seals(transaction_, seals);
}

int SqlJobEffects::set_confirmations_due(const std::vector<storage::TrialRules>& projects, model::Instant now,
                                         int most) {
    return sql::set_confirmations_due(transaction_, projects, now, most);
}

int SqlJobEffects::move_trials_on(const std::vector<storage::TrialRules>& projects, model::Instant now, int most) {
    return sql::move_trials_on(transaction_, projects, now, most);
}

}  // namespace cts::sql
