// The wire contract of what calls leave behind: lists, the course of one, the steps that are taken by hand (H1-H3, F,
// G5, H8), by when something is due and how that was computed.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shared/api/attachment_messages.h"
#include "shared/api/incident_messages.h"
#include "shared/followup/planner.h"
#include "shared/model/id.h"
#include "shared/model/problem.h"

namespace cts::api {

using model::Instant;

struct FollowUpClock {
    followup::ClockName name{};
    Instant started;
    std::optional<Instant> due;      // absent: not set
    std::optional<Instant> stopped;  // absent: running
    bool overdue = false;            // also of one that was stopped too late
    std::string alarm;               // raised for it: soon, breached, escalated; empty: none
};

struct FollowUp {
    model::FollowUpId id;
    model::CallId call;
    model::LeadId lead;
    form::FollowUpKind kind{};
    form::FollowUpOwner owner{};
    std::string state;              // its name (followup/follow_up_state.h)
    model::Translated state_label;  // as people read it: a reader may not know the state yet
    bool open = true;
    std::optional<Instant> due;  // of the clock that strikes first; absent: not set
    std::optional<Instant> trial_end;
    std::string customer_name;
    std::string masked_number;
    std::string subject;
    Instant created_at;
    std::string project;                 // its code
    std::optional<model::UserId> agent;  // whose it is; absent: the team's, the back office's …
    std::string agent_name;
    std::string language;  // of a callback to a colleague who speaks it (G6): BCP 47, else empty
    std::string group;     // of whom it is addressed to: a district, a department, a skill
    form::FollowUpPriority priority{};
    std::string because;                      // why it was planned (followup/because.h)
    std::optional<model::FollowUpId> parent;  // of an order its ticket, of a callback the confirmation it is for
    std::vector<FollowUpClock> clocks;
    bool nobody = false;  // nobody who is active may or can take it
    std::string purpose;  // the form it is worked with
    int revision = 1;
};

struct FollowUpStep {  // of its course
    Instant at;
    std::string by_name;
    std::string
        what;  // created, assigned, worked, stepped, closed; of its clock: warned, breached, escalated, clock_set
    std::string to_name;
    std::string reason;
    std::string action;              // its name; empty: no step of its machine
    model::Translated action_label;  // likewise
    std::string state;               // afterwards; empty: it was not about that
    model::Translated state_label;
    std::string clock;  // whose: of what a clock did
};

// What is written down about it. Of what is sent with a step only what is there is written, all else stays.
struct FollowUpFacts {
    // of a complaint ticket (H1-H3)
    std::optional<std::string> what_happened;
    std::optional<std::string> contacted;  // how, and what was said first
    std::optional<std::string> cause;      // a name of the project's menu (H2)
    std::optional<std::string> handling;
    std::optional<std::string> result;
    std::optional<std::string> remedy;
    std::optional<std::string> reply;          // what was answered to the customer
    std::optional<std::string> customer_told;  // what the customer was told in the end
    std::optional<bool> into_faq;
    std::optional<bool> identity_verified;
    std::optional<bool> facts_checked;
    std::optional<bool> faq_searched;
    std::optional<model::NoticeId> incident;  // it is put down to (H6)
    // of an order to a department, and of the step that sends one
    std::optional<std::string> department;
    std::optional<std::string> request;
    std::optional<std::string> answer;
    // of a visit (H8)
    std::optional<std::string> district;
    std::optional<Instant> appointment;
    std::optional<std::string> visit_result;
    bool operator==(const FollowUpFacts&) const = default;
};

struct StepOffered {  // what may be done next by who asks
    std::string action;
    model::Translated label;
    std::vector<std::string> needs;    // what it needs at all, by name (followup/need.h)
    std::vector<std::string> missing;  // of these, what is not written down yet
};

struct FollowUpDetail {
    FollowUp follow_up;
    std::vector<FollowUpStep> history;
    FollowUpFacts facts;
    std::vector<StepOffered> steps;
    std::vector<FollowUp> orders;          // of a ticket, in the order sent
    std::vector<KnownIncident> incidents;  // of a ticket: what it is put down to, first; then those in force
    std::vector<Attachment> attachments;   // in the order added
};

enum class FollowUpView { open, overdue, unassigned, nobody };
struct Assign {                          // POST /follow-ups/{id}/assignment, If-Match its revision
    std::optional<model::UserId> agent;  // absent: back to the team
    std::string reason;
};

struct TakeStep {  // POST /follow-ups/{id}/steps, If-Match its revision
    followup::Action action{};
    std::string reason;
    FollowUpFacts facts;
    std::optional<model::FollowUpId> other_ticket;  // of merge: the one it goes into
};

struct TicketQueue {                       // GET /tickets, as its parameters
    std::optional<std::string> project{};  // its code
    std::optional<followup::State> state{};
    std::optional<followup::ClockName> clock{};  // that still runs
    bool overdue = false;                        // that clock, or the one that strikes first
    bool mine = false;
    bool over = false;  // those that are over, instead of the open ones
    // A number, its last four digits, or the whole name of the customer: what is sealed is found in no other way.
    std::string search{};
    std::optional<model::NoticeId> incident{};  // put down to it
};

struct RowOfSteps {
    model::FollowUpId follow_up;
    int revision = 0;  // as it was seen
    TakeStep step;
};
struct TakeSteps {  // POST /follow-ups/steps: at most 100; each stands or falls by itself
    std::vector<RowOfSteps> rows;
};
struct RowOfStepsResult {
    model::FollowUpId follow_up;
    bool taken = false;
    std::optional<int> revision;           // of one that was taken
    std::string state;                     // likewise
    std::vector<model::Problem> problems;  // why it was not
};
struct StepsTaken {  // one a row, in order
    std::vector<RowOfStepsResult> results;
};

struct DueSpan {
    Instant from;
    Instant to;
};
struct DueDay {        // of the way to a due moment: those that did not count too
    std::string date;  // 2026-10-01
    std::string kind;  // working, rest, holiday, make_up
    model::Translated holiday;
    bool provisional = false;  // the calendar of its year is not published
    bool counted = false;
    std::vector<DueSpan> spans;  // of its time, what counted
};
struct ClockReckoned {
    FollowUpClock clock;
    std::string pace;  // of the limit it runs by; empty: a promised moment
    std::optional<std::chrono::milliseconds> length;
    int days = 0;
    std::string not_set;  // the reason's name, where a limit has no moment
    std::string zone;     // in which the days are days
    int calendar_version = 0;
    std::vector<DueDay> reckoning;
};
struct FollowUpDue {  // GET /follow-ups/{id}/due
    std::vector<ClockReckoned> clocks;
};

}  // namespace cts::api
