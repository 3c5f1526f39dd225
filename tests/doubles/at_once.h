// An executor without threads: the work and what comes back of it happen while one waits. For plays in which the order
// of everything is the test's.
#pragma once

#include "client/presenter/executor.h"

namespace cts::tests {

class AtOnce final : public presenter::Executor {
  public:
    using Executor::run;
    void run(presenter::Lane, std::function<void()> work, std::function<void()> then) override {
        work();
        then();
    }
};

}  // namespace cts::tests
