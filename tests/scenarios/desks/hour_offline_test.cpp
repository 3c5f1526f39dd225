// The server cannot be reached for an hour in the middle of the shift, over midnight: the call in hand is finished and
// queued, no new number is dialled; some programs are started again, some seats change hands. Then it is back: every
// call is there once and in order, under its true author, and what was promised counts from the true moments.
#include <boost/test/unit_test.hpp>
#include <random>

#include "tests/scenarios/desks/floor.h"

using namespace cts;
using namespace cts::tests;
using namespace std::chrono_literals;
using presenter::Screen;
using Line = SwitchableLine::State;

namespace {

constexpr int an_hour_s = 3600;
constexpr int step_s = 5;
constexpr int longest_pause_s = 61;
const std::string end_of_trial_sold_on_the_21st = "2026-10-21T15:59:59.999Z";  // that day ends in Shanghai

class Shift {
  public:
    explicit Shift(int seats) : floor(seats, 3 * seats + 2) {
        floor.clock.pass(75min);  // 23:28 in Shanghai
        floor.everybody_dials();
        for (int n = 0; n < seats; ++n) ends_at_.push_back(step_s * (2 + static_cast<int>(chance_() % 360)));
    }

    Seat& seat(int n) { return *floor.seats[static_cast<std::size_t>(n)]; }
    int seats() const { return static_cast<int>(floor.seats.size()); }

    // `beside` is what else happens in it.
    void an_hour(const std::function<void(int second)>& beside = [](int) {}) {
        for (int second = 0; second < an_hour_s; second += step_s) {
            floor.clock.pass(std::chrono::seconds(step_s));
            for (int n = 0; n < seats(); ++n) second_at(n, second);
            beside(second);
        }
    }
    void minute_after() {
        for (int second = 0; second < 2 * longest_pause_s; ++second) {
            floor.clock.pass(1s);
            for (auto& each : floor.seats) each->tick();
        }
    }
    void starts_again(int n, const std::string& login) {
        seat(n).end();
        seat(n).start();
        floor.log_in(n, login);
    }
    void ends_call(int n, const std::string& login, const Ending& ending) {
        seat(n).talk(ending);
        finished.push_back(seat(n).save(floor.id_of(login)));
        BOOST_TEST((seat(n).screen() == Screen::between_calls));
    }
    int ends_at(int n) const { return ends_at_[static_cast<std::size_t>(n)]; }

    Floor floor;
    std::vector<FinishedCall> finished;  // in the order in which they were

  private:
    void second_at(int n, int second) {
        seat(n).tick();
        if (second == ends_at(n) - step_s && n % 4 == 3) starts_again(n, Floor::agent_of(n));
        if (second == ends_at(n)) ends_call(n, Floor::agent_of(n), ending_of(n));
        if (second > ends_at(n) && second % 60 == 0) wants_the_next(n);
    }
    void wants_the_next(int n) {
        if (seat(n).screen() != Screen::between_calls) return;
        seat(n).shift().next_lead();
        BOOST_TEST(!seat(n).dial());
    }
    Ending ending_of(int n) {
        switch (n % 6) {
            case 0:
                return never_again();
            case 1:
                return cannot_hear();
            case 2:
                return call_back(floor.clock.now() + 3h);
            case 3:
                return trial_agreed();
            case 4:
                return no_answer();
            default:
                return refused();
        }
    }

