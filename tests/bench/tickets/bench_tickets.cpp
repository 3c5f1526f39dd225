// scripts/bench tickets: the back office's queue where a million tickets are kept. A page of fifty, the first and one
// deep inside, of all, of one's own and of one customer, beside bare statements that ask the index for fifty rows, and
// for their clocks.
//   --engine sqlite|mariadb (sqlite)   --tickets N   --looks N
// Status: 0; 1 when a page does not go on where the one before ended; 2 for a bad option.
#include <iostream>
#include <map>

#include "server/storage/follow_ups.h"
#include "tests/bench/followups/big_shop.h"
#include "tests/bench/timings.h"

namespace {

using namespace cts;

constexpr double goal = 5.0;
constexpr int page = 50;
constexpr sql::Query bare_page{
    "select f.id, f.uuid, f.due_order, f.state, f.subject, k.name, k.phone from follow_ups f join leads l on l.id = "
    "f.lead_id join contacts k on k.id = l.contact_id where f.kind = 'complaint_ticket' and f.is_open = 1 "
    "order by f.due_order, f.id limit 50",
    7};
constexpr sql::Query bare_clocks{
    "select follow_up_id, name, started, due, stopped from follow_up_clocks where follow_up_id in ({{in}})", 5};

void bare_queue(sql::Connection& connection) {
    sql::Values keys;
    for (auto& row : connection.rows(bare_page)) keys.emplace_back(row.number());
    sql::rows_in(connection, bare_clocks, {}, keys);
}

struct Options {
    sql::Engine engine = sql::Engine::sqlite;
    bench::Size size{.leads = 1'000'000, .due = 0, .tickets = 1'000'000};
};

std::optional<Options> options_of(int count, char** words) {
    Options options;
    options.size.looks = 500;
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string word = words[i];
        const std::string value = words[i + 1];
        if (word == "--tickets")
            options.size.tickets = options.size.leads = std::stoi(value);
        else if (word == "--looks")
            options.size.looks = std::stoi(value);
        else if (word == "--engine" && (value == "sqlite" || value == "mariadb"))
            options.engine = value == "sqlite" ? sql::Engine::sqlite : sql::Engine::mariadb;
        else
            return std::nullopt;
    }
    return count % 2 == 1 ? std::optional(options) : std::nullopt;
}

class Queue {
  public:
    Queue(bench::BigShop& big, const bench::Size& size)
        : big_(big), follow_ups_(big.store().follow_ups()), size_(size) {
        all_.now = bench::BigShop::now();
        deep_ = place_after(size.tickets / 100 / page);
    }

    void look(int times) {
        const auto connection = big_.bare();
        for (int i = 0; i < times; ++i) {
            bare.time([&] { bare_queue(*connection); });
            first.time([&] { follow_ups_.tickets(all_, std::nullopt, page); });
            deep.time([&] { follow_ups_.tickets(all_, deep_, page); });
            auto own = all_;
            own.agent = big_.agent(i % size_.agents);
            mine.time([&] { follow_ups_.tickets(own, std::nullopt, page); });
            auto of_one = all_;
            of_one.open = i % 2 == 0;
            of_one.phone = tests::number(1 + i * 37 % size_.tickets);
            of_customer.time([&] { follow_ups_.tickets(of_one, std::nullopt, page); });
        }
    }
    bool goes_on() const { return goes_on_; }

    bench::Timings bare, first, deep, mine, of_customer;

  private:
    // Where the page begins that has so many before it.
    std::optional<std::int64_t> place_after(int pages) {
        std::optional<std::int64_t> after;
        std::set<model::FollowUpId> seen;
        for (int i = 0; i < pages; ++i) {
            const auto slice = follow_ups_.tickets(all_, after, page);
            for (const auto& one : slice.items) goes_on_ = goes_on_ && seen.insert(one.record.id).second;
            if (!slice.after) break;
            after = slice.after;
        }
        return after;
    }

    bench::BigShop& big_;
    storage::FollowUps& follow_ups_;
    bench::Size size_;
    storage::TicketsWanted all_;
    std::optional<std::int64_t> deep_;
    bool goes_on_ = true;
};

}  // namespace

int main(int count, char** words) {
    const auto options = options_of(count, words);
    if (!options) {
        std::cerr << "bench tickets: [--engine sqlite|mariadb] [--tickets N] [--looks N]\n";
        return 2;
    }
    bench::BigShop big(options->engine, options->size);
    std::cout << fmt::format("{} tickets, one in fifty open, on {}\n", options->size.tickets,
                             options->engine == sql::Engine::sqlite ? "SQLite" : "MariaDB");
    Queue queue(big, options->size);
    queue.look(options->size.looks);
    std::cout << queue.bare.line("bare: fifty rows by the index, and their clocks") << '\n'
              << queue.first.line("the queue: first page") << '\n'
              << queue.deep.line("the queue: a page half-way down") << '\n'
              << queue.mine.line("the queue: one's own") << '\n'
              << queue.of_customer.line("the queue: of one customer, open or over") << '\n';
    const double worst =
        std::max({queue.first.at(0.99), queue.deep.at(0.99), queue.mine.at(0.99), queue.of_customer.at(0.99)});
    std::cout << fmt::format("tickets: ratio {:.2f} (goal {:.2f})\n", worst / queue.bare.at(0.99), goal);
    return queue.goes_on() ? 0 : 1;
}
