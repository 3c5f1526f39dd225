#include "server/service/project_settings.h"

#include <algorithm>
#include <array>

namespace cts::service {

using model::Problems;
using model::Reason;
using std::chrono::milliseconds;

namespace {

constexpr std::array<std::string_view, 5> states{"prepare", "pilot", "running", "suspended", "closed"};
constexpr std::chrono::hours longest_span{24 * 60};
constexpr int most_calls_a_day = 100;
constexpr int minutes_a_day = 24 * 60;

bool is_span(const api::Patched<milliseconds>& span) {
    return !span.value() || (span.value()->count() >= 0 && *span.value() <= longest_span);
}

using Limit = std::optional<calendar::TimeLimit>;

void take_limit(const api::Patched<std::string>& text, const char* field, Limit& limit, Problems& problems) {
    if (text.stays()) return;
    limit = text.value() ? calendar::parse_limit(*text.value()) : std::nullopt;
    if (text.value() && !limit) problems.push_back({.reason = Reason::bad_limit, .field = field});
}

void take_limits(const api::ProjectSettings& wanted, storage::FollowUpLimits& limits, Problems& problems) {
    take_limit(wanted.first_contact, "/first_contact", limits.first_contact, problems);
    take_limit(wanted.solved, "/solved", limits.solved, problems);
    take_limit(wanted.department_answer, "/department_answer", limits.department_answer, problems);
    take_limit(wanted.remedial_call, "/remedial_call", limits.remedial_call, problems);
    wanted.warn_before.apply(limits.warn_before);
    wanted.escalate_after.apply(limits.escalate_after);
}

// "HH:MM", 00:00 to 24:00.
std::optional<int> minute_of(std::string_view text) {
    const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    if (text.size() != 5 || text[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4)) return std::nullopt;
    const int hour = (text[0] - '0') * 10 + text[1] - '0';
    const int minute = (text[3] - '0') * 10 + text[4] - '0';
    const int of_day = hour * 60 + minute;
    if (minute > 59 || of_day > minutes_a_day) return std::nullopt;
    return of_day;
}

struct Ends {  // of the permitted hours, each set or not while they are being changed
    std::optional<int> from;
    std::optional<int> to;
};

Ends ends_of(const std::optional<followup::PermittedHours>& hours) {
    return hours ? Ends{hours->from_minute, hours->to_minute} : Ends{};
}

void take_minute(const api::Patched<std::string>& text, const char* field, std::optional<int>& minute,
                 Problems& problems) {
    if (text.stays()) return;
    minute = text.value() ? minute_of(*text.value()) : std::nullopt;
    if (text.value() && !minute) problems.push_back({.reason = Reason::bad_member, .field = field});
}

void take_hours(const api::ProjectSettings& wanted, std::optional<followup::PermittedHours>& hours,
                Problems& problems) {
    Ends ends = ends_of(hours);
    take_minute(wanted.permitted_from, "/permitted_from", ends.from, problems);
    take_minute(wanted.permitted_to, "/permitted_to", ends.to, problems);
    if (!problems.empty()) return;
    if (!ends.from && !ends.to) return hours.reset();
    if (!ends.from || !ends.to || *ends.from >= *ends.to)
        problems.push_back({.reason = Reason::permitted_hours_wrong, .field = "/permitted_to"});
    else
        hours = followup::PermittedHours{*ends.from, *ends.to};
}

Problems faults_of(const api::ProjectSettings& wanted) {
    Problems problems;
    const auto refuse_if = [&](bool wrong, const char* field) {
        if (wrong) problems.push_back({.reason = Reason::bad_member, .field = field});
    };
    refuse_if(wanted.state && std::ranges::find(states, *wanted.state) == states.end(), "/state");
    refuse_if(!is_span(wanted.second_confirmation_lead), "/second_confirmation_lead");
    const auto& calls = wanted.calls_a_day.value();
    refuse_if(calls && (*calls < 1 || *calls > most_calls_a_day), "/calls_a_day");
    refuse_if(!is_span(wanted.callback_grace), "/callback_grace");
    refuse_if(!is_span(wanted.warn_before), "/warn_before");
    refuse_if(!is_span(wanted.escalate_after), "/escalate_after");
    return problems;
}

}  // namespace

storage::SettingsRecord settings_of(const Tools& tools, model::ProjectId project, int revision) {
    return tools.store.projects().settings(project, revision).value_or(storage::SettingsRecord{});
}

Problems take_settings(const api::ProjectSettings& wanted, storage::ProjectRecord& project) {
    Problems problems = faults_of(wanted);
    auto changed = project;
    take_hours(wanted, changed.contact_rules.hours, problems);
    take_limits(wanted, changed.limits, problems);
    if (!problems.empty()) return problems;
    if (wanted.state) changed.state = *wanted.state;
    if (wanted.dialling) changed.dialling = *wanted.dialling;
    if (wanted.bill_unreached) changed.bill_unreached = *wanted.bill_unreached;
    wanted.second_confirmation_lead.apply(changed.second_confirmation_lead);
    wanted.calls_a_day.apply(changed.contact_rules.calls_a_day);
    wanted.callback_grace.apply(changed.contact_rules.callback_grace);
    project = std::move(changed);
    return {};
}

std::string clock_text(int minute_of_day) {
    const auto two_digits = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two_digits(minute_of_day / 60) + ":" + two_digits(minute_of_day % 60);
}

}  // namespace cts::service
