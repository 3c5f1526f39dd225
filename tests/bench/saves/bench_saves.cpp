// scripts/bench saves: calls stored a second. First the write lane in-process against the same statements issued bare,
// then the whole way through HTTP, server and load on a core each, against the lower of the bare statements and a bare
// Poco POST, with the processor time of each step.
//   --engine sqlite|mariadb (sqlite)   --saves N, of each measurement (1500)
// Status: 0; 1 when a save was not stored; 2 for a bad option.
#include <iostream>

#include "tests/bench/cpu.h"
#include "tests/bench/options.h"
#include "tests/bench/saves/bare_poco.h"
#include "tests/bench/saves/lane.h"
#include "tests/bench/saves/load.h"
#include "tests/bench/saves/served.h"
#include "tests/bench/saves/stages.h"

namespace {

using namespace cts;
using namespace cts::bench;

constexpr double lane_goal = 0.80;
constexpr double goal = 0.60;
constexpr int agents = 64;

struct Options {
    sql::Engine engine = sql::Engine::sqlite;
    int saves = 1'500;
};

// What others did with the same work on a machine like this one (saves a second, 25 fields, durable where they can).
struct Other {
    const char* name;
    double at_16, at_64;
};
constexpr Other others[] = {{"VICIdial 2.14, disposition", 272, 236},
                            {"VICIdial 2.14, add_lead", 445, 454},
                            {"ODK Central 2026.2", 206, 210},
                            {"LimeSurvey 6.4", 115, 116},
                            {"Directus 12.4", 78, 72}};

struct Through {
    double a_second = 0;
    bool all_stored = true;
};

class Bench {
  public:
    explicit Bench(const Options& options)
        : options_(options), shop_(options.engine, agents, 6 * options.saves + 1'000) {}

    bool run() {
        const double bare = lane();
        const auto tokens = shop_.logged_in(agents);
        stages(tokens);
        const double poco = bare_poco();
        const auto through = http(tokens);
        const double ratio = through.a_second / std::min(bare, poco);
        if (ratio < goal)
            std::cout << fmt::format(
                "  what bounds it: {:.0f} µs of the server's core a save, where a bare POST takes "
                "{:.0f} and a bare save {:.0f}\n",
                server_us_, 1e6 / poco, 1e6 / bare);
        std::cout << fmt::format("saves: ratio {:.2f} (goal {:.2f})\n", ratio, goal);
        return through.all_stored;
    }

  private:
    double lane() {
        const auto writes = judged(shop_, shop_.ready(options_.saves));
        const auto others_writes = judged(shop_, shop_.ready(options_.saves));
        const OnCore here(server_core);
        const auto lane = through_lanes(shop_, writes, agents);
        const int group = std::max(1, static_cast<int>(lane.group + 0.5));
        const int connections = options_.engine == sql::Engine::sqlite ? 1 : 4;
        const auto bare = bare_statements(shop_, others_writes, group, connections);
        lane_us_ = lane.cpu_us;
        std::cout << lane.saves.line("a save through the lane, 64 at once") << '\n'
                  << bare.groups.line(fmt::format("bare: the statements of {}, committed", group)) << '\n'
                  << fmt::format(
                         "  lane {:.0f} saves/s in groups of {:.1f}, {:.0f} µs of CPU each; bare {:.0f} saves/s "
                         "on {} connection(s)\n",
                         lane.a_second, lane.group, lane.cpu_us, bare.a_second, connections)
                  << fmt::format("saves/lane: ratio {:.2f} (goal {:.2f})\n", lane.a_second / bare.a_second, lane_goal);
        return bare.a_second;
    }

    void stages(const std::vector<std::string>& tokens) {
        for (const auto& stage : stages_of(shop_, shop_.ready(std::min(500, options_.saves)), tokens, answer_bytes_)) {
            steps_us_ += stage.cpu_us;
            std::cout << fmt::format("  {:<58} {:>9.1f} µs of CPU\n", stage.name, stage.cpu_us);
        }
        std::cout << fmt::format("  {:<58} {:>9.1f} µs of CPU\n", "through the lane, with whoever waits for it",
                                 lane_us_);
    }

    std::string request_of_save(const ReadySave& one, const std::string& token) const {
        return request_of("PUT", "/api/v1/calls/" + one.call.to_string(), token, one.body);
    }

    double bare_poco() {
        const int port = tests::free_port();
        const Served poco({own_program(), "--serve-poco", std::to_string(port), std::to_string(answer_bytes_)}, port,
                          shop_.folder() / "poco.log");
        const auto size = shop_.ready(1).front();
        const std::vector<std::string> requests(static_cast<std::size_t>(4 * options_.saves),
                                                request_of_save(size, std::string(43, 'x')));
        const OnCore here(load_core);
        const auto load = send_all(poco.port(), requests, agents, 200);
        std::cout << load.requests.line("bare: a Poco POST of the same size, 64 clients") << '\n'
                  << fmt::format("  {:.0f} a second\n", load.a_second);
        return load.a_second;
    }

    Through http(const std::vector<std::string>& tokens) {
        const auto running = cts_server(shop_);
        const auto& server = *running;
        Through through;
        send(server, tokens, 64, std::min(200, options_.saves));  // it has read its kit
        for (const int clients : {1, 16, 64}) {
            const int saves = clients == 1 ? options_.saves / 4 : options_.saves;
            const auto load = send(server, tokens, clients, saves);
            through.all_stored = through.all_stored && load.good == saves;
            through.a_second = load.a_second;
            tell(load, clients);
        }
        return through;
    }

    LoadFigures send(const Served& server, const std::vector<std::string>& tokens, int clients, int saves) {
        std::vector<std::string> requests;
        for (const auto& one : shop_.ready(saves)) requests.push_back(request_of_save(one, tokens.at(one.agent)));
        const OnCore here(load_core);
        const double before = cpu_us_of_process(server.pid());
        auto load = send_all(server.port(), requests, clients, 201);
        server_us_ = (cpu_us_of_process(server.pid()) - before) / saves;
        return load;
    }

    void tell(const LoadFigures& load, int clients) const {
        std::cout << load.requests.line(fmt::format("a save through HTTP, {} client(s)", clients)) << '\n'
                  << fmt::format(
                         "  {:.0f} saves/s, {:.0f} µs of the server's CPU each, {:.0f} of them HTTP and the rest "
                         "of the way; {} of {} stored\n",
                         load.a_second, server_us_, server_us_ - steps_us_ - lane_us_, load.good,
                         load.requests.count());
        if (clients == 1) return;
        for (const auto& other : others)
            std::cout << fmt::format("    {:.1f} times {}\n",
                                     load.a_second / (clients == 16 ? other.at_16 : other.at_64), other.name);
    }

    Options options_;
    BusyShop shop_;
    std::size_t answer_bytes_ = 0;
    double lane_us_ = 0;
    double steps_us_ = 0;
    double server_us_ = 0;
};

}  // namespace

int main(int count, char** words) {
    if (count == 4 && std::string(words[1]) == "--serve-poco")
        return serve_bare_poco(std::stoi(words[2]), std::stoi(words[3]));
    Options options;
    if (!read_options(count, words, {{{"--saves", &options.saves}}, {}, &options.engine}) || options.saves < 4) {
        std::cerr << "bench saves: [--engine sqlite|mariadb] [--saves N]\n";
        return 2;
    }
    std::cout << fmt::format("{} saves a measurement, 64 agents, on {}\n", options.saves, name_of(options.engine))
              << std::flush;
    return Bench(options).run() ? 0 : 1;
}
