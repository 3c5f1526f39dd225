// scripts/bench claims: the next customer nobody has called yet (promises that are due: scripts/bench followups),
// against the bare statements that find and take the first of them, and whether anybody is handed out twice when
// everybody claims at once.
//   --engine sqlite|mariadb (sqlite)   --leads N (200000)   --looks N (2000)   --claims N (20000)
// Status: 0; 1 when a lead was handed out twice; 2 for a bad option.
#include <iostream>

#include "tests/bench/followups/claimed_once.h"
#include "tests/bench/options.h"
#include "tests/bench/timings.h"

namespace {

using namespace cts;

constexpr double goal = 5.0;
constexpr sql::Query first_fresh{
    "select id from leads where project_id = :project and state = 'fresh' and zone = :zone order by list_id, row_no, "
    "id limit 1",
    1};
constexpr std::string_view take =
    "update leads set state = 'held', lease_epoch = lease_epoch + 1, lease_agent_id = :agent, lease_until = :until "
    "where id = :id";
constexpr std::string_view put_back =
    "update leads set state = 'fresh', lease_agent_id = null, lease_until = null where id = :id";

std::int64_t take_first(sql::Connection& connection, const bench::BigShop& shop, int agent) {
    connection.begin();
    const auto lead = connection.row(first_fresh, {shop.project_key(), "Asia/Shanghai"}).value().number();
    connection.change(take, {shop.agent_key(agent), bench::BigShop::now() + std::chrono::minutes(30), lead});
    connection.commit();
    return lead;
}

}  // namespace

int main(int count, char** words) {
    auto engine = sql::Engine::sqlite;
    bench::Size size;
    size.leads = 200'000;
    size.due = 0;
    size.claims = 20'000;
    if (!bench::read_options(
            count, words,
            {{{"--leads", &size.leads}, {"--looks", &size.looks}, {"--claims", &size.claims}}, {}, &engine}) ||
        size.leads < size.looks + size.claims) {
        std::cerr << "bench claims: [--engine sqlite|mariadb] [--leads N] [--looks N] [--claims N]; as many leads as "
                     "are looked at and claimed\n";
        return 2;
    }
    bench::BigShop shop(engine, size);
    std::cout << fmt::format("{} customers never called, {} agents, on {}\n", size.leads, size.agents,
                             bench::name_of(engine));
    const auto connection = shop.bare();
    bench::Timings bare;
    bench::Timings claimed;
    for (int i = 0; i < size.looks; ++i) {
        const int agent = i % size.agents;
        std::int64_t lead = 0;
        bare.time([&] { lead = take_first(*connection, shop, agent); });
        connection->change(put_back, {lead});
        std::optional<storage::ClaimAnswer> held;
        claimed.time([&] { held = shop.store().leads().claim(shop.wanted(agent)); });
        if (!held || !*held) throw std::runtime_error("nothing was claimed");
        shop.store().calls().save(shop.shop().call_of(**held));
    }
    std::cout << bare.line("bare: the index asked, the row taken, committed") << '\n'
              << claimed.line("claimed by all rules, with its event, committed") << '\n';
    const auto once = bench::claimed_once(shop, size.claims, size.agents);
    std::cout << fmt::format("  {} claims and saves by 16 threads in {:.1f} s ({:.0f}/s), handed out twice: {}\n",
                             once.claims, once.seconds, once.claims / once.seconds, once.twice)
              << fmt::format("claims: ratio {:.2f} (goal {:.2f})\n", claimed.at(0.99) / bare.at(0.99), goal);
    return once.twice == 0 ? 0 : 1;
}
