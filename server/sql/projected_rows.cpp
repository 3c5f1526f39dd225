#include "server/sql/projected_rows.h"

#include <array>

namespace cts::sql {
namespace {

using storage::NumberedCall;

constexpr std::array numbers{&NumberedCall::project,       &NumberedCall::agent,
                             &NumberedCall::purpose,       &NumberedCall::form_version,
                             &NumberedCall::origin,        &NumberedCall::direction,
                             &NumberedCall::day,           &NumberedCall::hour,
                             &NumberedCall::step,          &NumberedCall::outcome,
                             &NumberedCall::outcome_class, &NumberedCall::dialled,
                             &NumberedCall::connected,     &NumberedCall::needs_correction,
                             &NumberedCall::sale,          &NumberedCall::talk_ms};
constexpr Insert new_projected{"projected_calls",
                               "generation, call_id, project_id, agent_id, purpose, form_version, origin, direction, "
                               "day, hour, step, outcome, outcome_class, dialled, connected, needs_correction, sale, "
                               "talk_ms"};
constexpr Query projected_of_calls{
    "select call_id, project_id, agent_id, purpose, form_version, origin, direction, day, hour, step, outcome, "
    "outcome_class, dialled, connected, needs_correction, sale, talk_ms from projected_calls where generation = "
    ":generation and call_id in ({{in}})",
    17};
constexpr Insert new_answers{"projected_answers", "generation, call_id, field, choice"};
constexpr Query answers_of_calls{
    "select call_id, field, choice from projected_answers where generation = :generation and call_id in ({{in}}) order "
    "by call_id, field, choice",
    3};
constexpr std::string_view drop_calls =
    "delete from projected_calls where generation = :generation and call_id in ({{in}})";
constexpr std::string_view drop_answers =
    "delete from projected_answers where generation = :generation and call_id in ({{in}})";

constexpr Query oldest_generation{"select min(generation) from report_generations where generation < :below", 1};
constexpr std::string_view drop_generation = "delete from report_generations where generation = :generation";
constexpr Query oldest_day{
    "select project_id, grain, field, day from tallies where generation = :generation order by project_id, grain, "
    "field, day limit 1",
    4};
constexpr std::string_view drop_day =
    "delete from tallies where generation = :generation and project_id = :project and grain = :grain and field = "
    ":field and day = :day";
constexpr Query oldest_measured_day{
    "select project_id, field, day from field_tallies where generation = :generation order by project_id, field, day "
    "limit 1",
    3};
constexpr std::string_view drop_measured_day =
    "delete from field_tallies where generation = :generation and project_id = :project and field = :field and day = "
    ":day";

std::int64_t drop_by_call(Connection& connection, const std::string& table, std::int64_t generation, int most) {
    const auto of_generation = " from " + table + " where generation = :generation";
    const auto behind = "select call_id" + of_generation + " order by call_id limit 1 offset " + std::to_string(most);
    if (auto row = connection.row({behind, 1}, {generation}))
        return connection.change("delete" + of_generation + " and call_id <= :call", {generation, row->number()});
    return connection.change("delete" + of_generation, {generation});
}

std::int64_t drop_by_day(Connection& connection, const Query& oldest, std::string_view drop, std::int64_t generation,
                         int most) {
    std::int64_t dropped = 0;
    while (dropped < most) {
        auto row = connection.row(oldest, {generation});
        if (!row) break;
        Values values{generation};
        for (int column = 0; column < oldest.columns; ++column) values.emplace_back(row->number());
        dropped += connection.change(drop, values);
    }
    return dropped;
}

}  // namespace

ProjectedRows projected_rows(Connection& connection, std::int64_t generation, const Values& calls) {
    ProjectedRows found;
    for (auto& row : rows_in(connection, projected_of_calls, {generation}, calls)) {
        auto& call = found[row.number()];
        for (const auto number : numbers) call.*number = row.number();
    }
    for (auto& row : rows_in(connection, answers_of_calls, {generation}, calls)) {
        auto& call = found.at(row.number());
        const auto field = row.number();
        call.choices.emplace_back(field, row.number());
    }
    return found;
}

void keep_projected(Connection& connection, std::int64_t generation, const ProjectedRows& calls) {
    std::vector<Values> rows;
    std::vector<Values> answers;
    for (const auto& [key, call] : calls) {
        Values row{generation, key};
        for (const auto number : numbers) row.emplace_back(call.*number);
        rows.push_back(std::move(row));
        for (const auto& [field, choice] : call.choices) answers.push_back({generation, key, field, choice});
    }
    connection.insert(new_projected, rows);
    connection.insert(new_answers, answers);
}

void drop_projected(Connection& connection, std::int64_t generation, const Values& calls) {
    if (calls.empty()) return;
    change_in(connection, drop_answers, {generation}, calls);
    change_in(connection, drop_calls, {generation}, calls);
}

bool drop_generations_below(Connection& connection, std::int64_t generation, int most) {
    auto row = connection.row(oldest_generation, {generation});
    const auto oldest = row ? row->maybe_number() : std::nullopt;
    if (!oldest) return false;
    std::int64_t dropped = 0;
    for (const char* table : {"projected_answers", "projected_calls", "projected_measures"})
        dropped += drop_by_call(connection, table, *oldest, most);
    dropped += drop_by_day(connection, oldest_day, drop_day, *oldest, most);
    dropped += drop_by_day(connection, oldest_measured_day, drop_measured_day, *oldest, most);
    if (dropped == 0) connection.change(drop_generation, {*oldest});
    return true;
}

}  // namespace cts::sql
