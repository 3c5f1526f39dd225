// Everything a shift keeps on its PC, in one hand: the draft of the call under way, the outbox, the line they wait for,
// the clock calls are dated by. What of it concerns the screens it writes into their views. The screen's thread only,
// except where noted.
#pragma once

#include "client/desk/draft_writer.h"
#include "client/presenter/deliver_call.h"
#include "client/presenter/outbox.h"
#include "client/presenter/server_clock.h"
#include "client/presenter/views.h"

namespace cts::presenter {

class KeptWork {
  public:
    KeptWork(desk::DeskStore& store, gateway::Gateway& gateway, Executor& executor, ServerClock& clock,
             Line::Chance chance);

    desk::DeskStore& store() { return store_; }  // on the executor's thread
    desk::DraftWriter& drafts() { return drafts_; }
    Outbox& outbox() { return outbox_; }
    Line& line() { return line_; }
    ServerClock& clock() { return clock_; }
    DeskOfCall desk() { return {&store_, &drafts_}; }

    // What is new for the screens since this was last asked: the desk's troubles arise on other threads.
    bool has_news();
    void show(TopBarView& view, model::Language language) const;
    std::string trouble(model::Language language) const;  // empty: everything is kept
    std::string notice(model::Language language) const;   // between calls: the one thing most worth saying

  private:
    desk::DeskStore& store_;
    ServerClock& clock_;
    desk::DraftWriter drafts_;
    Line line_;
    Outbox outbox_;
    std::optional<desk::Trouble> told_;
};

Line::Chance random_chance();

}  // namespace cts::presenter
