// scripts/bench sockets: thousands of clients that listen to one server (decision 13): what one costs in memory, and
// how long after a notice was asked for each has heard of it, against a bare loop that sends as many bytes to as many.
//   --listeners N (5000)   --broadcasts N (10)
// Status: 0; 1 when somebody did not hear; 2 for a bad option, or when so many files may not be open.
#include <sys/resource.h>

#include <fstream>
#include <iostream>
#include <thread>

#include "tests/bench/cpu.h"
#include "tests/bench/options.h"
#include "tests/bench/saves/load.h"
#include "tests/bench/saves/served.h"
#include "tests/bench/sockets/bare_broadcast.h"
#include "tests/bench/sockets/listeners.h"

namespace {

using namespace cts;
using namespace cts::bench;

constexpr double goal = 5.0;
constexpr int agents = 64;
constexpr int frame_bytes = 160;  // about what one piece of news takes

long resident_kib(pid_t process) {
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:")) return std::stol(line.substr(6));
    throw std::runtime_error("the server is gone");
}

bool may_open(int listeners) {
    open_as_many_files_as_may_be();
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    return files.rlim_cur >= static_cast<rlim_t>(2 * listeners + 200);  // the bare loop has both ends
}

std::string notice(int number) {
    return R"({"urgency":"normal","title":{"zh_CN":"通知)" + std::to_string(number) + R"(","en":"Notice )" +
           std::to_string(number) + R"("},"text":{"zh_CN":"请看","en":"Please read"}})";
}

struct Broadcasts {
    Timings heard;
    bool by_all = true;
};

Broadcasts broadcast(const Served& server, Listeners& listeners, const std::string& boss, int count) {
    Broadcasts result;
    for (int n = 0; n < count; ++n) {
        const std::vector<std::string> request{request_of("POST", "/api/v1/notices", boss, notice(n))};
        const auto begun = std::chrono::steady_clock::now();
        std::jthread asking(
            [&] { result.by_all = send_all(server.port(), request, 1, 201).good == 1 && result.by_all; });
        const auto heard = listeners.hear("notice_published", begun);
        asking.join();
        result.by_all = result.by_all && heard.count() == listeners.count();
        result.heard.add(heard);
    }
    return result;
}

}  // namespace

int main(int count, char** words) {
    int listeners = 5'000;
    int broadcasts = 10;
    if (!read_options(count, words, {{{"--listeners", &listeners}, {"--broadcasts", &broadcasts}}}) ||
        !may_open(listeners)) {
        std::cerr
            << "bench sockets: [--listeners N] [--broadcasts N]; twice as many files must be allowed to be open\n";
        return 2;
    }
    BusyShop shop(sql::Engine::sqlite, agents, 1);
    const auto tokens = shop.logged_in(listeners);
    const auto boss = shop.boss_logged_in();
    const auto server = cts_server(shop);
    const OnCore here(load_core);
    Listeners all;
    all.add(push_listener(server->port(), tokens.front()));  // what the first one makes is not the others' memory
    const long before = resident_kib(server->pid());
    const auto begun = std::chrono::steady_clock::now();
    for (std::size_t n = 1; n < tokens.size(); ++n) all.add(push_listener(server->port(), tokens[n]));
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begun;
    std::cout << fmt::format("{} listeners: {:.1f} s to come, {:.2f} KiB of the server's memory each, {} MiB in all\n",
                             listeners, taken.count(),
                             static_cast<double>(resident_kib(server->pid()) - before) / listeners,
                             resident_kib(server->pid()) / 1024)
              << std::flush;
    const auto told = broadcast(*server, all, boss, broadcasts);
    const auto bare = bare_broadcasts(listeners, broadcasts, frame_bytes);
    std::cout << bare.line("bare: heard, counted from the first send") << '\n'
              << told.heard.line("a notice heard, counted from asking the server for it") << '\n'
              << fmt::format("  all heard all: {}\n", told.by_all ? "yes" : "no")
              << fmt::format("sockets: ratio {:.2f} (goal {:.2f})\n", told.heard.at(0.99) / bare.at(0.99), goal);
    return told.by_all ? 0 : 1;
}
