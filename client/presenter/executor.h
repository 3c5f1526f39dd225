// Where blocking work goes and how its result comes back: `work` runs on another thread, then `then` on the screen's.
// Work goes by lanes; within one it keeps its order, and no lane waits for another, so that a server which takes no
// notice of the news asked for does not keep a call from being saved. The client gives one made of threads and wx's
// CallAfter, a test one that runs at once.
#pragma once

#include <functional>

namespace cts::presenter {

enum class Lane {
    asked,    // somebody at the screen waits for it
    unasked,  // nobody does: news, the outbox, what was measured, looking for the server
    disk      // this PC alone
};
inline constexpr int lanes = static_cast<int>(Lane::disk) + 1;

class Executor {
  public:
    virtual ~Executor() = default;
    virtual void run(Lane lane, std::function<void()> work, std::function<void()> then) = 0;
    void run(std::function<void()> work, std::function<void()> then) {
        run(Lane::asked, std::move(work), std::move(then));
    }
};

}  // namespace cts::presenter
