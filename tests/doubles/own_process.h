// A program that a test starts, and that ends with the test whatever happens to it: kill -9 of the test ends it too.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace cts::tests {

int free_port();  // on loopback; free a moment ago

struct Program {
    std::vector<std::string> command;
    std::filesystem::path log;                         // its output is appended here
    std::map<std::string, std::string> environment{};  // beside the test's own
};

class OwnProcess {
  public:
    explicit OwnProcess(const Program& program);
    ~OwnProcess();  // kill -9
    OwnProcess(const OwnProcess&) = delete;
    OwnProcess& operator=(const OwnProcess&) = delete;

    void kill_9();  // and waits until it is gone
    void end();     // asks it to end (SIGTERM), and waits until it has
    bool runs();
    pid_t pid() const { return pid_; }
    int wait();  // until it ends by itself; its exit status

  private:
    pid_t pid_;
};

void look_again_soon();  // between two looks at a condition that another program brings about

}  // namespace cts::tests
