// Where blocking work goes and how its result comes back: `work` runs on another thread, then `then` on the screen's.
// The client gives one made of a thread and wx's CallAfter, a test one that runs at once.
#pragma once

#include <functional>

namespace cts::presenter {

class Executor {
  public:
    virtual ~Executor() = default;
    virtual void run(std::function<void()> work, std::function<void()> then) = 0;
};

}  // namespace cts::presenter
