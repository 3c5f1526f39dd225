#include "tests/scenarios/desks/floor.h"

#include <boost/test/unit_test.hpp>

namespace cts::tests {

using nlohmann::json;

Floor::Floor(int seats_wanted, int customers) : line(server.port()) {
    server.open_project();
    server.import(0, customers);
    for (int n = 0; n < seats_wanted; ++n) {
        hire(agent_of(n));
        seats.push_back(std::make_unique<Seat>(line.address(), clock));
    }
}

void Floor::hire(const std::string& login) {
    tokens_[login] = server.add_user(login, {"agent"});
    const json session = server.ask("GET", "/api/v1/sessions/current", tokens_[login]).json;
    people_[login] = model::UserId::parse(session.at("user").at("id").get<std::string>()).value();
}

std::vector<std::string> Floor::logins() const {
    std::vector<std::string> all;
    for (const auto& [login, id] : people_) all.push_back(login);
    return all;
}

void Floor::log_in(int seat, const std::string& login) {
    seats[static_cast<std::size_t>(seat)]->log_in(login, RunningServer::password());
}

void Floor::everybody_dials() {
    for (int n = 0; n < static_cast<int>(seats.size()); ++n) {
        log_in(n, agent_of(n));
        BOOST_REQUIRE(seats[static_cast<std::size_t>(n)]->dial());
    }
}

std::vector<json> Floor::calls_of(const std::string& login) {
    std::vector<json> calls;
    std::string after;
    do {
        const json page = server.ask("GET", "/api/v1/calls" + after, tokens_.at(login)).json;
        calls.insert(calls.begin(), page.at("items").rbegin(), page.at("items").rend());
        after = page.contains("after") ? "?after=" + page.at("after").get<std::string>() : "";
    } while (!after.empty());
    return calls;
}

json Floor::call(const FinishedCall& finished) {
    for (const auto& [login, id] : people_) {
        if (id != finished.agent) continue;
        const Reply reply = server.ask("GET", "/api/v1/calls/" + finished.id.to_string(), tokens_.at(login));
        return reply.status == 200 ? reply.json : json();
    }
    return {};
}

// The list's customers are named by their number (RunningServer::import); whom a colleague holds is asked no further.
bool Floor::is_barred(const std::string& customer) {
    const int number = std::stoi(customer.substr(customer.find_first_of("0123456789")));
    const Reply reply = server.ask("POST", "/api/v1/projects/example-sale/calls", server.agent,
                                   {{"direction", "outbound"}, {"phone", fictional_number(number)}});
    const bool held = reply.refused(model::Reason::lead_held, "/phone");
    const bool barred = reply.refused(model::Reason::do_not_call, "/phone");
    BOOST_REQUIRE_MESSAGE(held || barred || reply.status == 201, reply.body);
    return barred;
}

}  // namespace cts::tests
