// A floor of seats before one real server: each seat has an agent who has logged in, and reaches the server over one
// line that can be cut. The clock of the world is the server's; the PCs' stand beside it.
#pragma once

#include "tests/doubles/switchable_line.h"
#include "tests/scenarios/a_call.h"
#include "tests/scenarios/desks/seat.h"

namespace cts::tests {

class Floor {
  public:
    Floor(int seats, int customers);  // the agents "a0", "a1" …, nobody logged in

    RunningServer server;
    HeldClock& clock = server.clock;
    std::vector<std::unique_ptr<Seat>> seats;
    SwitchableLine line;

    static std::string agent_of(int seat) { return "a" + std::to_string(seat); }
    model::UserId id_of(const std::string& login) const { return people_.at(login); }
    std::vector<std::string> logins() const;
    void hire(const std::string& login);
    void log_in(int seat, const std::string& login);
    void everybody_dials();

    // What the server has: every call of an agent, oldest first, and whether a customer is on the do-not-call list.
    std::vector<nlohmann::json> calls_of(const std::string& login);
    nlohmann::json call(const FinishedCall& finished);
    bool is_barred(const std::string& customer);

  private:
    std::map<std::string, model::UserId> people_;
    std::map<std::string, std::string> tokens_;
};

}  // namespace cts::tests
