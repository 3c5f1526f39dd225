#include "server/service/jobs.h"

#include "server/service/authorise.h"
#include "server/storage/job_rules.h"

namespace cts::service {

namespace {

api::Job shown(const storage::JobRecord& record, model::Instant now) {
    api::Job job;
    job.name = record.name;
    job.state = job_state(record, now);
    job.due = record.due;
    job.lag = storage::lag_of(record, now);
    job.last_run = record.finished_at;
    job.done = record.done;
    job.failures = record.failures;
    if (!record.last_failure.empty()) job.last_failure = record.last_failure;
    job.last_failure_at = record.last_failure_at;
    if (job.state == api::JobState::pausing) job.retry_at = record.retry_at;
    if (job.state == api::JobState::running) job.server = record.owner;
    return job;
}

}  // namespace

api::JobState job_state(const storage::JobRecord& job, model::Instant now) {
    if (!job.owner.empty() && job.held_until >= now) return api::JobState::running;
    if (job.due > now) return api::JobState::resting;
    return job.retry_at && *job.retry_at > now ? api::JobState::pausing : api::JobState::due;
}

Result<api::Jobs> list_jobs(const Tools& tools, const model::User& by) {
    if (auto right = authorise(by, model::Right::watch_server); !right) return Refused(right.error());
    api::Jobs jobs;
    const auto now = tools.clock.now();
    for (const auto& record : tools.store.jobs().all()) jobs.items.push_back(shown(record, now));
    return jobs;
}

}  // namespace cts::service
