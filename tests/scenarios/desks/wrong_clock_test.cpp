// The clock of a PC is wrong by days, jumps in mid-call, or was set while the program was gone: calls are dated by the
// server's time, slips that look expired there are delivered, and what is due is due at its true moment.
#include <boost/test/unit_test.hpp>

#include "tests/scenarios/desks/floor.h"

using namespace cts;
using namespace cts::tests;
using namespace std::chrono_literals;
using presenter::Screen;
using Line = SwitchableLine::State;

namespace {

const std::vector<std::chrono::hours> wrong_by{-8 * 24h, -25h, -24h, 24h, 25h, 8 * 24h};
constexpr std::chrono::hours a_day{24};

struct Agent : Floor {
    Agent() : Floor(1, 8) {}

    Seat& seat() { return *seats.front(); }
    model::UserId id() const { return id_of(agent_of(0)); }
    void log_in() { Floor::log_in(0, agent_of(0)); }
    void starts_again() {
        seat().end();
        seat().start();
        log_in();
    }
    void dials() {
        BOOST_REQUIRE(seat().dial());
        dialled_at_ = clock.now();
    }
    // After so long, by the world's clock; where it is when the server answers is what the server is asked for.
    FinishedCall hangs_up(std::chrono::seconds after, const Ending& ending = cannot_hear()) {
        clock.pass(after);
        seat().talk(ending);
        auto finished = seat().save(id());
        finished.dialled_at = dialled_at_;
        finished.ended_at = clock.now();
        return finished;
    }
    void the_server_is_back() {
        line.set(Line::open);
        clock.pass(61s);
        seat().tick();
        seat().tick();
    }
    void check_its_times(const FinishedCall& finished) {
        const auto stored = call(finished);
        BOOST_REQUIRE(!stored.is_null());
        BOOST_TEST(stored["state"] == "accepted", stored["problems"].dump());
        BOOST_TEST(stored["dialled_at"] == finished.dialled_at.to_iso8601());
        BOOST_TEST(stored["ended_at"] == finished.ended_at.to_iso8601());
        if (finished.outcome == "cannot_hear")
            BOOST_TEST(stored["follow_ups"][0]["due"] == (finished.ended_at + 10min).to_iso8601());
    }

  private:
    model::Instant dialled_at_;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(wrong_clock)

BOOST_AUTO_TEST_CASE(calls_are_dated_by_the_server_on_a_pc_that_is_days_late_or_early) {
    Agent agent;
    for (const auto wrong : wrong_by) {
        agent.seat().pc().set_clock(wrong);
        agent.starts_again();
        agent.dials();
        agent.check_its_times(agent.hangs_up(95s));
    }
}

BOOST_AUTO_TEST_CASE(a_slip_that_looks_run_out_to_the_pc_is_delivered_when_the_server_is_back) {
    Agent agent;
    for (const auto wrong : wrong_by) {
        agent.seat().pc().set_clock(wrong);
        agent.starts_again();
        agent.dials();
        agent.line.set(Line::cut);
        const auto finished = agent.hangs_up(95s);
        agent.clock.pass(5min);
        agent.the_server_is_back();
        agent.check_its_times(finished);
        BOOST_TEST(agent.seat().desk().outbox()->to_send == 0);
    }
}

BOOST_AUTO_TEST_CASE(a_clock_that_jumps_in_mid_call_moves_none_of_its_times) {
    Agent agent;
    agent.log_in();
    for (const auto wrong : wrong_by) {
        agent.dials();
        agent.seat().pc().set_clock(wrong);
        agent.check_its_times(agent.hangs_up(95s));
    }
}

BOOST_AUTO_TEST_CASE(nor_when_the_program_is_started_again_after_it_and_the_server_is_away) {
    Agent agent;
    agent.log_in();
    for (const auto wrong : wrong_by) {
        agent.dials();
        agent.line.set(Line::cut);
        agent.clock.pass(60s);
        agent.seat().pc().set_clock(wrong);
        agent.starts_again();
        BOOST_REQUIRE((agent.seat().screen() == Screen::call));
        const auto finished = agent.hangs_up(35s);
        agent.the_server_is_back();
        agent.check_its_times(finished);
    }
}

BOOST_AUTO_TEST_CASE(a_call_does_not_end_before_it_was_kept_on_a_pc_that_wakes_up_in_the_past) {
    Agent agent;
    agent.log_in();
    agent.dials();
    agent.line.set(Line::cut);
    agent.clock.pass(60s);
    agent.seat().talk(cannot_hear());
    const auto kept_at = agent.clock.now();
    agent.seat().end();
    agent.seat().pc().set_clock(-a_day);
    agent.seat().pc().start_again();
    agent.seat().start();
    agent.log_in();
    BOOST_REQUIRE((agent.seat().screen() == Screen::call));
    agent.clock.pass(5s);
    const auto finished = agent.seat().save(agent.id());
    agent.the_server_is_back();
    const auto stored = agent.call(finished);
    BOOST_TEST(stored["state"] == "accepted", stored["problems"].dump());
    BOOST_TEST(stored["ended_at"] == (kept_at + 5s).to_iso8601());
}

BOOST_AUTO_TEST_CASE(a_promised_call_is_reminded_of_at_its_true_moment_on_a_pc_that_is_a_day_late_or_early) {
    for (const auto wrong : {-a_day, a_day}) {
        Agent agent;
        agent.seat().pc().set_clock(wrong);
        agent.starts_again();
        agent.dials();
        (void)agent.hangs_up(60s);
        agent.clock.pass(4min);
        agent.seat().tick();
        BOOST_TEST(!agent.seat().shift().around_view().reminder.has_value());
        agent.clock.pass(2min);
        agent.seat().tick();
        BOOST_TEST(agent.seat().shift().around_view().reminder.has_value());
    }
}

BOOST_AUTO_TEST_CASE(permitted_hours_are_the_servers_whatever_the_pc_says) {
    Agent agent;  // it is 22:13 where the customers are
    const Reply set = agent.server.ask("PATCH", "/api/v1/projects/example-sale", agent.server.administrator,
                                       {{"permitted_from", "09:00"}, {"permitted_to", "21:00"}});
    BOOST_REQUIRE_MESSAGE(set.status == 200, set.body);
    agent.seat().pc().set_clock(11h);
    agent.starts_again();
    BOOST_TEST(!agent.seat().dial());
    agent.clock.pass(11h);
    agent.seat().pc().set_clock(-11h);
    agent.starts_again();
    BOOST_TEST(agent.seat().dial());
}

BOOST_AUTO_TEST_SUITE_END()