    std::mt19937 chance_{7};
    std::vector<int> ends_at_;
};

int dialled(const std::vector<std::string>& heard) {
    return static_cast<int>(std::ranges::count_if(heard, [](const auto& each) { return each.ends_with("/dial"); }));
}

std::vector<model::CallId> delivered_late(const std::vector<std::string>& heard) {
    std::vector<model::CallId> calls;
    const std::string before = "PUT /api/v1/calls/";
    for (const auto& each : heard) {
        if (!each.starts_with(before) || !each.ends_with("?delivery=late")) continue;
        calls.push_back(model::CallId::parse(each.substr(before.size(), 36)).value());
    }
    return calls;
}

void check_promise(const FinishedCall& finished, const nlohmann::json& call) {
    if (finished.outcome == "cannot_hear")
        BOOST_TEST(call["follow_ups"][0]["due"] == (finished.ended_at + 10min).to_iso8601());
    if (finished.outcome == "call_back")
        BOOST_TEST(call["follow_ups"][0]["due"] == (finished.ended_at + 3h).to_iso8601());
    if (finished.outcome == "trial_agreed")
        BOOST_TEST(call["follow_ups"][0]["trial_end"] == end_of_trial_sold_on_the_21st);
}

void check_call(Floor& floor, const FinishedCall& finished) {
    const auto call = floor.call(finished);
    BOOST_TEST_CONTEXT(finished.outcome << " of " << finished.customer) {
        BOOST_REQUIRE(!call.is_null());
        BOOST_TEST(call["state"] == "accepted", call["problems"].dump());
        BOOST_TEST(call["outcome"] == finished.outcome);
        BOOST_TEST(call["agent"] == finished.agent.to_string());
        BOOST_TEST(call["dialled_at"] == finished.dialled_at.to_iso8601());
        BOOST_TEST(call["ended_at"] == finished.ended_at.to_iso8601());
        check_promise(finished, call);
    }
}

void check_everything_is_there_once(Shift& shift) {
    for (const auto& finished : shift.finished) check_call(shift.floor, finished);
    std::size_t stored = 0;
    for (const auto& login : shift.floor.logins()) stored += shift.floor.calls_of(login).size();
    BOOST_TEST(stored == shift.finished.size());
    for (auto& seat : shift.floor.seats) {
        BOOST_TEST(seat->desk().outbox()->to_send == 0);
        BOOST_TEST(seat->desk().outbox()->attention == 0);
        BOOST_TEST(seat->shift().between_view().top.connected);
        BOOST_TEST(seat->shift().between_view().next.has_value());
    }
    for (const auto& finished : shift.finished)  // last: it begins calls
        BOOST_TEST(shift.floor.is_barred(finished.customer) == (finished.outcome == "never_again"));
}

// An hour that begins so, and in which the server hears at most what the line lets through.
void an_hour_of(Line how, int seats) {
    Shift shift(seats);
    const int before = dialled(shift.floor.line.heard());
    shift.floor.line.set(how);
    shift.an_hour();
    BOOST_TEST(dialled(shift.floor.line.heard()) == before);
    shift.floor.line.set(Line::open);
    shift.minute_after();
    check_everything_is_there_once(shift);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(hour_offline)

BOOST_AUTO_TEST_CASE(an_hour_without_the_server_costs_sixteen_agents_no_call_and_dials_no_number) {
    constexpr int seat_taken_over = 1;
    constexpr int seat_of_a_stranger = 5;
    Shift shift(16);
    auto& floor = shift.floor;
    floor.hire("knows_seat_1");
    floor.hire("stranger");
    // This morning she began a call at seat 1 that is still there; then its agent came back.
    shift.starts_again(seat_taken_over, "knows_seat_1");
    BOOST_REQUIRE(shift.seat(seat_taken_over).dial());
    shift.starts_again(seat_taken_over, Floor::agent_of(seat_taken_over));
    BOOST_REQUIRE((shift.seat(seat_taken_over).screen() == Screen::call));

    const auto heard_before = floor.line.heard().size();
    floor.line.set(Line::cut);
    shift.an_hour([&](int second) {
        if (second == shift.ends_at(seat_taken_over) + 30) {
            shift.starts_again(seat_taken_over, "knows_seat_1");
            BOOST_REQUIRE((shift.seat(seat_taken_over).screen() == Screen::call));
            shift.ends_call(seat_taken_over, "knows_seat_1", refused());
        }
        if (second == shift.ends_at(seat_of_a_stranger) + 30) {
            shift.starts_again(seat_of_a_stranger, "stranger");
            BOOST_TEST((shift.seat(seat_of_a_stranger).screen() == Screen::log_in));
        }
    });
    BOOST_TEST(floor.line.heard().size() == heard_before);
    BOOST_TEST(shift.finished.size() == 17u);

    floor.line.set(Line::open);
    floor.log_in(seat_of_a_stranger, "stranger");
    shift.minute_after();
    check_everything_is_there_once(shift);

    const auto delivered = delivered_late(floor.line.heard());
    const auto place = [&](const std::string& login) {
        const auto of = std::ranges::find(shift.finished, floor.id_of(login), &FinishedCall::agent);
        BOOST_REQUIRE(of != shift.finished.end());
        return std::ranges::find(delivered, of->id) - delivered.begin();
    };
    BOOST_TEST(place(Floor::agent_of(seat_taken_over)) < place("knows_seat_1"));
    BOOST_TEST(delivered.size() == shift.finished.size());
    const auto strangers =
        std::ranges::find(shift.finished, floor.id_of(Floor::agent_of(seat_of_a_stranger)), &FinishedCall::agent);
    BOOST_TEST(floor.call(*strangers)["delivered_by"] == floor.id_of("stranger").to_string());
}

BOOST_AUTO_TEST_CASE(an_hour_in_which_requests_go_nowhere_costs_no_call) {
    an_hour_of(Line::requests_lost, 4);
}

BOOST_AUTO_TEST_CASE(an_hour_in_which_every_answer_is_lost_stores_no_call_twice) {
    an_hour_of(Line::answers_lost, 6);
}

BOOST_AUTO_TEST_CASE(an_hour_in_which_the_server_is_down_costs_no_call) {
    Shift shift(6);
    shift.floor.server.stop();
    shift.an_hour();
    shift.floor.server.start();
    shift.minute_after();
    check_everything_is_there_once(shift);
}

BOOST_AUTO_TEST_SUITE_END()
