// Clocks whose moment was not known when they began, or not for sure (H1): a limit that a project sets later, a
// calendar or hours published later, the days of a year that follow its weekly pattern until they are announced. What
// has become known since is written onto them, and told in the course of each.
//
// Its cursor is how far it has come through the clocks that wait; each look begins anew.
#pragma once

#include "server/jobs/job.h"
#include "server/storage/store.h"

namespace cts::jobs {

class RunningClocks final : public Job {
  public:
    static constexpr int most = 200;  // a batch
    static constexpr auto period = std::chrono::minutes(1);

    explicit RunningClocks(storage::Store& store) : store_(store) {}  // outlives it

    std::string_view name() const override { return "running_clocks"; }
    storage::Batch prepare(const std::string& cursor, Instant now) override;

  private:
    storage::Store& store_;
};

}  // namespace cts::jobs
