#include "client/gateway/push_listener.h"

#include <Poco/Exception.h>

#include <condition_variable>
#include <mutex>
#include <random>
#include <thread>

#include "client/gateway/push_connection.h"
#include "client/gateway/reconnect_pauses.h"
#include "shared/api/codec.h"
#include "shared/api/push_messages.h"

namespace cts::gateway {

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::chrono::seconds of_use_after{2};  // a connection that held so long is opened again at once

std::function<double()> randomness() {
    return [engine = std::mt19937(std::random_device()())]() mutable {
        return std::uniform_real_distribution<double>(0, 1)(engine);
    };
}

// One time of listening, from listen() to stop(): a thread and the connections it opens one after the other.
class Listening {
  public:
    Listening(ServerAddress address, std::string token, std::function<void()> news, std::function<void(bool)> connected)
        : address_(std::move(address)),
          token_(std::move(token)),
          news_(std::move(news)),
          connected_(std::move(connected)),
          thread_([this] { listen_on(); }) {}

    ~Listening() {
        {
            const std::lock_guard lock(guard_);
            ended_ = true;
            if (current_) current_->end();
        }
        changed_.notify_all();
        thread_.join();
    }
    Listening(const Listening&) = delete;
    Listening& operator=(const Listening&) = delete;

  private:
    void listen_on() {
        ReconnectPauses pauses(randomness());
        pauses.next(true);  // the first connection is opened at once
        while (!has_ended()) {
            one_connection();
            const bool of_use = listening_since_ && SteadyClock::now() - *listening_since_ > of_use_after;
            if (listening_since_) connected_(false);
            listening_since_.reset();
            pause(pauses.next(of_use));
        }
    }

    void one_connection() {
        PushConnection connection;
        if (!begin(connection)) return;
        try {
            connection.run(address_, token_, [this](const std::string& message) { hear(message); });
        } catch (const Poco::Exception&) {  // whatever broke it, the next one is tried
        } catch (const std::exception&) {
        }
        const std::lock_guard lock(guard_);
        current_ = nullptr;
    }

    bool begin(PushConnection& connection) {
        const std::lock_guard lock(guard_);
        if (!ended_) current_ = &connection;
        return !ended_;
    }

    void hear(const std::string& message) {
        const auto news = api::from_json<api::News>(message);
        if (!news) return;
        if (news->type == api::news_listening) {
            listening_since_ = SteadyClock::now();
            connected_(true);
        }
        news_();
    }

    bool has_ended() {
        const std::lock_guard lock(guard_);
        return ended_;
    }
    void pause(std::chrono::milliseconds span) {
        std::unique_lock lock(guard_);
        changed_.wait_for(lock, span, [this] { return ended_; });
    }

    ServerAddress address_;
    std::string token_;
    std::function<void()> news_;
    std::function<void(bool)> connected_;
    std::optional<SteadyClock::time_point> listening_since_;  // of the thread alone
    std::mutex guard_;
    std::condition_variable changed_;
    bool ended_ = false;
    PushConnection* current_ = nullptr;
    std::thread thread_;  // last: it uses the rest
};

class SocketListener final : public PushListener {
  public:
    explicit SocketListener(ServerAddress address) : address_(std::move(address)) {}

    void listen(std::string token, std::function<void()> news, std::function<void(bool)> connected) override {
        listening_.reset();
        listening_ = std::make_unique<Listening>(address_, std::move(token), std::move(news), std::move(connected));
    }
    void stop() override { listening_.reset(); }

  private:
    ServerAddress address_;
    std::unique_ptr<Listening> listening_;
};

}  // namespace

std::unique_ptr<PushListener> make_push_listener(const ServerAddress& address) {
    return std::make_unique<SocketListener>(address);
}

}  // namespace cts::gateway
