// Ctrl+C ends a long command at the next good place, once; a second one ends it at once.
#pragma once

#include <atomic>

namespace cts::admin {

class EndedByKey {  // one at a time
  public:
    EndedByKey();
    ~EndedByKey();
    EndedByKey(const EndedByKey&) = delete;
    EndedByKey& operator=(const EndedByKey&) = delete;

    const std::atomic<bool>& early() const;

  private:
    void (*before_)(int);
};

}  // namespace cts::admin
