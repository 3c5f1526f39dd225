// Calls of the example kit as an agent would save them.
#pragma once

#include "tests/scenarios/running_server.h"

namespace cts::tests {

struct Held {  // a customer an agent has claimed
    std::string call;
    std::string slip;
    nlohmann::json claimed;

    std::string path() const { return "/api/v1/calls/" + call; }
};

inline Held claim(RunningServer& server, const std::string& token) {
    const Reply reply = server.ask("POST", "/api/v1/projects/example-sale/claims", token, nlohmann::json::object());
    BOOST_REQUIRE_MESSAGE(reply.status == 201, reply.body);
    return {reply.json["contents"]["call"], reply.json["slip"], reply.json};
}

inline nlohmann::json call_of(const RunningServer& server, const Held& held, const std::string& outcome,
                              const nlohmann::json& answers) {
    const model::Instant now = server.clock.now();
    return {{"slip", held.slip},
            {"dialled_at", now.to_iso8601()},
            {"answered_at", (now + std::chrono::seconds(8)).to_iso8601()},
            {"ended_at", (now + std::chrono::seconds(95)).to_iso8601()},
            {"hung_up_by", "customer"},
            {"outcome", outcome},
            {"answers", answers}};
}

inline nlohmann::json refusing() {
    return {{"reached", "yes"}, {"convenient", true}, {"interest", "refuses"}, {"refusal", "price"}};
}

inline nlohmann::json agreeing() {
    return {{"reached", "yes"},
            {"convenient", true},
            {"interest", "willing"},
            {"oc_permission", "granted"},
            {"oc_owner", "holder"},
            {"oc_owner_word", "shi"},
            {"oc_follows", "follows"},
            {"oc_told",
             {"tariff", "trial_end", "function", "how_to_use", "how_to_enquire", "how_to_cancel", "opens_within"}},
            {"oc_one_month", false},
            {"oc_first_yes", "clear"},
            {"oc_question", "none"},
            {"oc_second_yes", "clear"},
            {"mood", "calm"}};
}

}  // namespace cts::tests
