#include "server/sql/project_settings.h"

namespace cts::sql {
namespace {

using namespace storage;
using std::chrono::milliseconds;

constexpr Insert new_settings{"project_settings",
                              "project_id, revision, second_confirmation_lead_ms, calls_a_day, permitted_from_minute, "
                              "permitted_to_minute, callback_grace_ms"};
const std::string settings_since =
    "select " + settings_columns +
    " from project_settings s join projects p on p.id = s.project_id where p.uuid = :project and s.revision >= "
    ":revision order by s.revision limit 1";

std::optional<std::int64_t> ms_of(const std::optional<milliseconds>& span) {
    if (!span) return std::nullopt;
    return span->count();
}

std::optional<milliseconds> span_of(const std::optional<std::int64_t>& ms) {
    if (!ms) return std::nullopt;
    return milliseconds(*ms);
}

}  // namespace

SettingsRecord read_settings(Row& row) {
    SettingsRecord settings;
    settings.revision = static_cast<int>(row.number());
    settings.second_confirmation_lead = span_of(row.maybe_number());
    if (const auto calls = row.maybe_number()) settings.contact_rules.calls_a_day = static_cast<int>(*calls);
    const auto from = row.maybe_number();
    const auto to = row.maybe_number();
    if (from && to)
        settings.contact_rules.hours = followup::PermittedHours{static_cast<int>(*from), static_cast<int>(*to)};
    settings.contact_rules.callback_grace = span_of(row.maybe_number());
    return settings;
}

void keep_settings(Transaction& transaction, const ProjectRecord& project) {
    const auto& rules = project.contact_rules;
    const auto from = rules.hours ? Value(rules.hours->from_minute) : Value::no_number();
    const auto to = rules.hours ? Value(rules.hours->to_minute) : Value::no_number();
    const auto calls = rules.calls_a_day ? Value(*rules.calls_a_day) : Value::no_number();
    transaction.connection.insert(
        new_settings, {{transaction.numbers.of(project.id), project.settings_revision,
                        ms_of(project.second_confirmation_lead), calls, from, to, ms_of(rules.callback_grace)}});
}

std::optional<SettingsRecord> settings_at(Connection& connection, model::ProjectId project, int revision) {
    auto row = connection.row({settings_since, settings_column_count}, {project, revision});
    if (!row) return std::nullopt;
    return read_settings(*row);
}

}  // namespace cts::sql
