// The server is killed (-9) again and again while history comes in and is counted, and while everything is counted
// anew. Rows that were not acknowledged are brought again; in the end each is there once, and the reports say so, live
// and anew.
#include <atomic>
#include <boost/test/unit_test.hpp>
#include <random>
#include <thread>

#include "server/sql/open_store.h"
#include "server/storage/tallies.h"
#include "tests/scenarios/faults/server_process.h"
#include "tests/scenarios/fictional_number.h"

using namespace cts;
using namespace cts::tests;

namespace {

constexpr int kills = 4;
constexpr int rows = 1'500;
constexpr int together = 50;
const std::vector<std::string> reasons{"price", "no_need", "distrust"};

api::HistoryRows piece_of(int first) {
    api::HistoryRows piece{"old-dialler", "", {}};
    for (int n = first; n < first + together; ++n) {
        api::HistoryCall call;
        call.row = n + 1;
        call.key = std::to_string(n);
        call.phone = fictional_number(n);
        call.dialled_at = model::Instant{1'709'620'200'000} + std::chrono::minutes(n);
        call.talk_seconds = 30;
        call.outcome = "refused";
        call.answers = {{"reached", "yes"},
                        {"convenient", "yes"},
                        {"interest", "refuses"},
                        {"refusal", reasons[static_cast<std::size_t>(n) % reasons.size()]}};
        piece.rows.push_back(std::move(call));
    }
    return piece;
}

// Whatever becomes of the server, until every row is taken or there.
void bring_all(const ServerProcess& server, std::atomic<int>& brought) {
    std::unique_ptr<gateway::Gateway> manager;
    for (int first = 0; first < rows;) {
        if (!manager) {
            manager = server.connect();
            if (!manager->log_in({"luo", ServerProcess::password(), std::nullopt})) manager.reset();
        }
        const auto answer = manager ? manager->add_history("example-sale", piece_of(first))
                                    : gateway::Answer<api::HistoryResults>(
                                          tl::unexpected(gateway::Fault{gateway::FaultKind::unreachable, 0, {}, {}}));
        if (!answer) {
            manager.reset();
            look_again_soon();
            continue;
        }
        for (const auto& result : answer->results) BOOST_TEST((result.taken || result.already_there));
        first += together;
        brought = first;
    }
}

storage::CountsWanted by_reason(model::ProjectId project) {
    storage::CountsWanted wanted;
    wanted.project = project;
    wanted.last_day = 40'000;
    wanted.by = {{storage::CountedBy::What::choice, "refusal"}};
    return wanted;
}

std::map<std::string, std::int64_t> counted(storage::Store& store, model::ProjectId project) {
    std::map<std::string, std::int64_t> found;
    for (const auto& line : store.tallies().counted(by_reason(project)).lines) found[line.by.at(0)] += line.sums.calls;
    return found;
}

std::int64_t live_generation(storage::Store& store) {
    for (const auto& one : store.tallies().generations())
        if (one.live) return one.generation;
    return 0;
}

void counts_each_row_once(const std::string& engine, bool anew) {
    ServerProcess server(engine);
    server.open_shop(1, 1);
    model::User luo;
    luo.login = luo.number = luo.display_name = "luo";
    luo.roles = {model::Role::project_manager};
    const auto administrator = server.log_in("admin");
    BOOST_REQUIRE(administrator->add_user({luo, ServerProcess::password()}).has_value());
    std::atomic<int> brought{0};
    std::thread bringing([&] { bring_all(server, brought); });
    for (int n = 1; n <= kills; ++n) {
        while (brought < n * rows / (kills + 1)) look_again_soon();
        server.kill_9();
        server.start();
    }
    bringing.join();
    const auto store = sql::open_store(server.database());
    const auto project = store->projects().by_code("example-sale")->id;
    const std::map<std::string, std::int64_t> expected{
        {"price", rows / 3}, {"no_need", rows / 3}, {"distrust", rows / 3}};
    for (int look = 0; look < 12'000 && counted(*store, project) != expected; ++look)
        look_again_soon();  // a dead server holds its job for a minute
    BOOST_TEST((counted(*store, project) == expected));
    if (!anew) return;
    const auto before = live_generation(*store);
    BOOST_REQUIRE(server.log_in("admin")->rebuild_reports().has_value());
    server.kill_9();
    server.start();
    for (int look = 0; look < 12'000 && live_generation(*store) == before; ++look) look_again_soon();
    BOOST_TEST(live_generation(*store) > before);
    BOOST_TEST((counted(*store, project) == expected));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(projector_kill_test)

BOOST_AUTO_TEST_CASE(each_row_is_counted_once_when_the_server_on_sqlite_is_killed_at_it) {
    counts_each_row_once("sqlite", true);
}

BOOST_AUTO_TEST_CASE(each_row_is_counted_once_when_the_server_on_mariadb_is_killed_at_it) {
    counts_each_row_once("mariadb", false);
}

BOOST_AUTO_TEST_SUITE_END()
