// What time does on its own (DESIGN 4), as a store keeps it: a row a job, with the lease of the server that is at it.
// Many servers on one database; each thing is done once, whoever dies, sleeps or has a wrong clock in between:
//
//   - A server takes a job under an epoch of its own (job_rules.h says when). Taking it raises the epoch.
//   - A batch writes its effects, its cursor and its rest in one transaction, and only while the job still stands under
//     the epoch it was taken with. A server that slept through its lease and wakes writes nothing at all.
//   - What a batch does is found by what is there (a lease that has run out, a session that has expired) or by a cursor
//     over positions, never by "since I last looked": a day down is caught up with, in order, batch by batch.
//
// Instants of this room only say when to look. What is right or wrong never hangs on them.
#pragma once

#include <functional>

#include "server/storage/lane_seal.h"
#include "server/storage/records.h"
#include "server/storage/tallies.h"
#include "server/storage/trial_over.h"

namespace cts::storage {

struct JobRecord {
    std::string name;
    std::string cursor;               // where it stands, in the job's own words; empty: it never ran
    Instant due;                      // since when it is to run; stands until nothing is left, so its age is the lag
    std::optional<Instant> retry_at;  // after a failure: not before
    std::string owner;                // the server that is at it; empty: none
    std::int64_t epoch = 0;           // of its lease
    Instant held_until;
    Instant touched_at;     // when a server wrote this row last, by its own clock
    std::int64_t done = 0;  // things, ever
    std::int64_t batches = 0;
    std::optional<Instant> finished_at;  // when nothing was left
    int failures = 0;                    // in a row
    std::string last_failure;            // the name of its reason
    std::optional<Instant> last_failure_at;
    bool operator==(const JobRecord&) const = default;
};

struct JobWanted {
    std::string name;
    std::string owner;                 // who asks: a server, this time it runs
    std::chrono::milliseconds hold{};  // how long it is held without a batch
    Instant now;
};

struct JobLease {  // what a batch is written under
    std::string name;
    std::int64_t epoch = 0;
    std::int64_t batches = 0;  // the job's, before this one: a batch is kept once, even when its answer was lost
    std::chrono::milliseconds hold{};
};

struct ClockMoved {  // to another moment
    model::FollowUpId follow_up;
    ClockRecord was;
    ClockRecord now;
};

// What a batch may do, inside its transaction. Each does the oldest first and `most` things at most, says how many, and
// tells the events that go with them.
class JobEffects {
  public:
    virtual ~JobEffects() = default;
    virtual int end_sessions_before(Instant expiry, int most) = 0;
    // Leads whose lease has run out go back to what they were before it: as a claim would find them anyway, but told.
    virtual int give_back_lapsed_leads(Instant now, int most) = 0;
    // As alarm_rules.h says, each once; what has struck is urgent from then on.
    virtual int raise_alarms(Instant now, int most) = 0;
    // Those that still run and stand as they were; what was raised for another moment is forgotten.
    virtual int set_clocks(const std::vector<ClockMoved>& moved, Instant now) = 0;
    virtual void add_seals(const std::vector<LaneSeal>& seals) = 0;  // one that is there already stays
    // Of these projects: open confirmations that have no due moment although the project has set a lead time get theirs
    // (F1), those of the oldest trial first. Nothing that has a moment is moved.
    virtual int set_confirmations_due(const std::vector<TrialRules>& projects, Instant now, int most) = 0;
    // Of these projects: confirmations whose period is over become what trial_over says (F3), the longest over first;
    // not while somebody may be on the line with the customer.
    virtual int move_trials_on(const std::vector<TrialRules>& projects, Instant now, int most) = 0;
    virtual Projecting& projecting() = 0;
};

struct BatchDone {
    std::string cursor;
    int done = 0;
    bool more = false;  // there is more to do at once; else the job rests until next_due
    Instant next_due;
};
using Batch = std::function<BatchDone(JobEffects&)>;  // may run again after a conflict; throws: nothing of it stands

enum class BatchVerdict { kept, lease_lost };

class Jobs {
  public:
    virtual ~Jobs() = default;
    virtual std::vector<JobRecord> all() = 0;  // by name
    // The job as it is now this owner's; made when it is not there, due at once. nullopt: may_take says no.
    virtual std::optional<JobRecord> take(const JobWanted& wanted) = 0;
    // lease_lost also when another batch was kept since: this one was prepared for what is no longer so.
    virtual BatchVerdict run_batch(const JobLease& lease, Instant now, const Batch& batch) = 0;
    // Gives it back with work left, for another server to go on at once.
    virtual void leave(const JobLease& lease, Instant now) = 0;
    // Forgets the job's cursor, so that it begins anew, at once; a batch under way is not kept. false: it never ran.
    virtual bool begin_anew(const std::string& name, Instant now) = 0;
    // Notes a failure and gives it back until its pause is over. Of a lost lease: nothing.
    virtual void note_failure(const JobLease& lease, std::string_view reason, Instant now) = 0;
};

}  // namespace cts::storage
