// Who may listen, and for how long: asks the sessions, on a thread of its own, so that a slow database holds up neither
// the sockets nor the news. A session that ends, wherever it was ended, is noticed at the next look.
// A token comes here from a listener's first frame. One that comes another way, such as a page's cookie with the
// upgrade, would knock the same way.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "server/push/close.h"
#include "server/push/limits.h"
#include "server/service/session_watch.h"

namespace cts::push {

class Doorkeeper {
  public:
    using Id = std::uint64_t;
    struct Says {  // on its thread
        std::function<void(Id, const service::Hearer&)> admit;
        std::function<void(Id, Close)> refuse;  // before it was admitted, or after
    };
    Doorkeeper(const service::Tools& tools, const Limits& limits, Says says);
    ~Doorkeeper();
    Doorkeeper(const Doorkeeper&) = delete;

    void end();                            // says nothing more once it returns; knocks are heard no longer
    void knock(Id id, std::string token);  // from any thread, without waiting
    void left(Id id);                      // after its knock

  private:
    struct Knock {
        Id id{};
        std::string token;
    };
    void run();
    bool wait();
    void answer_knocks();
    void answer(const Knock& knock);
    void look_at_sessions();

    const service::Tools& tools_;
    const Limits& limits_;
    Says says_;
    std::map<Id, std::string> inside_;  // whose session is which
    Steady::time_point looked_at_ = Steady::now();

    std::mutex guard_;
    std::condition_variable came_;
    std::deque<Knock> knocks_;
    std::vector<Id> left_;
    bool ending_ = false;
    std::thread thread_;  // last: it uses the rest
};

}  // namespace cts::push
