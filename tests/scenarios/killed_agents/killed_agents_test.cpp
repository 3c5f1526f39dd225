// Sixteen agents at work, each with the client's presenters, desk and gateway in a process of its own; again and again
// one of them is killed (-9) at a moment of chance and started again, sometimes for a colleague, sometimes together
// with the server. Every call that the screen had acknowledged is there once, every other one comes back from its desk,
// each under who began it. CTS_CLIENT_KILLS=500 for a long night.
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <random>

#include "tests/scenarios/faults/server_process.h"
#include "tests/scenarios/killed_agents/agent_process.h"

using namespace cts;
using namespace cts::tests;

namespace {

constexpr int seats = 16;
constexpr int shared_seats = 4;  // the first few have a colleague
constexpr int leads = 4'000;
constexpr unsigned server_dies_one_time_in = 5;

int kills_wanted() {
    const char* wanted = std::getenv("CTS_CLIENT_KILLS");
    return wanted ? std::atoi(wanted) : 12;
}

class Night {
  public:
    explicit Night(const std::string& engine) : server_(engine) {
        server_.open_shop(seats + shared_seats, leads);
        const auto users = server_.log_in("admin")->users(std::nullopt).value();
        for (const auto& user : users.items) ids_[user.login] = user.id;
        for (int n = 0; n < seats; ++n) {
            seats_.push_back(std::make_unique<AgentProcess>(server_.address(), ServerProcess::password()));
            start(n, own(n));
        }
    }

    // Did the server die too?
    bool kill_and_start_again(std::mt19937& chance) {
        let_work(5 + chance() % 40);
        const int n = static_cast<int>(chance() % seats);
        const bool server_too = chance() % server_dies_one_time_in == 0;
        seat(n).kill_9();
        if (server_too) server_.kill_9();
        start(n, n < shared_seats && chance() % 2 == 0 ? colleague(n) : own(n));
        if (server_too) server_.start();
        return server_too;
    }

    void closing_time() {
        for (auto& each : seats_) each->kill_9();
        for (int n = 0; n < seats; ++n) {
            settle(n, own(n));
            if (n < shared_seats) settle(n, colleague(n));
        }
    }

    Told told() const {
        Told all;
        for (const auto& each : seats_) each->read_journal(all);
        return all;
    }

    // Every call that the server has, with its author; by everybody's own list.
    std::multimap<model::CallId, std::string> stored() const {
        std::multimap<model::CallId, std::string> calls;
        for (int n = 0; n < seats + shared_seats; ++n) {
            const auto login = "a" + std::to_string(n);
            const auto client = server_.log_in(login);
            for (std::optional<std::string> after;;) {
                const auto page = client->calls(after).value();
                for (const auto& call : page.items) {
                    BOOST_TEST((call.state == api::CallState::accepted));
                    calls.emplace(call.id, login);
                }
                if (!(after = page.after)) break;
            }
        }
        return calls;
    }

  private:
    AgentProcess& seat(int n) { return *seats_[static_cast<std::size_t>(n)]; }
    AgentProcess::Person person(int n) const {
        const auto login = "a" + std::to_string(n);
        return {login, ids_.at(login)};
    }
    AgentProcess::Person own(int n) const { return person(n); }
    AgentProcess::Person colleague(int n) const { return person(seats + n); }
    void settle(int n, const AgentProcess::Person& who) {
        const bool settled = seat(n).settle_as(who);
        BOOST_TEST(settled, who.login << ": " << seat(n).last_words());
    }
    void start(int n, const AgentProcess::Person& who) { seat(n).work_as(who); }

    // Until the journals have grown by so many lines.
    void let_work(std::size_t lines) {
        for (const auto wanted = told().lines + lines; told().lines < wanted;) {
            for (int n = 0; n < seats; ++n) BOOST_REQUIRE_MESSAGE(seat(n).runs(), seat(n).last_words());
            look_again_soon();
        }
    }

    ServerProcess server_;
    std::map<std::string, model::UserId> ids_;
    std::vector<std::unique_ptr<AgentProcess>> seats_;
};

void kill_loop(const std::string& engine, unsigned seed) {
    std::mt19937 chance(seed);
    Night night(engine);
    int of_server = 0;
    for (int n = 0; n < kills_wanted(); ++n) of_server += night.kill_and_start_again(chance) ? 1 : 0;
    const auto acknowledged = night.told().acknowledged;
    night.closing_time();
    const auto told = night.told();
    const auto stored = night.stored();
    BOOST_TEST(told.wrong == "");
    BOOST_TEST(stored.size() == told.finished.size());
    for (const auto& call : acknowledged) BOOST_TEST(stored.count(call) == 1u);
    for (const auto& [call, login] : told.finished) {
        BOOST_TEST(stored.count(call) == 1u);
        if (stored.count(call) == 1u) BOOST_TEST(stored.find(call)->second == login);
    }
    BOOST_TEST_MESSAGE(kills_wanted() << " kills on " << engine << ", " << of_server << " of them of the server too, "
                                      << told.begun.size() << " calls begun, " << stored.size() << " stored, "
                                      << acknowledged.size() << " of them acknowledged before the last kill");
    BOOST_TEST(acknowledged.size() > static_cast<std::size_t>(seats));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(killed_agents)

BOOST_AUTO_TEST_CASE(every_call_is_there_once_under_its_author_when_clients_are_killed_before_a_server_on_sqlite) {
    kill_loop("sqlite", 1);
}

BOOST_AUTO_TEST_CASE(every_call_is_there_once_under_its_author_when_clients_are_killed_before_a_server_on_mariadb) {
    kill_loop("mariadb", 2);
}

BOOST_AUTO_TEST_SUITE_END()
