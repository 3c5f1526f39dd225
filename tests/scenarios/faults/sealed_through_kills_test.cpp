// The server is killed (-9) again and again while agents work and while it seals; in the end every event is there,
// chained, sealed, and the copy outside the database agrees.
#include <boost/test/unit_test.hpp>

#include "server/jobs/seal_file.h"
#include "server/jobs/verify_events.h"
#include "server/sql/event_log.h"
#include "tests/scenarios/faults/server_process.h"
#include "tests/scenarios/fictional_number.h"

using namespace cts;
using namespace cts::tests;

namespace {

constexpr const char* project = "example-sale";

// Each piece of a list leaves an event.
void import_a_little(const ServerProcess& server, int round) {
    const auto keeper = server.log_in("keeper");
    const auto list = keeper->add_list({project, "round " + std::to_string(round)}).value();
    for (int piece = 0; piece < 5; ++piece) {
        const int number = 100 + round * 10 + piece;
        const api::ListRow row{1, "李明", "", fictional_number(number), "", {{"district", "西湖"}}};
        BOOST_TEST(keeper->add_rows(list, {{row}}).value().front().taken);
    }
}

bool all_sealed(sql::EventLog& log) {
    const auto newest = log.seals().newest();
    for (const auto& head : log.events().heads()) {
        const auto seal = std::ranges::find(newest, head.lane, &storage::LaneSeal::lane);
        if (seal == newest.end() || seal->seq < head.seq) return false;
    }
    return !newest.empty();
}

void wait_until_sealed(sql::EventLog& log) {
    for (int look = 0; look < 10'000; ++look) {
        if (all_sealed(log)) return;
        look_again_soon();
    }
    BOOST_FAIL("the lanes are not sealed");
}

void killed_while_it_seals(const std::string& engine) {
    ServerProcess server(engine, {"--seal-every", "PT1S"});
    server.open_shop(1, 40);
    for (int kill = 0; kill < 5; ++kill) {
        import_a_little(server, kill);
        server.kill_9();
        server.start();
    }
    const auto log = sql::open_event_log(server.database());
    wait_until_sealed(*log);
    server.end();
    const auto vault = vault::Vault::open(server.key_file(), false);
    const auto folder = server.key_file().parent_path() / "lane-seals";
    const auto copy = jobs::read_seal_file(jobs::seal_file(folder, jobs::series_of(log->seals())));
    const auto verified = jobs::verify_events(log->events(), log->seals(), vault, copy);
    BOOST_TEST(!verified.empty());
    for (const auto& lane : verified) {
        BOOST_TEST(!lane.finding.has_value());
        BOOST_TEST(lane.unsealed == 0);
        BOOST_TEST_MESSAGE("lane " << lane.lane << ": " << lane.events << " events, " << lane.seals << " seals");
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sealed_through_kills)

BOOST_AUTO_TEST_CASE(a_server_on_sqlite_killed_while_it_seals_leaves_every_event_whole_and_sealed) {
    killed_while_it_seals("sqlite");
}

BOOST_AUTO_TEST_CASE(a_server_on_mariadb_killed_while_it_seals_leaves_every_event_whole_and_sealed) {
    killed_while_it_seals("mariadb");
}

BOOST_AUTO_TEST_SUITE_END()
