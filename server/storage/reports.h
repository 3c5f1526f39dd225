// What is counted for the reports of a project (F4, M1): exact, each group of numbers by one query, of the calls made
// in a span of time, whenever they came in. What needs correction counts as a call and as nothing else; pilot and
// practice count only where they are asked for (B3).
#pragma once

#include "server/storage/records.h"

namespace cts::storage {

struct ReportWanted {
    model::ProjectId project;
    Instant from;  // the first moment
    Instant to;    // the first one no more
    bool pilot = false;
    bool practice = false;
};

struct TrialCounts {  // of the sales on trial that were made in the span, as they stand now
    std::int64_t trials = 0;
    std::int64_t decided = 0;       // their second confirmation is over
    std::int64_t kept = 0;          // confirmed
    std::int64_t billed = 0;        // on the open list (followup/billing.h): confirmed, or billed unreached
    std::int64_t unsubscribed = 0;  // cancelled, before charging or in a remedial call
    std::int64_t told_how = 0;
    std::int64_t not_billed = 0;
    std::int64_t complained = 0;  // their customer left a complaint after the sale
    bool operator==(const TrialCounts&) const = default;
};

struct OutcomeTally {
    std::string purpose;
    std::string outcome;
    form::OutcomeClass outcome_class{};
    std::int64_t calls = 0;
    int form_version = 0;  // the newest among them, and so on: to name it
    int product_version = 0;
    int faq_version = 0;
    bool operator==(const OutcomeTally&) const = default;
};
struct NamedCount {
    std::string name;
    std::int64_t count = 0;
    bool operator==(const NamedCount&) const = default;
};
struct StateCount {  // of complaint tickets
    followup::State state{};
    std::string cause;  // empty: not said yet
    std::int64_t tickets = 0;
    bool operator==(const StateCount&) const = default;
};
struct KindCount {  // of what is open at the moment of asking
    form::FollowUpKind kind{};
    std::int64_t open = 0;
    std::int64_t overdue = 0;
    std::int64_t not_set = 0;  // without a due moment
    bool operator==(const KindCount&) const = default;
};

struct WeekCounts {
    std::int64_t calls = 0;
    std::int64_t dialled = 0;    // outbound
    std::int64_t connected = 0;  // of these, answered
    std::int64_t needs_correction = 0;
    std::int64_t sales = 0;                   // opened, or brought as opened and still to be corrected
    std::int64_t valid = 0;                   // of these, accepted, with no remedial call to come or given up (D)
    std::vector<OutcomeTally> outcomes;       // by purpose, class and name
    std::vector<NamedCount> refusal_reasons;  // by name; "": not asked
    std::vector<StateCount> complaints;       // tickets of the span, by state and cause
    std::vector<NamedCount> questions;        // looked up in the FAQ, by entry; "": there was no answer
    std::vector<KindCount> problems;          // by kind
    bool operator==(const WeekCounts&) const = default;
};

struct AgentSales {  // of the calls an agent made
    model::UserId agent;
    std::int64_t sales = 0;  // as in WeekCounts, likewise valid
    std::int64_t valid = 0;
    std::int64_t complained = 0;  // of the accepted sales: their customer left a complaint afterwards
    bool operator==(const AgentSales&) const = default;
};

struct PromiseCount {  // of what is open at the moment of asking, by when it is due
    form::FollowUpKind kind{};
    std::int64_t open = 0;
    std::int64_t overdue = 0;
    std::int64_t soon = 0;            // within the span asked for
    std::int64_t today = 0;           // later, until the day's end
    std::optional<Instant> oldest{};  // of the overdue
    bool operator==(const PromiseCount&) const = default;
};
struct PromisesWanted {
    model::ProjectId project;
    Instant now;
    Instant soon;     // the first moment no longer soon
    Instant day_end;  // likewise of the day
};

class Reports {
  public:
    virtual ~Reports() = default;
    virtual TrialCounts trials(const ReportWanted& wanted) = 0;
    virtual WeekCounts week(const ReportWanted& wanted, Instant now) = 0;
    virtual std::vector<AgentSales> agents(const ReportWanted& wanted) = 0;        // those who sold, in no order
    virtual std::vector<PromiseCount> promises(const PromisesWanted& wanted) = 0;  // by kind; practice and pilot out
};

}  // namespace cts::storage
