// Something time does on its own (DESIGN 4). A job is a small file with one class: its name, how long a server may be
// at it without a word, and the next batch. To add one: write it, say what its batch may do in storage::JobEffects
// (with a contract test on every engine), and put it into the list of usual_jobs.cpp.
//
// What a job must keep to:
//   - A batch is bounded: a hundred or a thousand things, the oldest first, never "all there is".
//   - What is to be done is found by what is there, or by a cursor over positions; never by the hours since the last
//     look. So a server that was down for a day goes on where it stopped, and a clock that jumps does nothing twice.
//   - prepare() reads what it likes and changes nothing. What it returns runs inside the transaction, perhaps more than
//     once, and touches nothing but the effects it is given.
//   - What happens outside the database (a file, a message) happens in kept(), which a killed server never comes to:
//   the
//     next prepare() or kept() makes up for it.
#pragma once

#include <stdexcept>

#include "server/storage/jobs.h"

namespace cts::jobs {

using model::Instant;

// Why a job failed, as it stands in the log, in /metrics and in the administrator's list.
enum class JobFailure {
    store_unavailable,     // the database is away, or refused
    chain_broken,          // the events of a lane do not hang together, or are fewer than were sealed
    seal_copy_unwritable,  // the file outside the database
    internal,
};
std::string_view job_failure_name(JobFailure failure);

class JobFault : public std::runtime_error {
  public:
    explicit JobFault(JobFailure why) : std::runtime_error(std::string(job_failure_name(why))), why_(why) {}
    JobFailure why() const { return why_; }

  private:
    JobFailure why_;
};

class Job {
  public:
    virtual ~Job() = default;
    virtual std::string_view name() const = 0;  // of its row: the same on every server, for ever
    virtual storage::Batch prepare(const std::string& cursor, Instant now) = 0;
    virtual void kept(Instant /*now*/) {}  // the batch is durable
};

}  // namespace cts::jobs
