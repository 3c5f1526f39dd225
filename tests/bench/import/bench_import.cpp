// scripts/bench import: how fast history comes in, and what agents who save meanwhile notice of it.
//   --engine sqlite|mariadb (sqlite)   --rows N (20000)   --saves N, of each of four agents (500)
// Status: 0; 1 when a row was not taken; 2 for a bad option.
#include <iostream>
#include <thread>

#include "server/sql/connection.h"
#include "tests/bench/import/busy_shop.h"

namespace {

using namespace cts;

constexpr double goal = 3.0;
constexpr int agents = 4;

struct Options {
    sql::Engine engine = sql::Engine::sqlite;
    int rows = 20'000;
    int saves = 500;
};

std::optional<Options> options_of(int count, char** words) {
    Options options;
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string word = words[i];
        const std::string value = words[i + 1];
        if (word == "--rows")
            options.rows = std::stoi(value);
        else if (word == "--saves")
            options.saves = std::stoi(value);
        else if (word == "--engine" && (value == "sqlite" || value == "mariadb"))
            options.engine = value == "sqlite" ? sql::Engine::sqlite : sql::Engine::mariadb;
        else
            return std::nullopt;
    }
    return count % 2 == 1 ? std::optional(options) : std::nullopt;
}

}  // namespace

int main(int count, char** words) {
    const auto options = options_of(count, words);
    if (!options) {
        std::cerr << "bench import: [--engine sqlite|mariadb] [--rows N] [--saves N]\n";
        return 2;
    }
    std::cout << fmt::format("{} rows of history, four agents, on {}\n", options->rows,
                             options->engine == sql::Engine::sqlite ? "SQLite" : "MariaDB");
    bench::BusyShop shop(options->engine, agents, 2 * agents * options->saves + 100);
    std::atomic<bool> enough{false};
    const auto begun = std::chrono::steady_clock::now();
    const int alone = shop.history_comes(0, options->rows, enough);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    std::cout << fmt::format("  history alone: {} rows in {:.1f} s, {:.0f} rows/s\n", alone, took.count(),
                             alone / took.count());
    const auto quiet = shop.agents_save(options->saves);
    std::cout << quiet.line("saves of four agents, nothing else") << '\n';
    int beside = 0;
    std::jthread importing([&] { beside = shop.history_comes(options->rows, 100'000'000, enough); });
    const auto busy = shop.agents_save(options->saves);
    enough = true;
    importing.join();
    std::cout << busy.line("the same while history comes in") << '\n'
              << fmt::format("  {} rows came in meanwhile\n", beside)
              << fmt::format("import: ratio {:.2f} (goal {:.2f})\n", busy.at(0.99) / quiet.at(0.99), goal);
    return alone == options->rows ? 0 : 1;
}
