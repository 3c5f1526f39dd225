#include "server/storage/job_rules.h"

#include <algorithm>

namespace cts::storage {

bool may_take(const JobRecord& job, const std::string& owner, Instant now) {
    if (job.touched_at > now + most_skew) return true;
    if (job.due > now) return false;
    if (job.retry_at && *job.retry_at > now) return false;
    return job.owner.empty() || job.owner == owner || job.held_until < now;
}

std::chrono::milliseconds lag_of(const JobRecord& job, Instant now) {
    return std::max(now - job.due, std::chrono::milliseconds(0));
}

std::chrono::milliseconds pause_after(int failures) {
    auto pause = first_pause;
    for (int again = 1; again < failures && pause < longest_pause; ++again) pause *= 2;
    return std::min(pause, longest_pause);
}

JobRecord new_job(const std::string& name, Instant now) {
    JobRecord job;
    job.name = name;
    job.due = now;
    job.held_until = now;
    job.touched_at = now;
    return job;
}

JobRecord taken(JobRecord job, const JobWanted& wanted) {
    job.owner = wanted.owner;
    job.epoch += 1;
    job.held_until = wanted.now + wanted.hold;
    job.touched_at = wanted.now;
    return job;
}

JobRecord after_batch(JobRecord job, const JobLease& lease, const BatchDone& done, Instant now) {
    job.cursor = done.cursor;
    job.done += done.done;
    job.batches += 1;
    job.touched_at = now;
    job.held_until = now + lease.hold;
    job.retry_at.reset();
    job.failures = 0;
    if (done.more) return job;
    job.owner.clear();
    job.due = done.next_due;
    job.finished_at = now;
    return job;
}

JobRecord left(JobRecord job, Instant now) {
    job.owner.clear();
    job.touched_at = now;
    return job;
}

JobRecord begun_anew(JobRecord job, Instant now) {
    job.owner.clear();
    job.epoch += 1;
    job.cursor.clear();
    job.due = now;
    job.retry_at.reset();
    job.touched_at = now;
    return job;
}

JobRecord after_failure(JobRecord job, std::string_view reason, Instant now) {
    job.owner.clear();
    job.failures += 1;
    job.last_failure = reason;
    job.last_failure_at = now;
    job.retry_at = now + pause_after(job.failures);
    job.touched_at = now;
    return job;
}

}  // namespace cts::storage
