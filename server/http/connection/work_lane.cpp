#include "server/http/connection/work_lane.h"

#include <signal.h>

#include <utility>

namespace cts::http {

WorkLane::WorkLane(int threads, std::size_t most_waiting) : most_waiting_(most_waiting) {
    for (int i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

WorkLane::~WorkLane() {
    {
        const std::lock_guard lock(guard_);
        ending_ = true;
    }
    came_.notify_all();
    for (std::thread& thread : threads_) thread.join();
}

bool WorkLane::offer(Job job) {
    {
        const std::lock_guard lock(guard_);
        if (line_.size() >= most_waiting_) return false;
        line_.push_back(std::move(job));
    }
    came_.notify_one();
    return true;
}

WorkLane::Job WorkLane::next() {
    std::unique_lock lock(guard_);
    came_.wait(lock, [this] { return ending_ || !line_.empty(); });
    if (line_.empty()) return {};
    Job job = std::move(line_.front());
    line_.pop_front();
    return job;
}

void WorkLane::work() {
    block_broken_pipes();
    while (const Job job = next()) job();
}

void block_broken_pipes() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

}  // namespace cts::http
