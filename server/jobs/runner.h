// Runs the jobs that are due and that no other server is at: a batch of each in turn, so that one with a day to catch
// up with does not keep the others waiting, until nothing is left. It has no thread and no clock of its own: a test
// steps it, a JobThread drives it.
//
// A failure is noted with its reason on the job's row and in the log; the job pauses (job_rules.h) and any server may
// try again. Told to stop, it ends after the batch under way and gives its jobs back.
#pragma once

#include <atomic>
#include <memory>
#include <vector>

#include "server/jobs/job.h"
#include "server/jobs/job_board.h"

namespace cts::jobs {

using Work = std::vector<std::unique_ptr<Job>>;

class Runner {
  public:
    // owner: this server, this time it runs. What it refers to outlives it.
    Runner(storage::Jobs& jobs, const model::Clock& clock, std::string owner, Work work, JobBoard& board);

    void run_due();                    // throws storage::StoreUnavailable when not even the rows can be read
    void stop() { stopping_ = true; }  // from any thread

  private:
    struct Running {
        Job* job = nullptr;
        storage::JobLease lease;
        std::string cursor;
    };
    std::vector<Running> take_due();
    bool go_on(Running& running);  // one batch; true: there is more
    bool run_batch(Running& running);
    void note_failure(const Running& running, JobFailure why, const char* what);
    void give_back(const std::vector<Running>& under_way);
    void show();

    storage::Jobs& jobs_;
    const model::Clock& clock_;
    std::string owner_;
    Work work_;
    JobBoard& board_;
    std::atomic<bool> stopping_{false};
};

}  // namespace cts::jobs
