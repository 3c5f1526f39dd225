// scripts/bench growth: what one more call costs when there are few, and when there are many: processor time, and
// bytes written (SQLite: its log and what is carried over from it; MariaDB: its redo log, and the processor time of
// this side alone).
//   --engine sqlite|mariadb (sqlite)   --few N (10000)   --many N (300000)   --long, the many are 10,000,000
//   --saves N, of each (4000)
// Status: 0; 1 when a save was not stored; 2 for a bad option.
#include <atomic>
#include <fstream>
#include <iostream>
#include <thread>

#include "tests/bench/cpu.h"
#include "tests/bench/followups/big_shop.h"
#include "tests/bench/options.h"
#include "tests/bench/timings.h"

namespace {

using namespace cts;

constexpr double goal = 1.5;
constexpr int agents = 64;
constexpr int threads = 16;

struct Options {
    sql::Engine engine = sql::Engine::sqlite;
    int few = 10'000;
    int many = 300'000;
    int saves = 4'000;
};

double bytes_written(sql::Connection& connection) {
    if (connection.engine() == sql::Engine::mariadb) {
        auto row = connection.row({"show global status like 'Innodb_os_log_written'", 2}).value();
        row.skip(1);
        return std::stod(row.text());
    }
    std::ifstream counts("/proc/self/io");
    for (std::string line; std::getline(counts, line);)
        if (line.starts_with("wchar: ")) return std::stod(line.substr(7));
    throw std::runtime_error("the system does not count what is written");
}

std::string answers_of_a_long_call() {
    std::string answers = "{";
    for (int n = 0; n < 25; ++n) answers += fmt::format("{}\"field_{}\":\"an answer of some length\"", n ? "," : "", n);
    return answers + "}";
}

// Claimed before the clock starts. An agent holds one at a time: each is let go of by its agent, not by its call.
std::vector<storage::CallWrite> claimed(bench::BigShop& shop, int count) {
    const auto connection = shop.bare();
    std::vector<storage::CallWrite> writes;
    for (int n = 0; n < count; ++n) {
        const auto held = shop.store().leads().claim(shop.wanted(n % agents));
        if (!held) throw std::runtime_error("nothing was claimed");
        connection->change("update leads set lease_agent_id = null where uuid = :lead", {held->lead.id});
        writes.push_back(shop.shop().call_of(*held));
        writes.back().call.answers_plain = answers_of_a_long_call();
    }
    return writes;
}

int save_all(storage::Store& store, std::span<const storage::CallWrite> writes) {
    std::atomic<std::size_t> next{0};
    std::atomic<int> stored{0};
    std::vector<std::jthread> running;
    for (int n = 0; n < threads; ++n)
        running.emplace_back([&] {
            for (auto at = next++; at < writes.size(); at = next++)
                stored += store.calls().save(writes[at]).verdict == storage::CallVerdict::stored;
        });
    running.clear();
    return stored;
}

struct Cost {
    double cpu_us = 0;
    double bytes = 0;
    bool all_stored = false;
};

Cost cost_at(const Options& options, int calls) {
    const int warm_up = options.saves / 4;
    bench::Size size;
    size.leads = calls + options.saves + warm_up + agents;
    size.due = 0;
    size.called = calls;
    size.agents = agents;
    bench::BigShop shop(options.engine, size);
    const auto writes = claimed(shop, options.saves + warm_up);
    const std::span all(writes);
    save_all(shop.store(), all.first(static_cast<std::size_t>(warm_up)));
    const auto connection = shop.bare();
    const double cpu = bench::cpu_us(CLOCK_PROCESS_CPUTIME_ID);
    const double bytes = bytes_written(*connection);
    const int stored = save_all(shop.store(), all.subspan(static_cast<std::size_t>(warm_up)));
    Cost cost;
    cost.cpu_us = (bench::cpu_us(CLOCK_PROCESS_CPUTIME_ID) - cpu) / options.saves;
    cost.bytes = (bytes_written(*connection) - bytes) / options.saves;
    cost.all_stored = stored == options.saves;
    std::cout << fmt::format("  at {:>10} calls: {:>7.1f} µs of CPU and {:>7.0f} bytes written a save\n", calls,
                             cost.cpu_us, cost.bytes)
              << std::flush;
    return cost;
}

}  // namespace

int main(int count, char** words) {
    Options options;
    bool is_long = false;
    if (!bench::read_options(count, words,
                             {{{"--few", &options.few}, {"--many", &options.many}, {"--saves", &options.saves}},
                              {{"--long", &is_long}},
                              &options.engine})) {
        std::cerr << "bench growth: [--engine sqlite|mariadb] [--few N] [--many N] [--long] [--saves N]\n";
        return 2;
    }
    if (is_long) options.many = 10'000'000;
    std::cout << fmt::format("{} saves by {} threads, on {}\n", options.saves, threads, bench::name_of(options.engine));
    const auto few = cost_at(options, options.few);
    const auto many = cost_at(options, options.many);
    std::cout << fmt::format("  CPU {:.2f} times, bytes {:.2f} times\n", many.cpu_us / few.cpu_us,
                             many.bytes / few.bytes)
              << fmt::format("growth: ratio {:.2f} (goal {:.2f})\n",
                             std::max(many.cpu_us / few.cpu_us, many.bytes / few.bytes), goal);
    return few.all_stored && many.all_stored ? 0 : 1;
}
