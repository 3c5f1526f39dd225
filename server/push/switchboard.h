// The one thread that owns every listener's socket: none of them costs a thread, and none can hold it up, for a socket
// is never waited for. Whatever others want done with the listeners is posted here and done in the order it came, so
// that who was admitted before an event is told of it.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

#include "server/http/connection/poller.h"
#include "server/push/listener.h"

namespace cts::push {

using ListenerId = std::uint64_t;

class Switchboard {
  public:
    // Called on its thread, must not block. knocks: a listener has said its token, and waits for admit() or refuse().
    // left: it is gone; follows every knock, once.
    using Knocks = std::function<void(ListenerId, std::string token)>;
    using Left = std::function<void(ListenerId)>;
    Switchboard(const Limits& limits, Figures& figures, Knocks knocks, Left left);
    ~Switchboard();  // says goodbye to everybody, and waits for them no longer than close_within
    Switchboard(const Switchboard&) = delete;

    // From any thread.
    void take(const Poco::Net::StreamSocket& socket, std::string already_read);
    void admit(ListenerId id, const service::Hearer& who);
    void refuse(ListenerId id, Close why);
    void tell(std::vector<News> news);
    void tell_all_that_more_happened();  // than is known here

  private:
    struct Guest {
        std::unique_ptr<Listener> listener;
        std::optional<http::Poller::For> watched;  // what the poller waits for; absent: nothing
        bool has_knocked = false;
    };
    using Guests = std::unordered_map<ListenerId, Guest>;
    using Job = std::function<void()>;

    void post(Job job);
    void run();
    void turn();
    void do_jobs();
    void welcome(const Poco::Net::StreamSocket& socket, std::string_view already_read);
    void ready(ListenerId id);
    void with(ListenerId id, const std::function<void(Listener&)>& action);
    void with_all(const std::function<void(Listener&)>& action);
    void settle(Guests::iterator guest);
    void look_at_clock();
    void say_goodbye();

    const Limits& limits_;
    Figures& figures_;
    Knocks knocks_;
    Left left_;
    http::Poller poller_;
    Guests guests_;
    ListenerId last_id_ = 0;
    Steady::time_point looked_at_{};
    std::array<char, 32 * 1024> scratch_{};  // more than a TLS record

    std::mutex guard_;
    std::vector<Job> jobs_;
    bool ending_ = false;  // of the thread alone
    std::thread thread_;   // last: it uses the rest
};

}  // namespace cts::push
