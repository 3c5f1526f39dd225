// Finished work on its way to the server (O): in order, one after another, until each piece is acknowledged. "Already
// have it" is an acknowledgement. What the server will not take stays, with its reason, and does not hold up the rest;
// it is tried again at the next log-in. Whoever is logged in delivers; the author is the slip's agent.
// State and commands belong to the screen's thread; delivering runs on the executor, in a lane of its own, so that a
// server that keeps it waiting keeps nobody else.
#pragma once

#include <functional>
#include <memory>

#include "client/desk/desk_store.h"
#include "client/presenter/executor.h"
#include "client/presenter/line.h"

namespace cts::presenter {

class Outbox {
  public:
    struct News {
        std::function<void()> changed;
        std::function<void(const desk::OutboxItem&, const api::CallSaved&)> delivered;  // a call the server has now
    };
    Outbox(desk::DeskStore& store, gateway::Gateway& gateway, Executor& executor, Line& line);
    ~Outbox();

    void listen(News news);
    void logged_in(model::UserId who);  // the server knows us: everything that stands there is tried
    void logged_out();                  // nothing is sent
    void count_again();                 // something was added
    void try_again();                   // what was not taken waits again, and nobody waits for the next pause
    void tick(model::Instant now);

    const desk::OutboxCount& count() const;
    bool is_sending() const;
    const std::string& attention() const;  // the last reason why something was not taken; empty: none

  private:
    struct State;
    std::shared_ptr<State> state_;  // work under way holds it too
};

}  // namespace cts::presenter
