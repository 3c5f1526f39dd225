// What calls left behind, as services ask for it: lists, the course of each, and the steps that are taken by hand.
#pragma once

#include "server/storage/faq_drafts.h"
#include "server/storage/records.h"
#include "server/storage/settle.h"
#include "server/storage/slice.h"

namespace cts::storage {

struct FollowUpSeen {  // with what a list shows beside it
    FollowUpRecord record;
    ContactRecord contact;
    std::string project;  // its code
    std::string agent_name;
    bool agent_active = true;
};
struct FollowUpsWanted {  // by an agent
    model::UserId agent;
    std::vector<std::string> languages;
    bool leads_team = false;
    bool works_tickets = false;
    Instant now;
    model::Memberships groups{};
    bool calls = true;  // else only what is theirs, and what a group of theirs is asked
};
enum class FollowUpFilter { open, overdue, unassigned };
struct ProjectFollowUpsWanted {  // open ones
    model::ProjectId project{};
    FollowUpFilter filter = FollowUpFilter::open;
    Instant now{};
    std::optional<form::FollowUpKind> kind{};
    std::string group{};  // of whom it is addressed to; empty: whichever
    std::optional<model::UserId> agent{};
};
struct HoldingRecord {  // of open ones
    std::optional<model::UserId> agent;
    std::string agent_name;
    int open = 0;
    int overdue = 0;
    std::optional<Instant> next_due;
};
struct Assignment {
    model::FollowUpId follow_up;
    int revision = 0;                    // as it was seen
    std::optional<model::UserId> agent;  // absent: back to the queue
    model::UserId by;
    vault::Sealed reason;
    Instant at;
};
enum class Assigned { assigned, changed_meanwhile, closed, unknown };
struct FollowUpStepRecord {
    std::string what;                 // created, assigned, worked, stepped, closed, set_due
    std::optional<model::UserId> by;  // absent: time did it
    std::optional<model::UserId> to;
    std::optional<model::CallId> call;
    vault::Sealed reason;
    Instant at;
    StepDone done{};  // of worked, stepped, closed: what the step did to its state
};

struct ClockEventRecord {  // what a clock did
    followup::ClockName clock{};
    std::string what;  // warned, breached, escalated (alarm_rules.h); clock_set: it has another moment
    std::optional<Instant> due;
    Instant at;
};

struct StepWrite {  // what a step makes of one follow-up
    FollowUpRecord after;
    int seen = 0;                      // the revision it was made from
    StepDone done;                     // without an action: only its course says so
    std::optional<FactsRecord> facts;  // as they stand afterwards
    vault::Sealed reason;
};
struct MadeByStep {
    FollowUpRecord record;
    FactsRecord facts;
};
struct StepsWrite {
    std::vector<StepWrite> steps;  // the first is the one that was asked for
    std::vector<MadeByStep> made;  // new ones, of the same lead
    model::UserId by;
    Instant at;
    std::optional<FaqDraftRecord> faq_draft{};  // of the first; one that is open already is replaced
};
enum class StepVerdict { taken, changed_meanwhile, unknown };

struct TicketsWanted {  // complaint tickets of every project
    std::optional<model::ProjectId> project;
    bool open = true;  // or those that are over
    std::optional<followup::State> state;
    std::optional<followup::ClockName> clock;  // that still runs
    bool overdue = false;                      // that clock, or the one that strikes first
    std::optional<model::UserId> agent;        // whose they are
    std::optional<model::NoticeId> incident;   // put down to it
    std::optional<vault::BlindIndex> phone;    // of these, those whose customer is found by one of them
    std::optional<vault::BlindIndex> last_four;
    std::optional<vault::BlindIndex> name;
    Instant now;
};

class FollowUps {  // what calls left behind; they are made, and worked, by Calls::save
  public:
    virtual ~FollowUps() = default;
    virtual std::optional<FollowUpRecord> by_id(model::FollowUpId id) = 0;
    virtual std::vector<FollowUpRecord> of_call(model::CallId call) = 0;
    virtual std::vector<FollowUpSeen> seen(const std::vector<model::FollowUpId>& ids) = 0;  // those there are, in order
    virtual Slice<FollowUpRecord> of_agent(model::UserId agent, std::optional<std::int64_t> after,
                                           int limit) = 0;  // open ones, by due
    // Open, by due: all of one's own, and of the team's what one may take now (claim_rules.h), in every project that
    // calls. What a group of theirs is asked stands there from the beginning, due or not.
    virtual Slice<FollowUpSeen> to_work(const FollowUpsWanted& wanted, std::optional<std::int64_t> after,
                                        int limit) = 0;
    virtual Slice<FollowUpSeen> of_project(const ProjectFollowUpsWanted& wanted, std::optional<std::int64_t> after,
                                           int limit) = 0;  // by due
    // A row for each who has any, and one for the queues; who has most overdue first, then most, then by name.
    virtual std::vector<HoldingRecord> holdings(model::ProjectId project, Instant now) = 0;
    // Raises the revision by one. When whoever hands it over has its customer at hand for it and has not dialled, the
    // customer goes back to where it was, so that whoever gets it can work it.
    virtual Assigned assign(const Assignment& wanted) = 0;
    virtual std::vector<FollowUpStepRecord> steps(model::FollowUpId id) = 0;  // oldest first
    // All of them or none: every revision is raised by one, and one that differs from what was seen changes nothing.
    virtual StepVerdict take(const StepsWrite& steps) = 0;
    virtual std::vector<ClockEventRecord> clock_events(model::FollowUpId id) = 0;  // oldest first
    // Open ones with a clock that is to be reckoned anew (clock_reckoning.h), in the order made.
    virtual Slice<FollowUpRecord> clocks_to_reckon(std::optional<std::int64_t> after, int limit) = 0;
    virtual FactsRecord facts(model::FollowUpId id) = 0;
    virtual std::vector<FollowUpRecord> children(model::FollowUpId parent) = 0;  // in the order made
    virtual Slice<FollowUpSeen> tickets(const TicketsWanted& wanted, std::optional<std::int64_t> after,
                                        int limit) = 0;  // by due
};

}  // namespace cts::storage
