// The real client as a program of its own, started as a person starts it, and killed as the power does. What it has
// kept is read from a copy of its desk, with the agent's own password: what stands there is what would come back.
#pragma once

#include <sys/types.h>

#include <functional>

#include "client/desk/desk_store.h"
#include "tests/scenarios/client_process/keyboard.h"
#include "tests/scenarios/running_server.h"

namespace cts::tests {

class ClientProcess {
  public:
    explicit ClientProcess(RunningServer& server);
    ~ClientProcess();

    void start();  // returns when its window has the keyboard
    void kill();   // SIGKILL
    bool lives() const;

    Keyboard& keys() { return keys_; }
    std::optional<desk::Draft> draft();
    desk::Draft draft_now();  // an empty one where there is none, or it cannot be read at this moment
    desk::OutboxCount outbox();
    std::string why_not_delivered();

    bool until(const std::function<bool()>& holds, std::chrono::seconds at_most = std::chrono::seconds(60));
    // The key until it has done its work: a window just opened may not hear the first.
    void press_until(KeySym key, const std::function<bool()>& holds);

  private:
    struct Copy {
        std::unique_ptr<desk::DeskStore> store;
        model::UserId agent;
    };
    std::optional<Copy> copy_of_desk();

    RunningServer& server_;
    OwnFolder folder_;
    Keyboard keys_;
    pid_t process_ = 0;
    int copies_ = 0;
};

}  // namespace cts::tests
