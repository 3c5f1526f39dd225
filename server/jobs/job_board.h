// What /metrics says of the jobs: what this server did, and the rows as it saw them last. Safe from many threads; asks
// no database.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "server/storage/jobs.h"

namespace cts::jobs {

class JobBoard {
  public:
    void batch(const std::string& job, int done);
    void failed(const std::string& job, std::string_view reason);
    void rows(std::vector<storage::JobRecord> seen);

    // Prometheus text: lag in seconds and failures in a row of each job; batches, things done, failures by reason here.
    std::string text(model::Instant now) const;

  private:
    struct Tally {
        std::int64_t batches = 0;
        std::int64_t done = 0;
        std::map<std::string, std::int64_t> failures;  // by reason
    };
    mutable std::mutex guard_;
    std::map<std::string, Tally> tallies_;
    std::vector<storage::JobRecord> rows_;
};

}  // namespace cts::jobs
