#include "tests/bench/saves/served.h"

#include <thread>

#include "tests/bench/saves/load.h"

namespace cts::bench {
namespace {

std::vector<std::string> on_its_core(std::vector<std::string> command) {
    if (std::thread::hardware_concurrency() < 2) return command;
    command.insert(command.begin(), {"taskset", "-c", std::to_string(server_core)});
    return command;
}

}  // namespace

Served::Served(std::vector<std::string> command, int port, const std::filesystem::path& log)
    : port_(port), process_({on_its_core(std::move(command)), log}) {
    wait_until_it_answers(port_);
}

std::unique_ptr<Served> cts_server(const BusyShop& shop) {
    const int port = tests::free_port();
    const auto program = std::filesystem::path(own_program()).parent_path() / "cts-server";
    return std::make_unique<Served>(std::vector<std::string>{program.string(), "--data", shop.folder().string(),
                                                             "--key", (shop.folder() / "master.key").string(),
                                                             "--database", shop.url(), "--port", std::to_string(port)},
                                    port, shop.folder() / "server.log");
}

std::string own_program() {
    return std::filesystem::read_symlink("/proc/self/exe").string();
}

}  // namespace cts::bench
