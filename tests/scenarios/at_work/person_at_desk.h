// One person at a PC: the real presenters, the real desk store and the real gateway, and a real server at the other
// end. Only the windows are left out: what they would show are the views, what they would be told are the presenters'
// own commands. Blocking work is done at once; what it brings back waits, as it does behind a window, until the command
// that asked for it is over.
#pragma once

#include <deque>

#include "client/gateway/gateway.h"
#include "client/presenter/shift_presenter.h"
#include "tests/doubles/own_folder.h"
#include "tests/scenarios/kits/talk_pieces.h"
#include "tests/scenarios/running_server.h"

namespace cts::tests {

class BroughtBack final : public presenter::Executor {
  public:
    using Executor::run;
    void run(presenter::Lane, std::function<void()> work, std::function<void()> then) override {
        work();
        waiting_.push_back(std::move(then));
    }
    void settle() {
        while (!waiting_.empty()) {
            const auto then = std::move(waiting_.front());
            waiting_.pop_front();
            then();
        }
    }

  private:
    std::deque<std::function<void()>> waiting_;
};

class PersonAtDesk {
  public:
    PersonAtDesk(RunningServer& server, const std::string& login, model::Language language = model::Language::en);

    presenter::ShiftPresenter& shift() { return shift_; }
    presenter::TeamDesk& team() { return shift_.around().team(); }
    presenter::RecordsDesk& records() { return shift_.around().records(); }
    presenter::AmendDesk& amending() { return *records().amending(); }
    const presenter::BetweenCallsView& between() { return shift_.between_view(); }
    const presenter::CallView& call() { return shift_.call()->view(); }
    bool in_call() { return shift_.call() != nullptr; }

    // A command, and everything it asks for.
    template <class Command>
    void does(Command command) {
        command();
        executor_.settle();
    }
    void opens_project(const std::string& code);
    void looks_again();                              // fetches what others did meanwhile
    void dials();                                    // the customer on the screen; answered after eight seconds
    void fills_in(const scenarios::Given& answers);  // as typed or chosen, in the order of the talk
    void ends_with(const std::string& outcome);      // after 90 seconds; saved, and between calls again
    void calls(const scenarios::Given& answers, const std::string& outcome);  // all of it

  private:
    RunningServer& server_;
    OwnFolder folder_;
    BroughtBack executor_;
    std::unique_ptr<gateway::Gateway> gateway_;
    desk::DeskStore store_;
    presenter::ServerClock clock_;
    presenter::KeptWork kept_;
    presenter::ShiftPresenter shift_;
};

}  // namespace cts::tests
