// The client's executor without a screen: a thread a lane does what blocks, in order; what comes back of it waits until
// the thread that owns the presenters takes it.
#pragma once

#include <array>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "client/presenter/executor.h"

namespace cts::tests {

class WorkThreads final : public presenter::Executor {
  public:
    WorkThreads() {
        for (int lane = 0; lane < presenter::lanes; ++lane)
            threads_[static_cast<std::size_t>(lane)] = std::thread([this, lane] { loop(lane); });
    }
    ~WorkThreads() override { end(); }

    // Before what the work speaks to goes; what has not come back by then never does.
    void end() {
        {
            const std::lock_guard lock(mutex_);
            ending_ = true;
        }
        changed_.notify_all();
        for (auto& thread : threads_)
            if (thread.joinable()) thread.join();
    }

    using Executor::run;
    void run(presenter::Lane lane, std::function<void()> work, std::function<void()> then) override {
        {
            const std::lock_guard lock(mutex_);
            waiting_[static_cast<std::size_t>(lane)].push_back({std::move(work), std::move(then)});
            ++unfinished_;
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
            --unfinished_;
        }
        then();
        return true;
    }

    bool is_idle() {
        const std::lock_guard lock(mutex_);
        return unfinished_ == 0;
    }

  private:
    struct Task {
        std::function<void()> work, then;
    };
    void loop(int lane) {
        auto& waiting = waiting_[static_cast<std::size_t>(lane)];
        std::unique_lock lock(mutex_);
        for (;;) {
            changed_.wait(lock, [&] { return ending_ || !waiting.empty(); });
            if (ending_) return;
            auto task = std::move(waiting.front());
            waiting.pop_front();
            lock.unlock();
            task.work();
            lock.lock();
            back_.push_back(std::move(task.then));
            changed_.notify_all();
        }
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::array<std::deque<Task>, presenter::lanes> waiting_;
    std::deque<std::function<void()>> back_;
    int unfinished_ = 0;
    bool ending_ = false;
    std::array<std::thread, presenter::lanes> threads_;
};

}  // namespace cts::tests
