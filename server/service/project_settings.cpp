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

bool is_span(const std::optional<milliseconds>& span) {
    return !span || (span->count() >= 0 && *span <= longest_span);
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

constexpr int not_given = -1;

void take_minute(const std::optional<std::string>& text, const char* field, int& minute, Problems& problems) {
    if (!text) return;
    minute = minute_of(*text).value_or(not_given);
    if (minute == not_given) problems.push_back({.reason = Reason::bad_member, .field = field});
}

void take_hours(const api::ProjectSettings& wanted, std::optional<followup::PermittedHours>& hours,
                Problems& problems) {
    if (!wanted.permitted_from && !wanted.permitted_to) return;
    followup::PermittedHours taken = hours.value_or(followup::PermittedHours{not_given, not_given});
    take_minute(wanted.permitted_from, "/permitted_from", taken.from_minute, problems);
    take_minute(wanted.permitted_to, "/permitted_to", taken.to_minute, problems);
    if (!problems.empty()) return;
    if (taken.from_minute == not_given || taken.from_minute >= taken.to_minute) {
        problems.push_back({.reason = Reason::permitted_hours_wrong, .field = "/permitted_to"});
        return;
    }
    hours = taken;
}

Problems faults_of(const api::ProjectSettings& wanted) {
    Problems problems;
    const auto refuse_if = [&](bool wrong, const char* field) {
        if (wrong) problems.push_back({.reason = Reason::bad_member, .field = field});
    };
    refuse_if(wanted.state && std::ranges::find(states, *wanted.state) == states.end(), "/state");
    refuse_if(!is_span(wanted.second_confirmation_lead), "/second_confirmation_lead");
    refuse_if(wanted.calls_a_day && (*wanted.calls_a_day < 1 || *wanted.calls_a_day > most_calls_a_day),
              "/calls_a_day");
    refuse_if(!is_span(wanted.callback_grace), "/callback_grace");
    return problems;
}

}  // namespace

storage::SettingsRecord settings_of(const Tools& tools, model::ProjectId project, int revision) {
    return tools.store.projects().settings(project, revision).value_or(storage::SettingsRecord{});
}

followup::Settings planning(const storage::SettingsRecord& settings) {
    followup::Settings planned;
    planned.second_confirmation_lead = settings.second_confirmation_lead;
    return planned;
}

Problems take_settings(const api::ProjectSettings& wanted, storage::ProjectRecord& project) {
    Problems problems = faults_of(wanted);
    auto changed = project;
    take_hours(wanted, changed.contact_rules.hours, problems);
    if (!problems.empty()) return problems;
    if (wanted.state) changed.state = *wanted.state;
    if (wanted.dialling) changed.dialling = *wanted.dialling;
    if (wanted.second_confirmation_lead) changed.second_confirmation_lead = wanted.second_confirmation_lead;
    if (wanted.calls_a_day) changed.contact_rules.calls_a_day = wanted.calls_a_day;
    if (wanted.callback_grace) changed.contact_rules.callback_grace = wanted.callback_grace;
    project = std::move(changed);
    return {};
}

std::string clock_text(int minute_of_day) {
    const auto two_digits = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two_digits(minute_of_day / 60) + ":" + two_digits(minute_of_day % 60);
}

}  // namespace cts::service
