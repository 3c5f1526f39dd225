// The disk of a MariaDB is full: it refuses rows with its own number for that (1114), here said by a trigger, so that
// no disk must really be filled. The server answers 503, the call waits on its PC and is there once when there is room.
#include <boost/test/unit_test.hpp>

#include "tests/doubles/own_mariadb.h"
#include "tests/scenarios/desks/seat.h"
#include "tests/scenarios/faults/server_process.h"

using namespace cts;
using namespace cts::tests;
using presenter::Screen;

namespace {

struct PassingTime final : model::Clock {
    model::Instant at = model::SystemClock().now();
    model::Instant now() const override { return at; }
};

class FullAtWill {
  public:
    explicit FullAtWill(const ServerProcess& server)
        : database_(std::get<sql::MariaDbSettings>(server.database()).database) {}

    void becomes_full() {
        says(
            "create trigger disk_full before insert on calls for each row "
            "signal sqlstate 'HY000' set mysql_errno = 1114, message_text = 'The table ''calls'' is full'");
    }
    void has_room_again() { says("drop trigger disk_full"); }

  private:
    void says(const std::string& statement) { mariadb_says_in(database_, statement); }
    std::string database_;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(full_mariadb)

BOOST_AUTO_TEST_CASE(a_call_that_a_full_mariadb_refuses_waits_in_the_outbox_and_is_there_once_when_there_is_room) {
    ServerProcess server("mariadb");
    server.open_shop(1, 10);
    PassingTime world;
    Seat seat(server.address(), world);
    seat.log_in("a0", ServerProcess::password());
    FullAtWill disk(server);
    const auto pass_a_minute = [&] {
        world.at = world.at + std::chrono::seconds(61);
        seat.tick();
    };
    BOOST_REQUIRE(seat.dial());
    disk.becomes_full();
    seat.talk(never_again());
    seat.call().save();
    BOOST_TEST((seat.screen() != Screen::call));
    BOOST_TEST(seat.desk().outbox()->waiting == 1);
    pass_a_minute();
    BOOST_TEST(seat.desk().outbox()->waiting == 1);
    BOOST_TEST(server.log_in("a0")->calls(std::nullopt)->items.empty());
    disk.has_room_again();
    for (int minute = 0; minute < 5 && seat.desk().outbox()->to_send > 0; ++minute) pass_a_minute();
    BOOST_TEST(seat.desk().outbox()->to_send == 0);
    BOOST_TEST(seat.desk().outbox()->attention == 0);
    const auto stored = server.log_in("a0")->calls(std::nullopt).value();
    BOOST_REQUIRE(stored.items.size() == 1u);
    BOOST_TEST((stored.items.front().state == api::CallState::accepted));
}

BOOST_AUTO_TEST_SUITE_END()
