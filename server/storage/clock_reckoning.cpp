#include "server/storage/clock_reckoning.h"

namespace cts::storage {
namespace {

using calendar::Pace;
using form::FollowUpKind;

// Without a published calendar the hours do not matter: nothing was computed with them.
void note_versions(ClockRecord& clock, const calendar::WorkingWorld& world, const calendar::DueMoment& due) {
    clock.calendar_version = due.calendar_version;
    clock.provisional = !due.how.provisional_years.empty();
    clock.hours_team = world.hours ? world.hours->team : std::string();
    clock.hours_version = world.hours ? world.hours->version : 0;
}

std::optional<ClockRecord> before_the_trial_ends(const FollowUpRecord& record, ClockRecord clock,
                                                 const followup::Settings& settings) {
    if (clock.clock.due || !record.trial_end || !settings.second_confirmation_lead) return std::nullopt;
    clock.clock.due = *record.trial_end - *settings.second_confirmation_lead;
    return clock;
}

}  // namespace

ClockRecord reckoned(ClockRecord clock, const followup::WorkingTimes& times, const ReckonedFor& whose) {
    if (!clock.limit) return clock;
    const auto world = followup::world_of(times, whose.owner, whose.group);
    const auto& zone = world.calendar ? world.calendar->zone : whose.zone;
    const auto due = calendar::due_moment(*clock.limit, clock.clock.started, world, zone);
    clock.clock.due = due ? std::optional(due->at) : std::nullopt;
    clock.calendar_version = 0;
    clock.hours_team.clear();
    clock.hours_version = 0;
    clock.provisional = false;
    if (due && clock.limit->pace != Pace::elapsed) note_versions(clock, world, *due);
    return clock;
}

bool is_to_reckon(const ClockRecord& clock) {
    return !clock.clock.stopped && (!clock.clock.due || clock.provisional);
}

std::optional<calendar::TimeLimit> limit_for(const FollowUpRecord& record, const ClockRecord& clock,
                                             const followup::Settings& settings) {
    if (clock.limit) return clock.limit;
    if (clock.clock.name == followup::ClockName::first_contact) return settings.first_contact;
    if (clock.clock.name == followup::ClockName::solved) return settings.solved;
    if (record.kind == FollowUpKind::remedial_call) return settings.remedial_call;
    if (record.kind == FollowUpKind::department_order) return settings.department_answer;
    return std::nullopt;
}

std::optional<ClockRecord> reckoned_anew(const FollowUpRecord& record, const ClockRecord& clock,
                                         const followup::Settings& settings, const followup::WorkingTimes& times,
                                         const std::string& zone) {
    if (!is_to_reckon(clock)) return std::nullopt;
    if (record.kind == FollowUpKind::second_confirmation) return before_the_trial_ends(record, clock, settings);
    auto anew = clock;
    anew.limit = limit_for(record, clock, settings);
    anew = reckoned(std::move(anew), times, {record.owner, record.group, zone});
    // Without what it was computed with before it stays: a moment that was set is not taken away.
    if (!anew.clock.due || anew == clock) return std::nullopt;
    return anew;
}

}  // namespace cts::storage
