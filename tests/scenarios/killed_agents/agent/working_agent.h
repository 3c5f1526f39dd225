// An agent at work without a screen: the client's presenters, desk and gateway, wired and threaded as in the client,
// and somebody who takes call after call. What they have done they write into a journal line by line, each before the
// next step, so that it can be read after a kill -9:
//   begun CALL LOGIN          the customer is on the line
//   back CALL LOGIN           the call came back after the program was gone
//   finished CALL LOGIN       everything is filled in; the key to save is about to be pressed
//   acknowledged CALL LOGIN   the screen has said that the server has it
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "shared/model/id.h"

namespace cts::tests {

struct AgentAtWork {
    std::string server;
    std::filesystem::path desk;
    std::filesystem::path journal;
    std::string login, password;
    model::UserId user;
};

class WorkingAgent {
  public:
    explicit WorkingAgent(const AgentAtWork& who);
    ~WorkingAgent();

    void work();    // until killed
    void settle();  // finishes the call that came back, delivers everything, takes no new one

  private:
    struct Client;
    std::unique_ptr<Client> client_;
};

}  // namespace cts::tests
