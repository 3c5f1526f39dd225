// Keeps the desk up to date with what others do (DESIGN 6): asks the server for the changes since the last time as soon
// as the push listener hears of news, and every fifteen seconds while there is no socket. It says what kind of thing
// has changed; whoever shows such things fetches them. It touches nothing on the screen.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "client/gateway/push_listener.h"
#include "client/presenter/asking.h"
#include "shared/model/instant.h"

namespace cts::presenter {

struct News {
    bool follow_ups = false;
    bool notices = false;
    bool kit = false;
    bool settings = false;
    bool calls = false;
};

// What the changes concern somebody who works in `project`; another project's kit, settings and calls are not theirs.
News news_in(const std::vector<api::Change>& changes, const std::string& project);

class LiveDesk {
  public:
    static constexpr std::chrono::seconds pause{15};

    using Heard = std::function<void(const gateway::Fault*)>;  // what the server answered; null: as wished for
    LiveDesk(gateway::Gateway& gateway, Executor& executor, const model::Clock& clock,
             std::function<void(const News&)> on_news, Heard on_answer);

    void listen_with(gateway::PushListener& listener) { listener_ = &listener; }
    void start(const std::string& token);  // after log-in: from now on
    void stop();
    void use_project(const std::string& code) { project_ = code; }
    void tick();  // once a second
    void hear();  // the listener's word that there is news

  private:
    void ask();
    void came_back(const gateway::Answer<api::Changes>& answer);
    void set_connected(bool connected);

    gateway::Gateway& gateway_;
    Asking asking_;
    const model::Clock& clock_;
    std::function<void(const News&)> on_news_;
    Heard on_answer_;
    gateway::PushListener* listener_ = nullptr;
    std::string project_;
    std::optional<std::string> cursor_;
    model::Instant asked_at_;
    bool running_ = false;
    bool connected_ = false;
    bool asking_now_ = false;
    bool again_ = false;
};

}  // namespace cts::presenter
