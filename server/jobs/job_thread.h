// Drives a Runner: looks every second what is due, and at once when it is told to end. A database that is away is said
// in the log once, and looked for again.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "server/jobs/runner.h"

namespace cts::jobs {

class JobThread {
  public:
    explicit JobThread(Runner& runner);
    ~JobThread();  // after the batch under way
    JobThread(const JobThread&) = delete;
    JobThread& operator=(const JobThread&) = delete;

  private:
    void work();
    void look();

    Runner& runner_;
    std::mutex mutex_;
    std::condition_variable told_;
    bool ending_ = false;
    bool database_away_ = false;
    std::thread thread_;  // last: it uses the rest
};

}  // namespace cts::jobs
