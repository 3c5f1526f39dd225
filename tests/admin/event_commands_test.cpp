// cts-admin db verify-events on a database that somebody meddled with behind the server's back.
#include <boost/test/unit_test.hpp>

#include "admin/commands.h"
#include "server/jobs/runner.h"
#include "server/jobs/usual_jobs.h"
#include "server/sql/connection.h"
#include "server/sql/open_store.h"
#include "tests/admin/listening.h"
#include "tests/doubles/own_folder.h"
#include "tests/server/storage/small_shop.h"

using namespace cts;
using namespace cts::tests;

namespace {

struct SealedDatabase {
    SealedDatabase() {
        const auto vault = vault::Vault::open(key, true);
        const auto store = sql::open_sqlite(settings);
        SmallShop shop(*store);
        for (int row = 1; row <= 9; ++row) store->leads().add_leads({shop.lead(row, row)});
        seal(*store, vault);
        store->leads().add_leads({shop.lead(10, 10)});
    }

    void seal(storage::Store& store, const vault::Vault& vault) {
        jobs::JobBoard board;
        const model::SystemClock clock;
        jobs::Runner(store.jobs(), clock, "here", jobs::usual_jobs(store, vault, {folder.path() / "lane-seals"}), board)
            .run_due();
    }

    void meddle(const std::string& statement) { sql::Connection(settings, sql::Access::write).execute(statement); }

    int verify() {
        admin::CommandLine line;
        line.options = {{"database", "sqlite:" + settings.file.string()}, {"key", key.string()}};
        const Listening terminal;
        const int ended = admin::db_verify_events({line, model::Language::en});
        said = terminal.heard();
        return ended;
    }

    void check_found(const std::string& sentence) {
        BOOST_TEST(verify() == admin::exit_refused);
        BOOST_TEST(said.find(sentence) != std::string::npos, said);
    }

    OwnFolder folder;
    std::filesystem::path key = folder.path() / "master.key";
    sql::SqliteSettings settings{.file = folder.path() / "cts.db"};
    std::string said;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(event_commands, SealedDatabase)

BOOST_AUTO_TEST_CASE(whole_events_are_found_whole) {
    BOOST_TEST(verify() == admin::exit_done);
    BOOST_TEST(said.find("Lane 0: 10 events whole, 1 seals good, 1 events not sealed yet.") != std::string::npos, said);
}

BOOST_AUTO_TEST_CASE(a_changed_event_is_named) {
    meddle("update events set details = '{}' where seq = 4");
    check_found("Lane 0: event 4 was changed.");
}

BOOST_AUTO_TEST_CASE(an_event_taken_out_is_named) {
    meddle("delete from events where seq = 4");
    check_found("Lane 0: event 4 is missing.");
}

BOOST_AUTO_TEST_CASE(events_cut_off_are_named) {
    meddle("delete from events where seq > 4");
    meddle("update event_lanes set seq = 4, digest = (select digest from events where seq = 4)");
    check_found("Lane 0: the events from 5 on were cut off.");
    meddle("delete from lane_seals where seq > 4");
    check_found("Lane 0: there are events, and no lane has a seal.");
}

BOOST_AUTO_TEST_CASE(without_the_copy_of_the_seals_the_events_are_not_called_good) {
    std::filesystem::remove_all(folder.path() / "lane-seals");
    check_found("There is no copy of the seals");
}

BOOST_AUTO_TEST_SUITE_END()
