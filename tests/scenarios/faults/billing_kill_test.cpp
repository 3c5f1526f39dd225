// The server is killed (-9) again and again while its job moves trials on and a keeper takes what billing is to open:
// each trial is extended once, each sale is in one delivery. Another hand on the database sells and confirms meanwhile.
#include <algorithm>
#include <atomic>
#include <boost/test/unit_test.hpp>
#include <random>
#include <set>
#include <thread>

#include "server/sql/open_store.h"
#include "server/storage/billing.h"
#include "tests/scenarios/faults/server_process.h"
#include "tests/server/storage/trial_desk.h"

using namespace cts;
using namespace cts::tests;
using followup::Billing;
using followup::State;
using namespace std::chrono_literals;

namespace {

constexpr int kills = 4;

model::Instant yesterday() {
    return model::SystemClock().now() - 24h;
}

void let_run(const ServerProcess& server, unsigned answers) {
    const auto witness = server.log_in("admin");
    for (unsigned n = 0; n < answers; ++n)
        if (!witness->projects(std::nullopt)) return;
}

// The minute for which a job rests, and for which a dead server still holds it, is not waited for: each server that
// starts finds it due and is killed at it.
void make_due(storage::Jobs& jobs) {
    jobs.begin_anew("trial_periods", model::SystemClock().now());
}

void extends_each_trial_once(const std::string& engine) {
    constexpr int trials = 300;
    ServerProcess server(engine);
    server.end();
    std::mt19937 chance(5);
    std::vector<storage::FollowUpRecord> made;
    const auto store = sql::open_store(server.database());
    TrialDesk desk(*store, trials);
    for (int n = 0; n < trials; ++n) made.push_back(desk.sold(std::nullopt, yesterday()));
    for (int n = 0; n < kills; ++n) {
        make_due(store->jobs());
        server.start();
        let_run(server, chance() % 20);
        server.kill_9();
    }
    make_due(store->jobs());
    server.start();
    const auto all_moved = [&] {
        return std::ranges::all_of(made, [&](const auto& one) { return desk.stands(one).state == State::extended; });
    };
    for (int look = 0; look < 12'000 && !all_moved(); ++look) look_again_soon();
    const std::vector<std::string> once{"created", "miss", "extend"};
    for (const auto& one : made) BOOST_TEST((desk.course(one) == once));
}

// Takes whatever waits, whatever becomes of the server, until told that no more will come and nothing waits.
void take_all(const ServerProcess& server, const std::string& project, const std::atomic<bool>& no_more) {
    std::unique_ptr<gateway::Gateway> keeper;
    for (;;) {
        const bool last_round = no_more;
        if (!keeper) {
            keeper = server.connect();
            if (!keeper->log_in({"bo", ServerProcess::password(), std::nullopt})) keeper.reset();
        }
        const auto taken = keeper ? keeper->take_billing(project, "open")
                                  : gateway::Answer<std::optional<api::BillingDelivery>>(
                                        tl::unexpected(gateway::Fault{gateway::FaultKind::unreachable, 0, {}, {}}));
        if (taken && !*taken && last_round) return;
        if (!taken) look_again_soon();
    }
}

void delivers_each_sale_once(const std::string& engine) {
    constexpr int sales = 60;
    ServerProcess server(engine);
    model::User bo;
    bo.login = bo.number = bo.display_name = "bo";
    bo.roles = {model::Role::success_keeper};
    BOOST_REQUIRE(server.log_in("admin")->add_user({bo, ServerProcess::password()}).has_value());
    const auto store = sql::open_store(server.database());
    TrialDesk desk(*store, sales);
    std::atomic<bool> no_more{false};
    std::thread keeper([&] { take_all(server, desk.shop.project.code, no_more); });
    std::set<model::CallId> sold;
    std::mt19937 chance(6);
    for (int n = 0; n < sales; ++n) {
        desk.sold_with({});
        sold.insert(desk.last.id);
        if (n % (sales / kills) != 0) continue;
        let_run(server, chance() % 10);
        server.kill_9();
        server.start();
    }
    no_more = true;
    keeper.join();
    std::set<model::CallId> delivered;
    int expected_number = 0;
    auto kept = store->billing().deliveries(desk.shop.project.id, Billing::open);
    std::ranges::reverse(kept);
    for (const auto& delivery : kept) {
        BOOST_TEST(delivery.number == ++expected_number);
        const auto rows = store->billing().rows(delivery);
        BOOST_TEST(storage::billing_digest(rows) == delivery.digest);
        for (const auto& row : rows) BOOST_TEST(delivered.insert(row.sale).second);
    }
    BOOST_TEST((delivered == sold));
    BOOST_TEST_MESSAGE(sold.size() << " sales in " << kept.size() << " deliveries, " << kills << " kills");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(billing_kill_test)

BOOST_AUTO_TEST_CASE(each_trial_is_extended_once_when_the_server_on_sqlite_is_killed_at_it) {
    extends_each_trial_once("sqlite");
}

BOOST_AUTO_TEST_CASE(each_trial_is_extended_once_when_the_server_on_mariadb_is_killed_at_it) {
    extends_each_trial_once("mariadb");
}

BOOST_AUTO_TEST_CASE(each_sale_is_in_one_delivery_when_the_server_on_sqlite_is_killed_while_it_is_taken) {
    delivers_each_sale_once("sqlite");
}

BOOST_AUTO_TEST_CASE(each_sale_is_in_one_delivery_when_the_server_on_mariadb_is_killed_while_it_is_taken) {
    delivers_each_sale_once("mariadb");
}

BOOST_AUTO_TEST_SUITE_END()
