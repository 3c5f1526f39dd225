#include "server/sql/jobs_sql.h"

#include "server/sql/job_effects.h"
#include "server/storage/job_rules.h"

namespace cts::sql {
namespace {

using namespace storage;

constexpr int job_columns = 14;
const std::string select_job =
    "select name, position, due, retry_at, owner, epoch, held_until, touched_at, done, batches, finished_at, failures, "
    "last_failure, last_failure_at from jobs ";
const std::string jobs_by_name = select_job + "order by name";
const std::string job_to_take = select_job + "where name = :name {{for_update}}";
const std::string job_under_lease = select_job + "where name = :name and epoch = :epoch {{for_update}}";
constexpr Insert new_row{"jobs",
                         "name, position, due, retry_at, owner, epoch, held_until, touched_at, done, batches, "
                         "finished_at, failures, last_failure, last_failure_at"};
constexpr std::string_view keep_row =
    "update jobs set position = :position, due = :due, retry_at = :retry, owner = :owner, epoch = :epoch, held_until = "
    ":held, touched_at = :touched, done = :done, batches = :batches, finished_at = :finished, failures = :failures, "
    "last_failure = :failure, last_failure_at = :failed where name = :name";

JobRecord read_job(Row row) {
    JobRecord job;
    job.name = row.text();
    job.cursor = row.text();
    job.due = row.instant();
    job.retry_at = row.maybe_instant();
    job.owner = row.text();
    job.epoch = row.number();
    job.held_until = row.instant();
    job.touched_at = row.instant();
    job.done = row.number();
    job.batches = row.number();
    job.finished_at = row.maybe_instant();
    job.failures = static_cast<int>(row.number());
    job.last_failure = row.text();
    job.last_failure_at = row.maybe_instant();
    return job;
}

Values values_of(const JobRecord& job) {  // but its name
    return {job.cursor,     job.due,          job.retry_at,       job.owner,   job.epoch,
            job.held_until, job.touched_at,   job.done,           job.batches, job.finished_at,
            job.failures,   job.last_failure, job.last_failure_at};
}

void keep(Connection& connection, const JobRecord& job) {
    auto values = values_of(job);
    values.emplace_back(job.name);
    connection.change(keep_row, values);
}

void make(Connection& connection, const JobRecord& job) {
    auto values = values_of(job);
    values.insert(values.begin(), job.name);
    connection.insert(new_row, {values});
}

std::optional<JobRecord> still_under(Connection& connection, const JobLease& lease) {
    auto row = connection.row({job_under_lease, job_columns}, {lease.name, lease.epoch});
    if (!row) return std::nullopt;
    return read_job(std::move(*row));
}

std::optional<JobRecord> take_in(Connection& connection, const JobWanted& wanted) {
    auto row = connection.row({job_to_take, job_columns}, {wanted.name});
    const auto job = row ? read_job(std::move(*row)) : new_job(wanted.name, wanted.now);
    if (!row) make(connection, job);
    if (!may_take(job, wanted.owner, wanted.now)) return std::nullopt;
    auto mine = taken(job, wanted);
    keep(connection, mine);
    return mine;
}

// Lower in the queue than calls and claims: what time does can wait for a customer on the line.
class JobBatch final : public SqlWork {
  public:
    JobBatch(const JobLease& lease, Instant now, const Batch& batch) : lease_(lease), now_(now), batch_(batch) {}
    bool is_bulk() const override { return true; }

    void run(Transaction& transaction) override {
        verdict_ = BatchVerdict::lease_lost;
        const auto job = still_under(transaction.connection, lease_);
        if (!job || job->batches != lease_.batches) {
            const bool kept_before = job && transaction.attempt > 1 && job->batches == lease_.batches + 1;
            if (kept_before) verdict_ = BatchVerdict::kept;  // its commit was reported lost
            return;
        }
        SqlJobEffects effects(transaction);
        const auto done = batch_(effects);
        keep(transaction.connection, after_batch(*job, lease_, done, now_));
        verdict_ = BatchVerdict::kept;
    }
    BatchVerdict verdict() const { return verdict_; }

  private:
    const JobLease& lease_;
    Instant now_;
    const Batch& batch_;
    BatchVerdict verdict_ = BatchVerdict::lease_lost;
};

class SqlJobs final : public Jobs {
  public:
    SqlJobs(Lanes& lanes, ReadPool& pool) : lanes_(lanes), pool_(pool) {}

    std::vector<JobRecord> all() override {
        return pool_.read([&](Connection& connection) {
            std::vector<JobRecord> jobs;
            for (auto& row : connection.rows({jobs_by_name, job_columns})) jobs.push_back(read_job(std::move(row)));
            return jobs;
        });
    }

    std::optional<JobRecord> take(const JobWanted& wanted) override {
        std::optional<JobRecord> mine;
        lanes_.write([&](Transaction& transaction) { mine = take_in(transaction.connection, wanted); });
        return mine;
    }

    BatchVerdict run_batch(const JobLease& lease, Instant now, const Batch& batch) override {
        JobBatch work(lease, now, batch);
        lanes_.run(work);
        return work.verdict();
    }

    void leave(const JobLease& lease, Instant now) override {
        change(lease, [&](const JobRecord& job) { return left(job, now); });
    }

    bool begin_anew(const std::string& name, Instant now) override {
        bool begun = false;
        lanes_.write([&](Transaction& transaction) {
            auto row = transaction.connection.row({job_to_take, job_columns}, {name});
            begun = row.has_value();
            if (begun) keep(transaction.connection, begun_anew(read_job(std::move(*row)), now));
        });
        return begun;
    }

    void note_failure(const JobLease& lease, std::string_view reason, Instant now) override {
        change(lease, [&](const JobRecord& job) { return after_failure(job, reason, now); });
    }

  private:
    template <class Rule>
    void change(const JobLease& lease, Rule rule) {
        lanes_.write([&](Transaction& transaction) {
            if (const auto job = still_under(transaction.connection, lease)) keep(transaction.connection, rule(*job));
        });
    }

    Lanes& lanes_;
    ReadPool& pool_;
};

}  // namespace

std::unique_ptr<Jobs> sql_jobs(Lanes& lanes, ReadPool& pool) {
    return std::make_unique<SqlJobs>(lanes, pool);
}

}  // namespace cts::sql
