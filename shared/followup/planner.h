// What a finished call leaves behind. A pure function, the same on both sides: the client shows it before the save,
// the server does it. It reads no clock and no store.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/form/session.h"

namespace cts::followup {

struct CallMoments {
    std::optional<model::Instant> dialled_at;
    std::optional<model::Instant> answered_at;
    std::optional<model::Instant> ended_at;
    std::optional<model::Instant>
        trial_end;  // of the follow-up this call is worked for: what it promises carries it on
};

struct Settings {                                                       // of the project; absent: not set, and shown so
    std::optional<std::chrono::milliseconds> second_confirmation_lead;  // F1 [set]
    std::chrono::milliseconds first_contact = std::chrono::hours(24);   // H1: elapsed
};

struct PlannedFollowUp {
    form::FollowUpKind kind{};
    form::FollowUpOwner owner{};
    std::optional<model::Instant> due;        // absent: not set
    std::optional<model::Instant> trial_end;  // the trial it is about: end of that day in the customer's zone
    std::string language;                     // of a speaker's: BCP 47
    std::string subject;                      // the subject field's answer: personal data, sealed before storage
    bool leader_decides = false;              // nobody has said how it goes on
    bool operator==(const PlannedFollowUp&) const = default;
};

// The outcome's rules, in order.
//   callback             at: the moment in its field; within: that long after the call's end. Promised in a call about
//                        a trial (a second confirmation), it is about that trial, too
//   second_confirmation  only while the product has a trial. trial_end: the last millisecond of the trial's last day,
//                        trial_days after the day the call was dialled (form/product_dates.h); due: the set lead
//                        before it, not set while no lead is
//   complaint_ticket     first_contact after the call's end, elapsed
//   technical_query      like a callback; without a moment of its own: the call's end
// An outcome that leaves the lead open and says nothing of how it goes on (no promise, no retry, no do-not-call; the
// linter refuses such a kit, but one may be in use) is a callback of the team leader's, its due not set: nobody is
// forgotten, whoever leads the team decides.
// language: the answer in the rule's language field. Not answered: none, and the follow-up waits for any speaker.
// A follow-up whose moment is not known is planned all the same, its due "not set". zone: the customer's.
// moments.ended_at is the call's end; while the call still runs the client gives the present.
std::vector<PlannedFollowUp> plan(const form::Kit& kit, const form::Outcome& outcome, const form::Answers& answers,
                                  const CallMoments& moments, const std::string& zone, const Settings& settings);

}  // namespace cts::followup
