// A bounded line of jobs and the threads that do them. Full is an answer, not a wait.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace cts::http {

class WorkLane {
  public:
    using Job = std::function<void()>;  // throws nothing

    WorkLane(int threads, std::size_t most_waiting);
    ~WorkLane();  // does what is in line, then ends
    WorkLane(const WorkLane&) = delete;

    bool offer(Job job);  // false: the line is full

  private:
    void work();
    Job next();  // empty: the end

    const std::size_t most_waiting_;
    std::mutex guard_;
    std::condition_variable came_;
    std::deque<Job> line_;
    bool ending_ = false;
    std::vector<std::thread> threads_;
};

// OpenSSL writes to sockets without asking the system to spare us SIGPIPE: a thread that serves peers blocks it.
void block_broken_pipes();

}  // namespace cts::http
