// A server that takes connections and never answers, or is not there at all: nothing the agent does waits for it.
#include <boost/test/unit_test.hpp>

#include "tests/doubles/switchable_line.h"
#include "tests/scenarios/desktop/agent_at_work.h"

namespace {

using namespace cts;
using namespace std::chrono_literals;

using State = tests::SwitchableLine::State;
constexpr gateway::Patience patience{5s, 5s};

struct OnALine {
    OnALine() {
        server.open_project();
        server.import(0, 3);
        line = std::make_unique<tests::SwitchableLine>(server.port());
        agent = std::make_unique<tests::AgentAtWork>(
            server, gateway::ServerAddress{line->address(), {}, model::Language::en, patience});
    }
    std::size_t stored() { return server.ask("GET", "/api/v1/calls", server.agent).json.at("items").size(); }

    // Longer than the time-out, also where others keep the machine busy.
    bool in_the_end(const std::function<bool()>& holds) {
        return agent->comes(holds) || agent->comes(holds) || agent->comes(holds);
    }

    tests::RunningServer server;
    std::unique_ptr<tests::SwitchableLine> line;
    std::unique_ptr<tests::AgentAtWork> agent;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(silent_server)

BOOST_FIXTURE_TEST_CASE(a_call_saved_into_the_silence_is_in_the_outbox_and_no_key_has_waited, OnALine) {
    agent->log_in("agent");
    agent->dial();
    agent->answered();
    agent->choose("Reached", '1');
    agent->choose_outcome("never");
    line->set(State::silent);
    server.clock.pass(20s);  // news is asked for, and waits
    agent->try_to_save();
    BOOST_TEST(agent->call().saving);
    agent->search_questions("charged");
    BOOST_TEST(agent->call().faq.query == "charged");
    BOOST_TEST(agent->call().saving);

    BOOST_REQUIRE(in_the_end([&] { return agent->screen() == presenter::Screen::between_calls; }));
    BOOST_TEST(in_the_end([&] { return agent->between().top.outbox == 1; }));
    BOOST_TEST(!agent->between().top.connected);
    BOOST_TEST(stored() == 0u);

    line->set(State::open);
    server.clock.pass(61s);
    BOOST_TEST(in_the_end([&] { return stored() == 1; }));
    BOOST_TEST(in_the_end([&] { return agent->between().top.outbox == 0; }));
    server.clock.pass(61s);
    BOOST_TEST(in_the_end([&] { return agent->between().next.has_value() && agent->between().top.connected; }));
}

BOOST_FIXTURE_TEST_CASE(a_customer_who_rings_without_a_server_is_taken_listed_delivered_and_looked_at, OnALine) {
    agent->log_in("agent");
    BOOST_REQUIRE(in_the_end([&] { return agent->keeps_form_of("agent", "example-sale"); }));
    line->set(State::cut);
    agent->take_call_from(tests::fictional_number(77));
    BOOST_TEST((agent->call().phone.state == presenter::PhoneState::connected));
    BOOST_TEST(agent->call().customer.masked_number == tests::fictional_number(77));
    agent->choose("Reached", '1');
    agent->choose_outcome("never");
    agent->try_to_save();
    BOOST_REQUIRE(in_the_end([&] { return agent->between().top.outbox == 1; }));
    agent->look_at_kept();
    BOOST_TEST(in_the_end([&] { return agent->kept().rows.size() == 1 && agent->kept().open.has_value(); }));
    BOOST_TEST((agent->kept().rows[0].state == presenter::KeptState::waiting));
    BOOST_TEST(agent->kept().rows[0].customer_name == tests::fictional_number(77));

    line->set(State::open);
    server.clock.pass(61s);
    BOOST_REQUIRE(in_the_end([&] { return stored() == 1; }));
    const auto call = server.ask("GET", "/api/v1/calls", server.agent).json["items"][0];
    BOOST_TEST(call["state"] == "needs_correction");
    BOOST_TEST(call["direction"] == "inbound");
    BOOST_TEST(call["problems"][0]["reason"] == "taken_without_server");
    const auto listed = [&] {
        const auto rows = agent->kept().rows;
        return rows.size() == 1 && rows[0].state == presenter::KeptState::needs_correction;
    };
    BOOST_REQUIRE(in_the_end(listed));
    BOOST_TEST(agent->kept().rows[0].customer_name == tests::fictional_number(77));
    agent->open_kept();
    agent->give_reason_and_save("heard it");
    BOOST_TEST(in_the_end(
        [&] { return server.ask("GET", "/api/v1/calls", server.agent).json["items"][0]["state"] == "accepted"; }));
    BOOST_TEST(in_the_end([&] { return agent->kept().rows.empty(); }));
}

BOOST_AUTO_TEST_SUITE_END()
