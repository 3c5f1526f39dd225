#include "server/jobs/job_thread.h"

#include <spdlog/spdlog.h>

namespace cts::jobs {

namespace {

constexpr auto between_looks = std::chrono::seconds(1);

}  // namespace

JobThread::JobThread(Runner& runner) : runner_(runner), thread_([this] { work(); }) {}

JobThread::~JobThread() {
    runner_.stop();
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    told_.notify_all();
    thread_.join();
}

void JobThread::work() {
    std::unique_lock lock(mutex_);
    while (!ending_) {
        lock.unlock();
        look();
        lock.lock();
        told_.wait_for(lock, between_looks, [this] { return ending_; });
    }
}

void JobThread::look() {
    try {
        runner_.run_due();
        database_away_ = false;
    } catch (const std::exception& fault) {
        if (!database_away_) spdlog::error("jobs: {}", fault.what());
        database_away_ = true;
    }
}

}  // namespace cts::jobs
