// The disk of a desk is full, or what is on it is damaged; then the disk of the server is full. It is said at once, the
// call on the screen can still be saved, and nothing that was acknowledged is lost.
#include <boost/test/unit_test.hpp>
#include <fstream>

#include "tests/doubles/power_cut.h"
#include "tests/scenarios/desks/floor.h"

using namespace cts;
using namespace cts::tests;
using namespace std::chrono_literals;
using presenter::Screen;
using Line = SwitchableLine::State;

namespace {

struct FullAtWill {
    PowerCut& disk = PowerCut::installed();
    ~FullAtWill() { disk.free_room(); }
};

struct Desk : FullAtWill, Floor {
    Desk() : Floor(1, 6) {}

    Seat& seat() { return *seats.front(); }
    bool in_call() { return seat().screen() == Screen::call; }
    const presenter::CallView& screen() { return seat().call().view(); }
    const presenter::BetweenCallsView& between() { return seat().shift().between_view(); }

    void log_in() { Floor::log_in(0, agent_of(0)); }
    void dials() {
        log_in();
        BOOST_REQUIRE(seat().dial());
        seat().kept().drafts().flush();
    }
    // What the file has already may still be written over: the call is typed on until nothing more fits.
    void becomes_full() {
        disk.leave_room(0, seat().folder());
        for (int n = 0; n < 1'000 && screen().top.unkept.empty(); ++n) {
            seat().call().answer("reached", n % 2 == 0 ? "yes" : "no_answer");
            seat().kept().drafts().flush();
            seat().tick();
        }
    }
    void write_down(const Ending& ending) {
        seat().talk(ending);
        seat().kept().drafts().flush();
        seat().tick();
    }
    void pass(int seconds) {
        for (int n = 0; n < seconds; ++n) {
            clock.pass(1s);
            seat().tick();
        }
    }
    bool is_said_to_be_put_aside() { return between().notice.find("desk.sqlite.damaged-") != std::string::npos; }
    std::size_t stored() { return calls_of(agent_of(0)).size(); }
    std::filesystem::path file() { return seat().folder() / "desk.sqlite"; }
};

void overwrite(const std::filesystem::path& file, std::streamoff from) {
    std::fstream bytes(file, std::ios::binary | std::ios::in | std::ios::out);
    bytes.seekp(from);
    for (auto left = static_cast<std::streamoff>(std::filesystem::file_size(file)) - from; left > 0; --left)
        bytes.put('\x5a');
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(desk_disk, Desk)

BOOST_AUTO_TEST_CASE(a_full_disk_at_the_desk_is_said_at_once_and_the_server_takes_the_call) {
    dials();
    BOOST_TEST(screen().top.unkept == "");
    becomes_full();
    BOOST_TEST(screen().top.unkept != "");
    write_down(never_again());
    seat().call().save();
    BOOST_TEST(!in_call());
    BOOST_TEST(stored() == 1u);
    BOOST_TEST(between().last.value().acknowledged);
    BOOST_TEST(between().notice != "");
    disk.free_room();
    BOOST_REQUIRE(seat().dial());
    write_down(refused());
    BOOST_TEST(screen().top.unkept == "");
    seat().call().save();
    BOOST_TEST(stored() == 2u);
}

BOOST_AUTO_TEST_CASE(a_call_that_neither_desk_nor_server_can_take_stays_on_the_screen_until_one_of_them_can) {
    dials();
    becomes_full();
    line.set(Line::cut);
    write_down(refused());
    seat().call().save();
    BOOST_TEST(in_call());
    BOOST_TEST(screen().notice.find("Keep this window open") != std::string::npos, screen().notice);
    disk.free_room();
    seat().call().save();
    BOOST_TEST(!in_call());
    BOOST_TEST(seat().desk().outbox()->waiting == 1);
    line.set(Line::open);
    pass(62);
    BOOST_TEST(stored() == 1u);
    BOOST_TEST(seat().desk().outbox()->waiting == 0);
}

BOOST_AUTO_TEST_CASE(what_waited_when_the_disk_became_full_is_delivered_once_and_the_next_customer_comes) {
    dials();
    line.set(Line::cut);
    write_down(refused());
    seat().call().save();
    BOOST_REQUIRE(seat().desk().outbox()->waiting == 1);
    disk.leave_room(0, seat().folder());
    line.set(Line::open);
    pass(65);
    BOOST_TEST(stored() == 1u);
    BOOST_TEST(between().next.has_value());
    disk.free_room();
    pass(65);
    BOOST_TEST(stored() == 1u);
    BOOST_TEST(seat().desk().outbox()->waiting == 0);
    BOOST_TEST(between().top.unkept == "");
}

BOOST_AUTO_TEST_CASE(a_desk_that_is_damaged_under_the_program_costs_no_call_and_is_put_aside_at_the_next_start) {
    dials();
    overwrite(file(), 0);
    overwrite(file().string() + "-wal", 0);
    write_down(refused());
    seat().call().save();
    BOOST_TEST(!in_call());
    BOOST_TEST(stored() == 1u);
    seat().end();
    overwrite(file(), 0);
    seat().start();
    log_in();
    BOOST_TEST(is_said_to_be_put_aside(), between().notice);
    BOOST_TEST(between().next.has_value());
}

BOOST_AUTO_TEST_CASE(a_desk_that_was_damaged_while_nobody_looked_is_put_aside_by_name_and_work_goes_on) {
    dials();
    seat().end();
    overwrite(file(), 4096);
    seat().start();
    log_in();
    BOOST_TEST(!in_call());
    BOOST_TEST(is_said_to_be_put_aside(), between().notice);
    BOOST_REQUIRE(seat().dial());
    write_down(refused());
    BOOST_TEST(screen().top.unkept == "");
    seat().call().save();
    BOOST_TEST(stored() == 1u);
}

BOOST_AUTO_TEST_CASE(a_full_disk_at_the_server_is_a_503_and_calls_wait_in_the_outbox_until_there_is_room) {
    dials();
    disk.leave_room(0, server.folder());
    write_down(never_again());
    const std::string customer = screen().customer.name;
    seat().call().save();
    BOOST_TEST(!in_call());
    BOOST_TEST(seat().desk().outbox()->waiting == 1);
    BOOST_TEST(!between().top.connected);
    const Reply refused =
        server.ask("POST", "/api/v1/projects/example-sale/claims", server.agent, nlohmann::json::object());
    BOOST_TEST(refused.status == 503);
    BOOST_TEST(refused.headers.contains("retry-after"));
    pass(30);
    BOOST_TEST(stored() == 0u);
    disk.free_room();
    pass(65);
    BOOST_TEST(stored() == 1u);
    BOOST_TEST(seat().desk().outbox()->waiting == 0);
    BOOST_TEST(is_barred(customer));
}

BOOST_AUTO_TEST_SUITE_END()
