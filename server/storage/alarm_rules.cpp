#include "server/storage/alarm_rules.h"

namespace cts::storage {

using form::FollowUpKind;

namespace {

std::optional<Instant> strikes_at(FollowUpKind kind, const ClockRecord& clock, const AlarmSettings& settings) {
    if (!is_watched(kind) || clock.clock.stopped || !clock.clock.due) return std::nullopt;
    if (kind != FollowUpKind::callback) return clock.clock.due;
    if (!settings.callback_grace) return std::nullopt;
    return *clock.clock.due + *settings.callback_grace;
}

}  // namespace

bool is_watched(FollowUpKind kind) {
    switch (kind) {
        case FollowUpKind::callback:
        case FollowUpKind::complaint_ticket:
        case FollowUpKind::remedial_call:
        case FollowUpKind::field_visit:
        case FollowUpKind::department_order:
            return true;
        case FollowUpKind::second_confirmation:
        case FollowUpKind::technical_query:
            return false;
    }
    return false;
}

std::optional<Alarm> next_alarm(FollowUpKind kind, const ClockRecord& clock, const AlarmSettings& settings,
                                Instant now) {
    const auto strikes = strikes_at(kind, clock, settings);
    if (!strikes) return std::nullopt;
    const auto& limits = settings.limits;
    if (clock.alarm < Alarm::breached && now >= *strikes) return Alarm::breached;
    if (clock.alarm == Alarm::none && limits.warn_before && now >= *strikes - *limits.warn_before) return Alarm::soon;
    if (clock.alarm == Alarm::breached && limits.escalate_after && now >= *strikes + *limits.escalate_after)
        return Alarm::escalated;
    return std::nullopt;
}

std::string_view alarm_name(Alarm alarm) {
    switch (alarm) {
        case Alarm::none:
            return "";
        case Alarm::soon:
            return "soon";
        case Alarm::breached:
            return "breached";
        case Alarm::escalated:
            return "escalated";
    }
    return "";
}

std::string_view alarm_step_name(Alarm alarm) {
    return alarm == Alarm::soon ? "warned" : alarm_name(alarm);
}

}  // namespace cts::storage
