#include "server/service/planned_records.h"

#include <algorithm>

#include "server/storage/clock_reckoning.h"
#include "shared/followup/planned_clocks.h"

namespace cts::service {

using followup::ClockName;
using model::Instant;
using storage::ClockRecord;

namespace {

followup::CallMoments moments_of(const CallBase& base, const api::CallSave& call) {
    return {call.dialled_at, call.answered_at, call.ended_at, base.trial_end};
}

std::vector<followup::PlannedFollowUp> planned(const CallBase& base, const api::CallSave& call,
                                               const form::Outcome& outcome, int earlier_complaints) {
    const auto moments = moments_of(base, call);
    return followup::plan({*base.kit,
                           *base.definition,
                           outcome,
                           call.answers,
                           moments,
                           base.slip.zone,
                           {base.attributes.begin(), base.attributes.end()},
                           call.sale_doubted.has_value(),
                           earlier_complaints},
                          base.settings, base.times.view());
}

std::optional<Instant> due_of(ClockName name, const followup::PlannedFollowUp& planned) {
    return name == ClockName::solved ? planned.solved_due : planned.due;
}

// Behind which confirmation or remedial call a callback stands: the one this call was made for, or for whose callback
// it was made.
std::optional<model::FollowUpId> promise_behind(const CallBase& base) {
    if (!base.worked) return std::nullopt;
    if (is_about_a_sale(base.worked->kind)) return base.worked->id;
    return base.worked->kind == form::FollowUpKind::callback ? base.worked->parent : std::nullopt;
}

std::string subject_of(const followup::PlannedFollowUp& planned, const CallBase& base, const api::CallSave& call,
                       const form::Outcome& outcome) {
    if (planned.because == followup::Because::sale_doubted) return call.sale_doubted.value_or(std::string());
    const bool nothing_said = planned.because == followup::Because::nothing_said;
    return nothing_said ? outcome.label.in(base.author.language) : planned.subject;
}

storage::FollowUpRecord record_of(const followup::PlannedFollowUp& planned, const CallBase& base, Instant ended_at,
                                  Instant now) {
    storage::FollowUpRecord record;
    record.id = model::FollowUpId::make(now);
    record.project = base.project.id;
    record.lead = base.lead.id;
    record.call = base.slip.call;
    record.kind = planned.kind;
    record.owner = planned.owner;
    if (planned.owner == form::FollowUpOwner::same_agent) record.agent = base.slip.agent;
    record.language = planned.language;
    record.group = planned.group;
    record.state = planned.state;
    record.priority = planned.priority;
    record.because = planned.because;
    if (planned.kind == form::FollowUpKind::callback) record.parent = promise_behind(base);
    record.due = planned.due;
    record.solved_due = planned.solved_due;
    record.trial_end = planned.trial_end;
    record.trial_days = planned.trial_days;
    record.created_at = now;
    record.clocks = clocks_of(planned, ended_at, base.times.view(), base.slip.zone);
    return record;
}

}  // namespace

std::vector<ClockRecord> clocks_of(const followup::PlannedFollowUp& planned, Instant ended_at,
                                   const followup::WorkingTimes& times, const std::string& zone) {
    std::vector<ClockRecord> clocks;
    for (const ClockName name : followup::clocks_of(planned.kind)) {
        ClockRecord clock{{name, ended_at, due_of(name, planned), std::nullopt}, std::nullopt, 0};
        const auto by_limit = std::ranges::find(planned.clocks, name, &followup::PlannedClock::name);
        if (by_limit != planned.clocks.end()) clock.limit = by_limit->limit;
        clocks.push_back(storage::reckoned(std::move(clock), times, {planned.owner, planned.group, zone}));
    }
    return clocks;
}

std::vector<storage::FollowUpRecord> planned_records(const vault::Vault& vault, const CallBase& base,
                                                     const api::CallSave& call, const form::Outcome& outcome,
                                                     const WhenPlanned& when) {
    const SealedBeside values{vault, base.contact.key};
    const Instant ended_at = followup::end_of_call(moments_of(base, call)).value_or(when.now);
    std::vector<storage::FollowUpRecord> records;
    for (const auto& one : planned(base, call, outcome, when.earlier_complaints)) {
        auto record = record_of(one, base, ended_at, when.now);
        record.subject =
            values.seal("follow_up", "subject", record.id.to_string(), subject_of(one, base, call, outcome));
        records.push_back(std::move(record));
    }
    return records;
}

int earlier_complaints(const Tools& tools, const CallBase& base, const api::CallSave& call) {
    const form::Outcome* outcome = base.definition->find_outcome(call.outcome);
    if (!outcome || base.contact.phone_index.text.empty()) return 0;
    const auto left = planned(base, call, *outcome, 0);
    const bool ticket =
        std::ranges::count(left, form::FollowUpKind::complaint_ticket, &followup::PlannedFollowUp::kind) > 0;
    return ticket ? tools.store.customers().past(base.contact.phone_index, 1).complaints : 0;
}

}  // namespace cts::service
