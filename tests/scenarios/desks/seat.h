// A seat of the floor: the client without its windows, wired as client/desktop.cpp wires it, on a desk of its own. What
// a person would press, a test calls; each command returns when all it led to is done. The program can be ended and
// started again; the desk stays.
#pragma once

#include <memory>
#include <set>

#include "client/presenter/shift_presenter.h"
#include "tests/doubles/at_once.h"
#include "tests/doubles/own_folder.h"
#include "tests/scenarios/desks/endings.h"
#include "tests/scenarios/desks/played_pc.h"

namespace cts::tests {

struct FinishedCall {  // as its agent left it
    model::CallId id;
    model::UserId agent;
    std::string outcome;
    std::string customer;
    model::Instant dialled_at, ended_at;
};

class Seat {
  public:
    Seat(std::string server, const model::Clock& world);
    ~Seat();

    void start();
    void end();
    void log_in(const std::string& login, const std::string& password);
    void tick() { shift().tick(); }

    presenter::Screen screen();
    presenter::ShiftPresenter& shift();
    presenter::CallPresenter& call() { return *shift().call(); }
    presenter::KeptWork& kept();
    desk::DeskStore& desk();
    const std::filesystem::path& folder() const { return folder_.path(); }
    PlayedPc& pc() { return pc_; }
    model::Instant now();  // as this seat dates its calls

    bool dial();                      // the customer on the screen, and they answer; false: nobody is dialled
    void talk(const Ending& ending);  // fills in all that this ending needs
    FinishedCall save(model::UserId agent);

  private:
    struct Program;
    std::string server_;
    PlayedPc pc_;
    OwnFolder folder_;
    AtOnce executor_;
    std::unique_ptr<Program> program_;
};

}  // namespace cts::tests
