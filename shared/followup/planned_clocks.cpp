#include "shared/followup/planned_clocks.h"

#include "shared/form/product_dates.h"

namespace cts::followup {
namespace {

using calendar::TimeLimit;
using form::FollowUpRule;

// The trial counts from the day the call was dialled: the moment the form is judged at, whose dates the agent said.
std::optional<Instant> day_counted_from(const CallMoments& moments) {
    if (moments.dialled_at) return moments.dialled_at;
    return moments.answered_at ? moments.answered_at : moments.ended_at;
}

std::optional<Instant> end_of_trial(const FinishedCall& call) {
    const auto dialled = day_counted_from(call.moments);
    if (!dialled) return std::nullopt;
    const model::CivilDate last_day = form::trial_end(call.kit.product, model::to_civil(*dialled, call.zone).date);
    const Instant next_day = model::from_civil({last_day.plus_days(1), 0, 0, 0}, call.zone);
    return next_day - std::chrono::milliseconds(1);
}

PlannedClock clock_from(ClockName name, const std::optional<TimeLimit>& limit, const Planning& planning,
                        const PlannedFollowUp& follow_up) {
    PlannedClock clock{name, limit, {}, {}};
    const auto ended = end_of_call(planning.call.moments);
    if (!limit || !ended) return clock;
    const auto world = world_of(planning.times, follow_up.owner, follow_up.group);
    const std::string& zone = world.calendar ? world.calendar->zone : planning.call.zone;
    auto due = calendar::due_moment(*limit, *ended, world, zone);
    if (due)
        clock.moment = *std::move(due);
    else
        clock.not_set = due.error().reason;
    return clock;
}

std::optional<Instant> moment_of(const PlannedClock& clock) {
    return clock.moment ? std::optional(clock.moment->at) : std::nullopt;
}

void run_by(ClockName name, const std::optional<TimeLimit>& limit, const Planning& planning,
            PlannedFollowUp& follow_up) {
    follow_up.clocks.push_back(clock_from(name, limit, planning, follow_up));
    const auto moment = moment_of(follow_up.clocks.back());
    (name == ClockName::solved ? follow_up.solved_due : follow_up.due) = moment;
}

void run_from_promise(const FollowUpRule& rule, const Planning& planning, PlannedFollowUp& follow_up) {
    if (!rule.at_field.empty())
        follow_up.due = Instant::parse_iso8601(answer_in(planning.call.answers, rule.at_field));
    else if (rule.within)
        run_by(ClockName::due, rule.within, planning, follow_up);
}

// A query nobody gave a moment starts at once.
void run_from_query(const FollowUpRule& rule, const Planning& planning, PlannedFollowUp& follow_up) {
    run_from_promise(rule, planning, follow_up);
    if (rule.at_field.empty() && !rule.within) follow_up.due = end_of_call(planning.call.moments);
}

void run_from_trial(const Planning& planning, PlannedFollowUp& follow_up) {
    follow_up.trial_end = end_of_trial(planning.call);
    follow_up.trial_days = planning.call.kit.product.trial_days;
    const auto& lead = planning.settings.second_confirmation_lead;
    if (follow_up.trial_end && lead) follow_up.due = *follow_up.trial_end - *lead;
}

// Of the promise the call was made for, else of what was sold in it.
std::optional<Instant> trial_spoken_of(const FinishedCall& call) {
    if (call.moments.trial_end || call.kit.product.trial_days <= 0) return call.moments.trial_end;
    return end_of_trial(call);
}

void run_ticket(const FollowUpRule& rule, const Planning& planning, PlannedFollowUp& follow_up) {
    const auto first = rule.first_contact ? rule.first_contact : planning.settings.first_contact;
    run_by(ClockName::first_contact, first, planning, follow_up);
    run_by(ClockName::solved, rule.solved ? rule.solved : planning.settings.solved, planning, follow_up);
}

}  // namespace

std::optional<Instant> end_of_call(const CallMoments& moments) {
    if (moments.ended_at) return moments.ended_at;
    return moments.answered_at ? moments.answered_at : moments.dialled_at;
}

std::string answer_in(const form::Answers& answers, const std::string& field) {
    const auto found = answers.find(field);
    return found == answers.end() ? std::string() : found->second;
}

void set_clocks(const FollowUpRule& rule, const Planning& planning, PlannedFollowUp& follow_up) {
    const auto& settings = planning.settings;
    switch (rule.kind) {
        case FollowUpKind::callback:
            run_from_promise(rule, planning, follow_up);
            follow_up.trial_end = planning.call.moments.trial_end;
            return;
        case FollowUpKind::technical_query:
            run_from_query(rule, planning, follow_up);
            follow_up.trial_end = planning.call.moments.trial_end;
            return;
        case FollowUpKind::second_confirmation:
            return run_from_trial(planning, follow_up);
        case FollowUpKind::complaint_ticket:
            return run_ticket(rule, planning, follow_up);
        case FollowUpKind::remedial_call:
            follow_up.trial_end = trial_spoken_of(planning.call);
            return run_by(ClockName::due, rule.within ? rule.within : settings.remedial_call, planning, follow_up);
        case FollowUpKind::department_order:
            return run_by(ClockName::due, rule.within ? rule.within : settings.department_answer, planning, follow_up);
        case FollowUpKind::field_visit:
            return run_from_promise(rule, planning, follow_up);
    }
}

}  // namespace cts::followup
