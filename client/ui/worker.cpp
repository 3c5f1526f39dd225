#include "client/ui/worker.h"

#include <wx/app.h>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace cts::ui {

class Worker::Thread {
  public:
    explicit Thread(std::shared_ptr<bool> alive) : alive_(std::move(alive)), thread_([this] { loop(); }) {}
    ~Thread() {
        stop();
        thread_.join();
    }
    Thread(const Thread&) = delete;

    void stop() {
        {
            const std::lock_guard lock(mutex_);
            stopping_ = true;
            tasks_.clear();
        }
        wake_.notify_one();
    }

    void run(std::function<void()> work, std::function<void()> then) {
        {
            const std::lock_guard lock(mutex_);
            tasks_.push_back({std::move(work), std::move(then)});
        }
        wake_.notify_one();
    }

  private:
    struct Task {
        std::function<void()> work;
        std::function<void()> then;
    };

    void loop() {
        for (;;) {
            Task task;
            {
                std::unique_lock lock(mutex_);
                wake_.wait(lock, [this] { return stopping_ || !tasks_.empty(); });
                if (stopping_) return;
                task = std::move(tasks_.front());
                tasks_.pop_front();
            }
            task.work();
            bring_back(std::move(task.then));
        }
    }

    void bring_back(std::function<void()> then) const {
        if (!wxTheApp) return;
        wxTheApp->CallAfter([then = std::move(then), alive = alive_] {
            if (*alive) then();
        });
    }

    std::shared_ptr<bool> alive_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Task> tasks_;
    bool stopping_ = false;
    std::thread thread_;  // last: it uses the rest
};

Worker::Worker() {
    for (auto& thread : threads_) thread = std::make_unique<Thread>(alive_);
}

// All are told first, so that closing waits for the slowest and not for one after the other.
Worker::~Worker() {
    *alive_ = false;
    for (auto& thread : threads_) thread->stop();
}

void Worker::run(presenter::Lane lane, std::function<void()> work, std::function<void()> then) {
    threads_[static_cast<std::size_t>(lane)]->run(std::move(work), std::move(then));
}

}  // namespace cts::ui
