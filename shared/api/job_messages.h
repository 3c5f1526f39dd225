// The wire contract of jobs (DESIGN 4): what time does on its own, on whatever server.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/model/instant.h"

namespace cts::api {

using model::Instant;

enum class JobState { resting, due, running, pausing };  // pausing: after a failure
struct Job {
    std::string name;
    JobState state{};
    Instant due;                              // since when, or when next
    std::chrono::milliseconds lag{};          // for how long it has been due
    std::optional<Instant> last_run;          // when nothing was left to do
    std::int64_t done = 0;                    // things, ever
    int failures = 0;                         // in a row
    std::optional<std::string> last_failure;  // its reason's name
    std::optional<Instant> last_failure_at;
    std::optional<Instant> retry_at;  // of pausing
    std::string server;               // that is at it; empty: none
};
struct Jobs {
    std::vector<Job> items;  // by name
};

}  // namespace cts::api
