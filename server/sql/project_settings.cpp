#include "server/sql/project_settings.h"

namespace cts::sql {
namespace {

using namespace storage;
using std::chrono::milliseconds;

constexpr Insert new_settings{
    "project_settings",
    "project_id, revision, second_confirmation_lead_ms, calls_a_day, permitted_from_minute, "
    "permitted_to_minute, callback_grace_ms, first_contact, solved, department_answer, remedial_call, "
    "warn_before_ms, escalate_after_ms, bill_unreached"};
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

Value text_of(const std::optional<calendar::TimeLimit>& limit) {
    return limit ? Value(calendar::limit_text(*limit)) : Value::no_text();
}

std::optional<calendar::TimeLimit> limit_of(const std::optional<std::string>& text) {
    return text ? calendar::parse_limit(*text) : std::nullopt;
}

FollowUpLimits read_limits(Row& row) {
    FollowUpLimits limits;
    limits.first_contact = limit_of(row.maybe_text());
    limits.solved = limit_of(row.maybe_text());
    limits.department_answer = limit_of(row.maybe_text());
    limits.remedial_call = limit_of(row.maybe_text());
    limits.warn_before = span_of(row.maybe_number());
    limits.escalate_after = span_of(row.maybe_number());
    return limits;
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
    settings.limits = read_limits(row);
    settings.bill_unreached = row.yes();
    return settings;
}

void keep_settings(Transaction& transaction, const ProjectRecord& project) {
    const auto& rules = project.contact_rules;
    const auto& limits = project.limits;
    const auto from = rules.hours ? Value(rules.hours->from_minute) : Value::no_number();
    const auto to = rules.hours ? Value(rules.hours->to_minute) : Value::no_number();
    const auto calls = rules.calls_a_day ? Value(*rules.calls_a_day) : Value::no_number();
    transaction.connection.insert(
        new_settings,
        {{transaction.numbers.of(project.id), project.settings_revision, ms_of(project.second_confirmation_lead), calls,
          from, to, ms_of(rules.callback_grace), text_of(limits.first_contact), text_of(limits.solved),
          text_of(limits.department_answer), text_of(limits.remedial_call), ms_of(limits.warn_before),
          ms_of(limits.escalate_after), project.bill_unreached}});
}

std::optional<SettingsRecord> settings_at(Connection& connection, model::ProjectId project, int revision) {
    auto row = connection.row({settings_since, settings_column_count}, {project, revision});
    if (!row) return std::nullopt;
    return read_settings(*row);
}

}  // namespace cts::sql
