// scripts/bench followups: next work in a centre with a million leads and a hundred thousand promises due, and whether
// anybody is handed out twice when everybody claims at once. Prints figures; the last line is the ratio.
//   --engine sqlite|mariadb (sqlite)   --leads N   --due N   --looks N   --claims N
// Status: 0, or 1 when a lead was handed out twice, 2 for a bad option.
#include <iostream>
#include <map>
#include <string>

#include "tests/bench/followups/claimed_once.h"
#include "tests/bench/followups/next_work.h"

namespace {

using namespace cts;

constexpr double goal = 5.0;

struct Options {
    sql::Engine engine = sql::Engine::sqlite;
    bench::Size size;
};

std::optional<Options> options_of(int count, char** words) {
    Options options;
    const std::map<std::string, int*> numbers{{"--leads", &options.size.leads},
                                              {"--due", &options.size.due},
                                              {"--looks", &options.size.looks},
                                              {"--claims", &options.size.claims}};
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string word = words[i];
        const std::string value = words[i + 1];
        const auto number = numbers.find(word);
        if (number != numbers.end())
            *number->second = std::stoi(value);
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
        std::cerr << "bench followups: [--engine sqlite|mariadb] [--leads N] [--due N] [--looks N] [--claims N]\n";
        return 2;
    }
    const auto& size = options->size;
    bench::BigShop big(options->engine, size);
    std::cout << fmt::format("{} leads, {} callbacks due, {} agents, on {}\n", size.leads, size.due, size.agents,
                             options->engine == sql::Engine::sqlite ? "SQLite" : "MariaDB");
    const auto work = bench::next_work(big, size.looks, size.agents);
    std::cout << work.looked_bare.line("bare: the index asked") << '\n'
              << work.taken_bare.line("bare: the index asked, the row taken, committed") << '\n'
              << work.claimed.line("next work: claimed by all rules, with its event, committed") << '\n';
    const auto once = bench::claimed_once(big, size.claims, size.agents);
    std::cout << fmt::format("  {} claims and saves by 16 threads in {:.1f} s ({:.0f}/s), handed out twice: {}\n",
                             once.claims, once.seconds, once.claims / once.seconds, once.twice);
    std::cout << fmt::format("followups: ratio {:.2f} (goal {:.2f})\n", work.ratio(), goal);
    return once.twice == 0 ? 0 : 1;
}
