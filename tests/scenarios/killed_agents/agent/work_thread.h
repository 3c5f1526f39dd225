// The client's executor without a screen: one thread does what blocks, in order; what comes back of it waits until the
// thread that owns the presenters takes it.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "client/presenter/executor.h"

namespace cts::tests {

class WorkThread final : public presenter::Executor {
  public:
    WorkThread() : thread_([this] { loop(); }) {}
    ~WorkThread() override { end(); }

    // Before what the work speaks to goes; what has not come back by then never does.
    void end() {
        {
            const std::lock_guard lock(mutex_);
            ending_ = true;
        }
        changed_.notify_all();
        if (thread_.joinable()) thread_.join();
    }

    using Executor::run;
    void run(presenter::Lane, std::function<void()> work, std::function<void()> then) override {
        {
            const std::lock_guard lock(mutex_);
            waiting_.push_back({std::move(work), std::move(then)});
        }
        changed_.notify_all();
    }

    // Takes one thing that came back; false when none did within that time.
    bool take_back(std::chrono::milliseconds at_most) {
        std::function<void()> then;
        {
            std::unique_lock lock(mutex_);
            if (!changed_.wait_for(lock, at_most, [this] { return !back_.empty(); })) return false;
            then = std::move(back_.front());
            back_.pop_front();
        }
        then();
        return true;
    }

    bool is_idle() {
        const std::lock_guard lock(mutex_);
        return waiting_.empty() && back_.empty() && !working_;
    }

  private:
    struct Task {
        std::function<void()> work, then;
    };
    void loop() {
        std::unique_lock lock(mutex_);
        for (;;) {
            changed_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
            if (ending_) return;
            auto task = std::move(waiting_.front());
            waiting_.pop_front();
            working_ = true;
            lock.unlock();
            task.work();
            lock.lock();
            working_ = false;
            back_.push_back(std::move(task.then));
            changed_.notify_all();
        }
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Task> waiting_;
    std::deque<std::function<void()>> back_;
    bool working_ = false;
    bool ending_ = false;
    std::thread thread_;
};

}  // namespace cts::tests
