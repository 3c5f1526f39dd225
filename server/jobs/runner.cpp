#include "server/jobs/runner.h"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "server/storage/job_rules.h"
#include "server/storage/store.h"

namespace cts::jobs {

namespace {

constexpr auto hold = std::chrono::minutes(1);  // many times a batch; the lease is renewed by each

const storage::JobRecord* row_of(const std::vector<storage::JobRecord>& rows, std::string_view name) {
    const auto found = std::ranges::find(rows, name, &storage::JobRecord::name);
    return found == rows.end() ? nullptr : &*found;
}

}  // namespace

Runner::Runner(storage::Jobs& jobs, const model::Clock& clock, std::string owner, Work work, JobBoard& board)
    : jobs_(jobs), clock_(clock), owner_(std::move(owner)), work_(std::move(work)), board_(board) {}

void Runner::run_due() {
    auto under_way = take_due();
    while (!under_way.empty() && !stopping_) {
        std::erase_if(under_way, [this](Running& running) { return !go_on(running); });
    }
    give_back(under_way);
    show();
}

std::vector<Runner::Running> Runner::take_due() {
    std::vector<Running> taken;
    const auto rows = jobs_.all();
    for (const auto& job : work_) {
        const Instant now = clock_.now();
        const auto* row = row_of(rows, job->name());
        if (row != nullptr && !storage::may_take(*row, owner_, now)) continue;
        if (const auto mine = jobs_.take({std::string(job->name()), owner_, hold, now}))
            taken.push_back({job.get(), {mine->name, mine->epoch, mine->batches, hold}, mine->cursor});
    }
    return taken;
}

bool Runner::go_on(Running& running) {
    try {
        return run_batch(running);
    } catch (const JobFault& fault) {
        note_failure(running, fault.why(), fault.what());
    } catch (const storage::StoreUnavailable& fault) {
        note_failure(running, JobFailure::store_unavailable, fault.what());
    } catch (const std::exception& fault) {
        note_failure(running, JobFailure::internal, fault.what());
    }
    return false;
}

bool Runner::run_batch(Running& running) {
    const Instant now = clock_.now();
    const storage::Batch batch = running.job->prepare(running.cursor, now);
    storage::BatchDone done;
    const auto verdict = jobs_.run_batch(running.lease, now, [&](storage::JobEffects& effects) {
        done = batch(effects);
        return done;
    });
    if (verdict == storage::BatchVerdict::lease_lost) {
        spdlog::warn("job {}: another server has taken it over", running.lease.name);
        return false;
    }
    running.cursor = done.cursor;
    ++running.lease.batches;
    board_.batch(running.lease.name, done.done);
    running.job->kept(now);
    return done.more;
}

void Runner::note_failure(const Running& running, JobFailure why, const char* what) {
    board_.failed(running.lease.name, job_failure_name(why));
    spdlog::error("job {} failed: {} ({})", running.lease.name, job_failure_name(why), what);
    try {
        jobs_.note_failure(running.lease, job_failure_name(why), clock_.now());
    } catch (const storage::StoreUnavailable& fault) {  // its lease ends by itself
        spdlog::error("job {}: its failure could not be noted ({})", running.lease.name, fault.what());
    }
}

void Runner::give_back(const std::vector<Running>& under_way) {
    for (const auto& running : under_way) jobs_.leave(running.lease, clock_.now());
}

void Runner::show() {
    board_.rows(jobs_.all());
}

}  // namespace cts::jobs
