// One seat's program in a process of its own, which can be killed at any moment and started again on the same desk,
// for the same person or a colleague; and what its journal tells.
#pragma once

#include <map>
#include <memory>
#include <set>

#include "shared/model/id.h"
#include "tests/doubles/own_folder.h"
#include "tests/doubles/own_process.h"

namespace cts::tests {

struct Told {                                    // by the journals, over all starts
    std::map<model::CallId, std::string> begun;  // by whom
    std::map<model::CallId, std::string> finished;
    std::set<model::CallId> acknowledged;
    std::size_t lines = 0;
    std::string wrong;  // a call that came back to somebody else, or was finished by them; empty: none
};

class AgentProcess {
  public:
    struct Person {
        std::string login;
        model::UserId id;
    };
    AgentProcess(std::string server, std::string password)
        : server_(std::move(server)), password_(std::move(password)) {}

    void work_as(const Person& who);
    bool settle_as(const Person& who);  // waits for its end; false: it could not
    void kill_9() { process_.reset(); }
    bool runs() { return process_ && process_->runs(); }

    void read_journal(Told& into) const;
    std::string last_words() const;  // what it wrote when it ended by itself

  private:
    std::unique_ptr<OwnProcess> started(const Person& who, const std::string& how) const;

    std::string server_;
    std::string password_;
    OwnFolder folder_;
    std::unique_ptr<OwnProcess> process_;
};

}  // namespace cts::tests
