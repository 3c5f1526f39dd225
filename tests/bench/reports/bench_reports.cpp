// scripts/bench reports: the standard reports over few and over many calls, which must cost the same; and a cross table
// of two menus, counted from the narrow rows of a month.
//   --engine sqlite|mariadb (sqlite)   --calls N,N,… (100000,1000000)   --cross N (1000000)   --looks N (30)
// Status: 0; 1 when a report counts other calls than were made; 2 for a bad option.
#include <iostream>
#include <sstream>

#include "server/storage/tallies.h"
#include "tests/bench/reports/counted_past.h"
#include "tests/bench/timings.h"

namespace {

using namespace cts;
using What = storage::CountedBy::What;

constexpr double goal = 1.5;
constexpr sql::Query bare_sum{
    "select c.hour, c.outcome, sum(c.calls), sum(c.connected) from tallies c where c.generation = 1 and c.project_id = "
    ":project and c.grain = 1 and c.field = 0 group by c.hour, c.outcome",
    4};

struct Options {
    sql::Engine engine = sql::Engine::sqlite;
    std::vector<int> calls{100'000, 1'000'000};
    int cross = 1'000'000;
    int looks = 30;
};

std::optional<Options> options_of(int count, char** words) {
    Options options;
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string word = words[i];
        const std::string value = words[i + 1];
        if (word == "--calls") {
            options.calls.clear();
            std::istringstream numbers(value);
            for (std::string one; std::getline(numbers, one, ',');) options.calls.push_back(std::stoi(one));
        } else if (word == "--cross") {
            options.cross = std::stoi(value);
        } else if (word == "--looks") {
            options.looks = std::stoi(value);
        } else if (word == "--engine" && (value == "sqlite" || value == "mariadb")) {
            options.engine = value == "sqlite" ? sql::Engine::sqlite : sql::Engine::mariadb;
        } else {
            return std::nullopt;
        }
    }
    return count % 2 == 1 && !options.calls.empty() ? std::optional(options) : std::nullopt;
}

class Reports {
  public:
    Reports(const Options& options, const bench::Past& past) : past_(past), big_(options.engine, size()) {
        bench::write_past(big_, past);
        wanted_.project = big_.shop().project.id;
        wanted_.first_day = bench::first_day;
        wanted_.last_day = bench::first_day + bench::days - 1;
    }

    // The worst half-way time of the standard ones, and whether each counts every call.
    double look(int looks, bool& right) {
        const std::vector<std::pair<const char*, std::vector<storage::CountedBy>>> standard{
            {"by outcome alone", {}},
            {"by day", {{What::day, {}}}},
            {"by hour and day", {{What::day, {}}, {What::hour, {}}}},
            {"by step (the funnel)", {{What::step, {}}}},
            {"by agent", {{What::agent, {}}}},
            {"by a menu", {{What::choice, "field0"}}}};
        std::cout << fmt::format("{} calls\n", past_.calls);
        bench::Timings bare;
        const auto connection = big_.bare();
        for (int i = 0; i < looks; ++i) bare.time([&] { connection->rows(bare_sum, {big_.project_key()}); });
        std::cout << bare.line("bare: sums by hour and outcome") << '\n';
        double worst = 0;
        for (const auto& [name, by] : standard) worst = std::max(worst, time(name, by, looks, right));
        return worst;
    }
    double time(const char* name, const std::vector<storage::CountedBy>& by, int looks, bool& right) {
        wanted_.by = by;
        bench::Timings timings;
        std::int64_t calls = 0;
        for (int i = 0; i < looks; ++i) {
            timings.time([&] {
                calls = 0;
                for (const auto& line : big_.store().tallies().counted(wanted_).lines) calls += line.sums.calls;
            });
        }
        std::cout << timings.line(name) << '\n';
        right = right && calls == past_.calls;
        return timings.at(0.5);
    }
    void cross(int looks) {
        wanted_.last_day = bench::first_day + 29;
        bool ignored = true;
        time("two menus crossed, of thirty days", {{What::choice, "field0"}, {What::choice, "field1"}}, looks, ignored);
        wanted_.last_day = bench::first_day + bench::days - 1;
        time("two menus crossed, of all ninety", {{What::choice, "field0"}, {What::choice, "field1"}}, looks, ignored);
    }

  private:
    static bench::Size size() { return {.leads = 0, .due = 0}; }
    bench::Past past_;
    bench::BigShop big_;
    storage::CountsWanted wanted_;
};

}  // namespace

int main(int count, char** words) {
    const auto options = options_of(count, words);
    if (!options) {
        std::cerr << "bench reports: [--engine sqlite|mariadb] [--calls N,N,...] [--cross N] [--looks N]\n";
        return 2;
    }
    std::cout << (options->engine == sql::Engine::sqlite ? "SQLite" : "MariaDB")
              << ", 90 days, 200 agents, five menus of six, fifteen outcomes\n";
    bool right = true;
    std::vector<double> worst;
    for (const int calls : options->calls)
        worst.push_back(Reports(*options, {calls, false}).look(options->looks, right));
    Reports(*options, {options->cross, true}).cross(std::min(options->looks, 5));
    std::cout << fmt::format("reports: ratio {:.2f} (goal {:.2f})\n", worst.back() / worst.front(), goal);
    return right ? 0 : 1;
}
