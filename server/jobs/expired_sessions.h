// Log-ins that ended long ago are forgotten. A day after their end they are still known, so that who comes back is told
// that the log-in has expired and not that there was none.
#pragma once

#include "server/jobs/job.h"

namespace cts::jobs {

class ExpiredSessions final : public Job {
  public:
    static constexpr int most = 500;  // a batch
    static constexpr auto remembered = std::chrono::hours(24);
    static constexpr auto period = std::chrono::minutes(10);

    std::string_view name() const override { return "expired_sessions"; }
    storage::Batch prepare(const std::string& cursor, Instant now) override;
};

}  // namespace cts::jobs
