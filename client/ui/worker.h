// The executor of the desktop client: a thread a lane does the blocking work in order, wx brings the result back to the
// screen's thread. What comes back after the worker is gone is dropped.
#pragma once

#include <array>
#include <memory>

#include "client/presenter/executor.h"

namespace cts::ui {

class Worker final : public presenter::Executor {
  public:
    Worker();
    ~Worker() override;  // waits for the work under way, drops the rest
    using Executor::run;
    void run(presenter::Lane lane, std::function<void()> work, std::function<void()> then) override;

  private:
    class Thread;
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);  // read and written on the screen's thread only
    std::array<std::unique_ptr<Thread>, presenter::lanes> threads_;
};

}  // namespace cts::ui
