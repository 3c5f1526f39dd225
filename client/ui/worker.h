// The executor of the desktop client: one thread does the blocking work in order, wx brings the result back to the
// screen's thread. What comes back after the worker is gone is dropped.
#pragma once

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

#include "client/presenter/executor.h"

namespace cts::ui {

class Worker final : public presenter::Executor {
  public:
    Worker();
    ~Worker() override;  // waits for the work under way, drops the rest
    void run(std::function<void()> work, std::function<void()> then) override;

  private:
    struct Task {
        std::function<void()> work;
        std::function<void()> then;
    };
    void loop();
    void bring_back(std::function<void()> then) const;

    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);  // read and written on the screen's thread only
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Task> tasks_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace cts::ui
