// A shop with a complaint in it: a back office that works it, a leader who looks on.
#pragma once

#include <boost/test/unit_test.hpp>

#include "tests/scenarios/a_call.h"

namespace cts::tests {

using nlohmann::json;

inline const std::string tickets = "/api/v1/tickets";

struct ComplainingShop : RunningServer {
    ComplainingShop() {
        open_project();
        import(0, 3);
        leader = add_user("leader", {"team_leader"});
        office = add_user("office", {"back_office"});
        ticket = complaint();
    }

    json complaint() {
        const Held held = claim(*this, agent);
        const Reply saved =
            ask("PUT", held.path(), agent,
                call_of(*this, held, "complaint",
                        {{"reached", "yes"}, {"convenient", false}, {"complaint_subject", "charged without a yes"}}));
        BOOST_REQUIRE_MESSAGE(saved.status == 201, saved.body);
        return saved.json["call"]["follow_ups"][0];
    }
    static std::string path(const json& one) { return "/api/v1/follow-ups/" + one["id"].get<std::string>(); }
    Reply detail(const json& one) { return ask("GET", path(one), office); }
    Reply step(const json& one, const std::string& action, json facts = json::object(), const std::string& reason = "",
               const std::string& token = "") {
        const auto revision = detail(one).json["follow_up"]["revision"].get<int>();
        return ask("POST", path(one) + "/steps", token.empty() ? office : token,
                   {{"action", action}, {"reason", reason}, {"facts", std::move(facts)}},
                   {{"If-Match", '"' + std::to_string(revision) + '"'}});
    }
    void takes(const std::string& action, json facts = json::object(), const std::string& reason = "") {
        const Reply taken = step(ticket, action, std::move(facts), reason);
        BOOST_REQUIRE_MESSAGE(taken.status == 200, action + ": " + taken.body);
    }
    void in_handling() {
        takes("contact", {{"contacted", "rang, said we look into it"}});
        takes("handle", {{"identity_verified", true}});
    }
    json order() {
        takes("send_order",
              {{"facts_checked", true}, {"department", "network"}, {"request", "When was it opened, and by whom?"}});
        return detail(ticket).json["orders"].back();
    }
    std::string state() { return detail(ticket).json["follow_up"]["state"]; }
    std::vector<std::string> queue(const std::string& query) {
        const Reply found = ask("GET", tickets + query, office);
        BOOST_REQUIRE_MESSAGE(found.status == 200, found.body);
        std::vector<std::string> ids;
        for (const auto& one : found.json["items"]) ids.push_back(one["id"]);
        return ids;
    }

    std::string leader;
    std::string office;
    json ticket;
};
using Ids = std::vector<std::string>;

inline const json all_for_a_reply{{"facts_checked", true},
                                  {"faq_searched", true},
                                  {"handling", "Looked up the order"},
                                  {"reply", "It was opened by mistake and is cancelled"}};

}  // namespace cts::tests
