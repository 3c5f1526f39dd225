// The server is killed (-9) again and again while sixteen agents claim and save through the real gateway; then the
// database under it. Every acknowledged call is there once; what was not acknowledged is sent again and is there once
// too; whoever asked never to be called is on the list. CTS_SERVER_KILLS=20 for a long night (there are 5,000 fictional
// numbers to call).
#include <atomic>
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <mutex>
#include <random>
#include <set>
#include <thread>

#include "shared/form/reader.h"
#include "tests/doubles/own_mariadb.h"
#include "tests/scenarios/faults/server_process.h"
#include "tests/shared/form/example_kit.h"

using namespace cts;
using namespace cts::tests;
using gateway::FaultKind;

namespace {

constexpr int agents = 16;
constexpr int leads = 5'000;
constexpr const char* project = "example-sale";

int kills_wanted() {
    const char* wanted = std::getenv("CTS_SERVER_KILLS");
    return wanted ? std::atoi(wanted) : 4;
}

const form::Kit& kit() {
    static const form::Kit read = form::read_kit(form::test::example_kit()).value();
    return read;
}

api::CallSave refusal(const api::Claimed& claimed) {
    api::CallSave call;
    call.slip = claimed.slip;
    call.dialled_at = claimed.server_time;
    call.answered_at = claimed.server_time + std::chrono::seconds(5);
    call.ended_at = claimed.server_time + std::chrono::seconds(60);
    call.outcome = "refused";
    call.answers = {{"reached", "yes"}, {"convenient", "yes"}, {"interest", "refuses"}, {"refusal", "price"}};
    return call;
}

// An agent who never gives up a call: it is sent until the server has said that it has it.
class Agent {
  public:
    Agent(const ServerProcess& server, int number) : client_(server.log_in("a" + std::to_string(number))) {}

    void work(const std::atomic<bool>& closing_time) {
        while (!closing_time) {
            const auto claimed = client_->claim(project, {});
            if (!claimed) {
                if (!is_the_fault(claimed.error())) return;
                look_again_soon();
                continue;
            }
            deliver(*claimed);
        }
    }

    const std::set<model::CallId>& acknowledged() const { return acknowledged_; }
    int sent_again() const { return sent_again_; }
    const std::string& refused() const { return refused_; }

  private:
    void deliver(const api::Claimed& claimed) {
        const auto call = refusal(claimed);
        const auto& form = *kit().forms.at("first_call");
        auto delivery = api::Delivery::on_screen;
        for (;;) {
            const auto saved = client_->save(claimed.contents.call, form, call, delivery);
            if (saved) {
                acknowledged_.insert(claimed.contents.call);
                return;
            }
            if (!is_the_fault(saved.error())) return;
            delivery = api::Delivery::late;
            ++sent_again_;
            look_again_soon();
        }
    }

    // Nothing but the fault itself may stand between an agent and an acknowledgement.
    bool is_the_fault(const gateway::Fault& fault) {
        constexpr int overloaded = 503;
        const bool is = fault.kind == FaultKind::unreachable || fault.status == overloaded;
        if (!is) refused_ = fault.message + " (" + std::to_string(fault.status) + ")";
        return is;
    }

    std::unique_ptr<gateway::Gateway> client_;
    std::set<model::CallId> acknowledged_;
    int sent_again_ = 0;
    std::string refused_;
};

struct Shift {
    std::vector<std::unique_ptr<Agent>> team;
    std::vector<std::thread> threads;
    std::atomic<bool> closing_time{false};

    explicit Shift(const ServerProcess& server) {
        for (int n = 0; n < agents; ++n) team.push_back(std::make_unique<Agent>(server, n));
        for (auto& agent : team) threads.emplace_back([&] { agent->work(closing_time); });
    }
    ~Shift() { end(); }
    void end() {
        closing_time = true;
        for (auto& thread : threads)
            if (thread.joinable()) thread.join();
    }
    std::set<model::CallId> acknowledged() const {
        std::set<model::CallId> all;
        for (const auto& agent : team) all.insert(agent->acknowledged().begin(), agent->acknowledged().end());
        return all;
    }
};

// Every call of the agents, read page by page as they would read them.
std::multiset<model::CallId> stored_calls(const ServerProcess& server) {
    std::multiset<model::CallId> stored;
    for (int n = 0; n < agents; ++n) {
        const auto client = server.log_in("a" + std::to_string(n));
        for (std::optional<std::string> after;;) {
            const auto page = client->calls(after).value();
            for (const auto& call : page.items) {
                BOOST_TEST((call.state == api::CallState::accepted));
                stored.insert(call.id);
            }
            if (!page.after) break;
            after = page.after;
        }
    }
    return stored;
}

template <class Fault>
void work_through(ServerProcess& server, Fault&& fault) {
    Shift shift(server);
    for (int n = 0; n < kills_wanted(); ++n) fault(n);
    shift.end();
    const auto acknowledged = shift.acknowledged();
    const auto stored = stored_calls(server);
    BOOST_TEST(stored.size() == acknowledged.size());
    for (const auto& id : acknowledged) BOOST_TEST(stored.count(id) == 1u);
    int sent_again = 0;
    for (const auto& agent : shift.team) {
        BOOST_TEST(agent->refused() == "");
        sent_again += agent->sent_again();
    }
    BOOST_TEST_MESSAGE(kills_wanted() << " faults, " << acknowledged.size() << " calls acknowledged, " << sent_again
                                      << " times sent again");
    BOOST_TEST(acknowledged.size() > static_cast<std::size_t>(agents));
}

// Lets work go on until this many requests more have been answered by somebody: a moment that needs no clock.
void let_work(const ServerProcess& server, std::mt19937& chance) {
    const auto witness = server.log_in("leader");
    for (unsigned n = 0, many = 30 + chance() % 120; n < many; ++n) {
        if (!witness->today(project)) return;
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(kill_server_test)

BOOST_AUTO_TEST_CASE(every_call_is_there_once_when_the_server_on_sqlite_is_killed_under_sixteen_agents) {
    ServerProcess server("sqlite");
    server.open_shop(agents, leads);
    std::mt19937 chance(1);
    work_through(server, [&](int) {
        let_work(server, chance);
        server.kill_9();
        server.start();
    });
}

BOOST_AUTO_TEST_CASE(every_call_is_there_once_when_the_server_on_mariadb_is_killed_under_sixteen_agents) {
    ServerProcess server("mariadb");
    server.open_shop(agents, leads);
    std::mt19937 chance(2);
    work_through(server, [&](int) {
        let_work(server, chance);
        server.kill_9();
        server.start();
    });
}

BOOST_AUTO_TEST_CASE(every_call_is_there_once_when_mariadb_is_killed_and_started_again_under_sixteen_agents) {
    ServerProcess server("mariadb");
    server.open_shop(agents, leads);
    std::mt19937 chance(3);
    work_through(server, [&](int) {
        let_work(server, chance);
        kill_own_mariadb();
        start_own_mariadb_again();
    });
}

BOOST_AUTO_TEST_CASE(every_call_is_there_once_when_mariadb_is_stopped_and_started_again_under_sixteen_agents) {
    ServerProcess server("mariadb");
    server.open_shop(agents, leads);
    std::mt19937 chance(4);
    work_through(server, [&](int) {
        let_work(server, chance);
        stop_own_mariadb();
        start_own_mariadb_again();
    });
}

BOOST_AUTO_TEST_SUITE_END()
