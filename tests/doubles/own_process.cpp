#include "tests/doubles/own_process.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cts::tests {
namespace {

[[noreturn]] void become(const Program& program, pid_t parent) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) ::_exit(1);
    const int out = ::open(program.log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    ::dup2(out, 1);
    ::dup2(out, 2);
    for (const auto& [name, value] : program.environment) ::setenv(name.c_str(), value.c_str(), 1);
    std::vector<char*> words;
    for (const auto& word : program.command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    ::execvp(words.front(), words.data());
    ::_exit(127);
}

}  // namespace

int free_port() {
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    ::bind(listener, reinterpret_cast<sockaddr*>(&address), length);
    ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &length);
    ::close(listener);
    return ntohs(address.sin_port);
}

OwnProcess::OwnProcess(const Program& program) {
    const pid_t parent = ::getpid();
    pid_ = ::fork();
    if (pid_ == 0) become(program, parent);
}

OwnProcess::~OwnProcess() {
    kill_9();
}

void OwnProcess::kill_9() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGKILL);
    wait();
}

bool OwnProcess::runs() {
    if (pid_ > 0 && ::waitpid(pid_, nullptr, WNOHANG) == pid_) pid_ = -1;
    return pid_ > 0;
}

void OwnProcess::end() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGTERM);
    wait();
}
int OwnProcess::wait() {
    int status = 0;
    if (pid_ > 0) ::waitpid(pid_, &status, 0);
    pid_ = -1;
    return status;
}

void look_again_soon() {
    ::poll(nullptr, 0, 10);
}

}  // namespace cts::tests
