// What was promised, over the wire: seen by its agent and by who leads the team, handed over once, and history kept.
#include <boost/test/unit_test.hpp>

#include "tests/scenarios/a_call.h"

using namespace cts;
using nlohmann::json;
using tests::Held;
using tests::Reply;

namespace {

struct PromisingShop : tests::RunningServer {
    PromisingShop() {
        open_project();
        import(0, 2);
        leader = add_user("leader", {"team_leader"});
        const Held held = tests::claim(*this, agent);
        const auto due = (clock.now() + std::chrono::hours(2)).to_iso8601();
        const Reply saved = ask("PUT", held.path(), agent,
                                tests::call_of(*this, held, "call_back",
                                               {{"reached", "yes"}, {"convenient", false}, {"callback_at", due}}));
        BOOST_REQUIRE_MESSAGE(saved.status == 201, saved.body);
        promise = saved.json["call"]["follow_ups"][0];
    }
    std::string path() const { return "/api/v1/follow-ups/" + promise["id"].get<std::string>(); }
    Reply view(const std::string& name, const std::string& token) {
        return ask("GET", "/api/v1/projects/example-sale/follow-ups?view=" + name, token);
    }
    Reply hand_over(const std::string& if_match, const json& to) {
        return ask("POST", path() + "/assignment", leader, to, {{"If-Match", if_match}});
    }

    std::string leader;
    json promise;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(follow_ups, PromisingShop)

BOOST_AUTO_TEST_CASE(a_promise_stands_in_its_agents_list_and_in_the_leaders_views_it_belongs_to) {
    const Reply own = ask("GET", "/api/v1/follow-ups", agent);
    BOOST_REQUIRE(own.json["items"].size() == 1);
    BOOST_TEST(own.json["items"][0]["purpose"] == "first_call");
    BOOST_TEST(own.json["items"][0]["project"] == "example-sale");
    BOOST_TEST(view("open", leader).json["items"].size() == 1);
    BOOST_TEST(view("overdue", leader).json["items"].empty());
    BOOST_TEST(view("unassigned", leader).json["items"].empty());
    BOOST_TEST(view("nobody", leader).json["items"].empty());
    BOOST_TEST(view("lost", leader).status == 400);
    BOOST_TEST(view("open", agent).status == 403);
}

BOOST_AUTO_TEST_CASE(a_promise_is_handed_over_once_and_the_second_leader_is_told_that_it_changed) {
    BOOST_REQUIRE(ask("GET", path(), leader).headers["etag"] == "\"1\"");
    const json back{{"reason", "on leave"}};
    BOOST_TEST(ask("POST", path() + "/assignment", leader, back).status == 400);
    BOOST_TEST(hand_over("1", back).status == 400);
    const Reply handed = hand_over("\"1\"", back);
    BOOST_REQUIRE_MESSAGE(handed.status == 200, handed.body);
    BOOST_TEST(handed.json["revision"] == 2);
    BOOST_TEST(hand_over("\"1\"", back).status == 412);
    BOOST_TEST(view("unassigned", leader).json["items"].size() == 1);
    const Reply detail = ask("GET", path(), leader);
    BOOST_REQUIRE(detail.json["history"].size() == 2);
    BOOST_TEST(detail.json["history"][1]["what"] == "assigned");
    BOOST_TEST(detail.json["history"][1]["reason"] == "on leave");
}

BOOST_AUTO_TEST_CASE(a_promised_call_stays_promised_while_nobody_answers_until_its_rule_gives_up) {
    for (int unanswered = 1; unanswered <= 3; ++unanswered) {
        clock.pass(std::chrono::hours(3));
        agent = log_in("agent");
        const Held held = tests::claim(*this, agent);
        BOOST_REQUIRE_MESSAGE(held.claimed["contents"].contains("follow_up"), held.claimed.dump());
        const Reply saved =
            ask("PUT", held.path(), agent, tests::call_of(*this, held, "no_answer", {{"reached", "no_answer"}}));
        BOOST_REQUIRE_MESSAGE(saved.status == 201, saved.body);
        const auto promises = ask("GET", "/api/v1/follow-ups", agent).json["items"];
        BOOST_REQUIRE(promises.size() == (unanswered < 3 ? 1u : 0u));
        if (promises.empty()) continue;
        BOOST_TEST(promises[0]["kind"] == "callback");
        BOOST_TEST(promises[0]["id"] == promise["id"]);
        BOOST_TEST(promises[0]["due"] > promise["due"]);
        BOOST_TEST(promises[0]["subject"] == promise["subject"]);
    }
}

BOOST_AUTO_TEST_CASE(a_leader_sees_to_whom_something_can_be_handed) {
    const Reply colleagues = ask("GET", "/api/v1/projects/example-sale/colleagues", leader);
    BOOST_REQUIRE(colleagues.status == 200);
    BOOST_TEST(colleagues.json["items"].size() >= 2);
    BOOST_TEST(ask("GET", "/api/v1/projects/example-sale/colleagues", agent).status == 403);
    BOOST_TEST(ask("GET", "/api/v1/projects/none/colleagues", leader).status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
