// Slows down guessing without locking anybody out: failures are counted for a login from one address, so neither a
// colleague behind the same address nor the same person elsewhere waits for a guesser's failures.
//
//   failures in a row   1 to 4   5     6     7     ...   12 and more
//   wait                none     2 s   4 s   8 s   ...   256 s
//
// A right password forgets them, and so do fifteen minutes without an attempt.
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "shared/model/instant.h"

namespace cts::service {

class LogInThrottle {
  public:
    std::optional<std::chrono::seconds> wait_of(std::string_view login, std::string_view address, model::Instant now);
    void failed(std::string_view login, std::string_view address, model::Instant now);
    void succeeded(std::string_view login, std::string_view address);

  private:
    struct Failures {
        int in_a_row = 0;
        model::Instant last;
    };
    static std::string key(std::string_view login, std::string_view address);
    void forget_the_old(model::Instant now);

    std::mutex guard_;
    std::map<std::string, Failures, std::less<>> failures_;
};

}  // namespace cts::service
