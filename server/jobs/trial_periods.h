// What time does to trials (F): a confirmation that waits for its project's lead time gets its moment once that is set;
// a trial whose period is over with nobody reached is extended once, and after that not billed, or billed where the
// project says so (storage/trial_over.h). A call does the same the moment its last try fails (storage/settle.h); this
// is for those that nobody called, or called in vain while tries were left.
#pragma once

#include "server/jobs/job.h"
#include "server/storage/store.h"

namespace cts::jobs {

class TrialPeriods final : public Job {
  public:
    static constexpr int most = 200;  // a batch, of each of the two
    static constexpr auto period = std::chrono::minutes(1);

    explicit TrialPeriods(storage::Projects& projects) : projects_(projects) {}  // outlives it

    std::string_view name() const override { return "trial_periods"; }
    storage::Batch prepare(const std::string& cursor, Instant now) override;

  private:
    storage::Projects& projects_;
};

}  // namespace cts::jobs
