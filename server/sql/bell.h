// Tells one listener that a lane has told something new. Rung by the threads of all lanes, between two groups.
#pragma once

#include <functional>
#include <mutex>

namespace cts::sql {

class Bell {
  public:
    void ring() {
        const std::lock_guard lock(guard_);
        if (ringing_) ringing_();
    }
    void use(std::function<void()> ringing) {  // empty: silent; the one before rings no more once this returns
        const std::lock_guard lock(guard_);
        ringing_ = std::move(ringing);
    }

  private:
    std::mutex guard_;
    std::function<void()> ringing_;
};

}  // namespace cts::sql
