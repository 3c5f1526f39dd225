// What a finished call leaves behind. A pure function, the same on both sides: the client shows it before the save,
// the server does it. It reads no clock and no store.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shared/followup/because.h"
#include "shared/followup/clocks.h"
#include "shared/followup/settings.h"
#include "shared/followup/working_times.h"
#include "shared/form/session.h"

namespace cts::followup {

struct CallMoments {
    std::optional<Instant> dialled_at;
    std::optional<Instant> answered_at;
    std::optional<Instant> ended_at;
    std::optional<Instant> trial_end;  // of the follow-up this call is worked for: what it promises carries it on
};

struct FinishedCall {  // what planning reads of it; borrowed
    const form::Kit& kit;
    const form::Definition& form;  // the talk it followed
    const form::Outcome& outcome;
    const form::Answers& answers;  // those that count
    const CallMoments& moments;    // ended_at: the call's end; while it still runs the client gives the present
    const std::string& zone;       // the customer's
    std::map<std::string, std::string, std::less<>> lead{};  // the list's columns by name
    bool sale_doubted = false;                               // the agent doubts this sale (D5)
    int earlier_complaints = 0;                              // of this number, before this call (H4)
};

struct PlannedClock {
    ClockName name{};
    std::optional<calendar::TimeLimit> limit;   // absent: the project has not set one
    std::optional<calendar::DueMoment> moment;  // with how it was computed
    std::optional<model::Reason> not_set;       // why it has none: hours_not_set, calendar_missing, no_working_time;
    bool operator==(const PlannedClock&) const = default;
};

struct PlannedFollowUp {
    form::FollowUpKind kind{};
    form::FollowUpOwner owner{};
    State state{};
    form::FollowUpPriority priority{};
    Because because{};
    std::optional<Instant> due;         // of the clock that strikes first; absent: not set
    std::optional<Instant> solved_due;  // of a ticket
    std::optional<Instant> trial_end;   // the trial it is about: end of that day in the customer's zone
    int trial_days = 0;                 // of a second confirmation: the period sold, whatever the product says later
    std::string language;               // of a speaker's: BCP 47
    std::string group;                  // of a field group its district, of a department, of a skill its name
    std::string subject;                // the subject field's answer: personal data, sealed before storage
    std::vector<PlannedClock> clocks;   // those that run by a limit
    bool operator==(const PlannedFollowUp&) const = default;
};

// The outcome's rules, in order.
//   callback             at: the moment in its field; within: that long after the call's end. Promised in a call about
//                        a trial (a second confirmation), it is about that trial, too
//   second_confirmation  only while the product has a trial. trial_end: the last millisecond of the trial's last day,
//                        trial_days after the day the call was dialled (form/product_dates.h); due: the set lead
//                        before it, not set while no lead is
//   complaint_ticket     two clocks from the call's end: first contact (the rule's limit, else the project's: 24 hours
//                        elapsed), solved (the rule's limit, else the project's, else not set). Urgent when the number
//                        has complained before (H4)
//   remedial_call        within, else the project's limit, else not set. It is about the trial of the sale
//   technical_query      like a callback; without a moment of its own: the call's end
//   field_visit          at: the appointment. appointed with a moment and a district, else to_appoint
//   department_order     within, else the project's limit, else not set
// language, group: the answers in the rule's fields, or the list's column. Not answered: none, and the follow-up waits
// in the queue of those nobody can take. A follow-up whose moment is not known is planned all the same, its due "not
// set".
// Then what happens of its own accord (planned_of_its_own_accord.h), and where nothing at all is left behind, what the
// leader decides (left_to_the_leader.h).
//
// times: the days and hours that limits in working time run by, in the calendar's zone.
std::vector<PlannedFollowUp> plan(const FinishedCall& call, const Settings& settings, const WorkingTimes& times = {});

}  // namespace cts::followup
