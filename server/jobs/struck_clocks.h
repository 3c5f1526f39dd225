// Clocks that strike soon, have struck, or struck long ago (H1): each is told once in its course and in the event
// lanes, and what is late becomes urgent (storage/alarm_rules.h).
#pragma once

#include "server/jobs/job.h"

namespace cts::jobs {

class StruckClocks final : public Job {
  public:
    static constexpr int most = 200;  // a batch
    static constexpr auto period = std::chrono::seconds(30);

    std::string_view name() const override { return "struck_clocks"; }
    storage::Batch prepare(const std::string& cursor, Instant now) override;
};

}  // namespace cts::jobs
