// Leads whose lease has run out go back to where they were, and that is told. A claim would find them without this; but
// a lead nobody is at would look held to the team leader, and the event lanes would not say what became of it (G9).
#pragma once

#include "server/jobs/job.h"

namespace cts::jobs {

class LapsedLeases final : public Job {
  public:
    static constexpr int most = 200;  // a batch
    static constexpr auto period = std::chrono::minutes(1);

    std::string_view name() const override { return "lapsed_leases"; }
    storage::Batch prepare(const std::string& cursor, Instant now) override;
};

}  // namespace cts::jobs
