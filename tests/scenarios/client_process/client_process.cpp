#include "tests/scenarios/client_process/client_process.h"

#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>

#include <boost/test/unit_test.hpp>
#include <fstream>

extern char** environ;  // NOLINT: POSIX's own

namespace cts::tests {

using namespace std::chrono_literals;

ClientProcess::ClientProcess(RunningServer& server) : server_(server) {
    std::ofstream(folder_.path() / "password") << RunningServer::password() << '\n';
}

ClientProcess::~ClientProcess() {
    if (process_) kill();
}

void ClientProcess::start() {
    std::vector<std::string> words{CTS_BINARY_DIR "/bin/cts-client",
                                   "--server=" + server_.address(),
                                   "--lang=en",
                                   "--login=agent",
                                   "--password-file=" + (folder_.path() / "password").string(),
                                   "--desk=" + (folder_.path() / "desk.sqlite").string()};
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    ::setenv("GTK_IM_MODULE", "gtk-im-context-simple", 1);
    BOOST_REQUIRE_EQUAL(posix_spawn(&process_, arguments[0], nullptr, nullptr, arguments.data(), environ), 0);
    BOOST_REQUIRE(until([this] { return keys_.before_a_window(); }));
}

void ClientProcess::kill() {
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
    process_ = 0;
}

bool ClientProcess::lives() const {
    return ::waitpid(process_, nullptr, WNOHANG) == 0;
}

std::optional<ClientProcess::Copy> ClientProcess::copy_of_desk() {
    const auto folder = folder_.path() / ("copy" + std::to_string(++copies_));
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    for (const char* name : {"desk.sqlite", "desk.sqlite-wal"})
        std::filesystem::copy_file(folder_.path() / name, folder / name, ignored);
    Copy copy{std::make_unique<desk::DeskStore>(folder / "desk.sqlite"), {}};
    const auto agent = copy.store->open_alone("agent", RunningServer::password(), server_.clock.now());
    if (!agent) return std::nullopt;
    copy.agent = agent->user.id;
    return copy;
}

std::optional<desk::Draft> ClientProcess::draft() {
    const auto copy = copy_of_desk();
    return copy ? copy->store->draft_of(copy->agent).value_or(std::nullopt) : std::nullopt;
}

desk::Draft ClientProcess::draft_now() {
    return draft().value_or(desk::Draft{});
}

desk::OutboxCount ClientProcess::outbox() {
    const auto copy = copy_of_desk();
    return copy ? copy->store->outbox().value_or(desk::OutboxCount{-1, -1, -1}) : desk::OutboxCount{-1, -1, -1};
}

std::string ClientProcess::why_not_delivered() {
    const auto copy = copy_of_desk();
    const auto item = copy ? copy->store->next_to_deliver(true).value_or(std::nullopt) : std::nullopt;
    return !item ? "nothing waits" : item->attention.empty() ? "it still waits" : item->attention;
}

// Each look copies a file and derives a key, so it needs no pause of its own.
bool ClientProcess::until(const std::function<bool()>& holds, std::chrono::seconds at_most) {
    const auto end = std::chrono::steady_clock::now() + at_most;
    while (!holds()) {
        if (std::chrono::steady_clock::now() > end || !lives()) return false;
    }
    return true;
}

void ClientProcess::press_until(KeySym key, const std::function<bool()>& holds) {
    for (int pressed = 0; pressed < 5; ++pressed) {
        (void)keys_.before_a_window();
        keys_.press(key);
        if (until(holds, 30s)) return;
    }
    const auto now = draft();
    BOOST_FAIL("the key " << XKeysymToString(key) << " has done nothing; step " << (now ? now->step : "none")
                          << ", field " << (now ? now->focus : "none") << ", outcome "
                          << (now ? now->outcome : "none"));
}

}  // namespace cts::tests
