// Calls that come late, over the wire: kept whatever is wrong with them, and corrected field by field.
#include <boost/test/unit_test.hpp>
#include <thread>

#include "shared/model/id.h"
#include "tests/scenarios/a_call.h"

using namespace cts;
using model::Reason;
using tests::Held;
using tests::Reply;

namespace {

struct Outbox : tests::RunningServer {
    Outbox() {
        open_project();
        import(0, 3);
    }
    Reply late(const Held& held, const nlohmann::json& body, const std::string& token) {
        return ask("PUT", held.path() + "?delivery=late", token, body);
    }
    Reply amend(const Held& held, int revision, const std::string& field, const std::string& value,
                const std::string& token) {
        return ask("POST", held.path() + "/amendments", token,
                   {{"field", field}, {"value", value}, {"reason", "听录音补上"}},
                   {{"If-Match", '"' + std::to_string(revision) + '"'}});
    }
    nlohmann::json faulty(const Held& held) {
        auto answers = tests::refusing();
        answers.erase("refusal");
        return tests::call_of(*this, held, "refused", answers);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(late_calls, Outbox)

BOOST_AUTO_TEST_CASE(a_late_call_with_a_failing_rule_is_stored_and_corrected_to_accepted) {
    const Held held = tests::claim(*this, agent);
    BOOST_TEST(ask("PUT", held.path(), agent, faulty(held)).status == 422);
    const Reply stored = late(held, faulty(held), agent);
    BOOST_REQUIRE_MESSAGE(stored.status == 201, stored.body);
    BOOST_TEST(stored.json["call"]["state"] == "needs_correction");
    BOOST_TEST(late(held, faulty(held), agent).status == 200);
    const Reply waiting = ask("GET", "/api/v1/calls?state=needs_correction", agent);
    BOOST_REQUIRE_EQUAL(waiting.json["items"].size(), 1u);
    BOOST_TEST(waiting.json["items"][0]["problems"][0]["field"] == "refusal");
    const Reply amended = amend(held, 1, "refusal", "price", agent);
    BOOST_REQUIRE_MESSAGE(amended.status == 200, amended.body);
    BOOST_TEST(amended.json["state"] == "accepted");
    BOOST_TEST(ask("GET", "/api/v1/calls?state=needs_correction", agent).json["items"].empty());
    const Reply history = ask("GET", held.path() + "/amendments", agent);
    BOOST_REQUIRE_EQUAL(history.json["items"].size(), 1u);
    BOOST_TEST(history.json["items"][0]["after"] == "price");
    BOOST_TEST(history.json["items"][0]["reason"] == "听录音补上");
}

BOOST_AUTO_TEST_CASE(whatever_the_answers_are_a_late_call_is_kept) {
    const Held held = tests::claim(*this, agent);
    auto body = faulty(held);
    body["outcome"] = std::string(5000, 'x');
    body["answers"][std::string(3000, 'y')] = {{"nested", {1, 2, nullptr}}};
    body["answers"]["reached"] = nullptr;
    body["answers"]["age"] = "forty";
    body.erase("ended_at");
    for (int i = 0; i < 300; ++i)
        body["faq_uses"].push_back({{"entry", std::string(400, 'z')},
                                    {"step", std::string(400, 'z')},
                                    {"at", clock.now().to_iso8601()},
                                    {"told", true}});
    const Reply stored = late(held, body, agent);
    BOOST_REQUIRE_MESSAGE(stored.status == 201, stored.body);
    const Reply call = ask("GET", held.path(), agent);
    BOOST_TEST(call.json["state"] == "needs_correction");
    BOOST_TEST(call.json["outcome"] == std::string(5000, 'x'));
    BOOST_TEST(call.json["answers"]["age"] == "forty");
    BOOST_TEST(call.json["answers"][std::string(3000, 'y')] == R"({"nested":[1,2,null]})");
}

BOOST_AUTO_TEST_CASE(a_colleague_delivers_what_a_closed_pc_still_held) {
    const std::string other = add_user("other", {"agent"});
    const Held held = tests::claim(*this, agent);
    const auto body = tests::call_of(*this, held, "refused", tests::refusing());
    BOOST_TEST(ask("PUT", held.path(), other, body).refused(Reason::slip_foreign, "/slip"));
    BOOST_TEST(late(held, body, other).status == 201);
    BOOST_TEST(ask("GET", held.path(), other).status == 404);
    BOOST_TEST(ask("GET", held.path(), agent).json["answers"] == tests::refusing());
}

BOOST_AUTO_TEST_CASE(a_call_taken_while_no_server_answered_comes_without_a_slip_and_waits_to_be_looked_at) {
    const std::string path = "/api/v1/calls/" + model::CallId::make(clock.now()).to_string();
    const std::string me = tests::claim(*this, agent).claimed["contents"]["agent"];
    nlohmann::json body{{"slip", ""},
                        {"taken_alone",
                         {{"agent", me},
                          {"project", "example-sale"},
                          {"phone", tests::fictional_number(2)},
                          {"purpose", "first_call"},
                          {"form_version", 1},
                          {"product_version", 1},
                          {"faq_version", 1}}},
                        {"dialled_at", clock.now().to_iso8601()},
                        {"answered_at", clock.now().to_iso8601()},
                        {"ended_at", clock.now().to_iso8601()},
                        {"outcome", "never_again"},
                        {"answers", {{"reached", "yes"}}}};
    BOOST_TEST(ask("PUT", path, agent, body).refused(Reason::slip_missing, "/taken_alone"));
    const Reply stored = ask("PUT", path + "?delivery=late", agent, body);
    BOOST_REQUIRE_MESSAGE(stored.status == 201, stored.body);
    BOOST_TEST(stored.json["call"]["state"] == "needs_correction");
    BOOST_TEST(stored.json["call"]["direction"] == "inbound");
    BOOST_TEST(ask("PUT", path + "?delivery=late", agent, body).status == 200);
    const nlohmann::json by_hand{{"direction", "outbound"}, {"phone", tests::fictional_number(2)}};
    BOOST_TEST(
        ask("POST", "/api/v1/projects/example-sale/calls", agent, by_hand).refused(Reason::do_not_call, "/phone"));
    const nlohmann::json measured{{"fields", {{{"field", "reached"}, {"milliseconds", 900}}}}};
    BOOST_TEST(ask("PUT", path + "/telemetry", agent, measured).status == 204);
}

BOOST_AUTO_TEST_CASE(of_two_who_amend_at_once_one_wins_and_the_other_is_told) {
    const std::string leader = add_user("leader", {"team_leader"});
    const Held held = tests::claim(*this, agent);
    BOOST_REQUIRE(late(held, faulty(held), agent).status == 201);
    std::vector<Reply> replies(2);
    std::thread first([&] { replies[0] = amend(held, 1, "refusal", "price", agent); });
    std::thread second([&] { replies[1] = amend(held, 1, "refusal", "no_need", leader); });
    first.join();
    second.join();
    std::ranges::sort(replies, {}, &Reply::status);
    BOOST_TEST(replies[0].status == 200, replies[0].body);
    BOOST_TEST(replies[1].status == 412, replies[1].body);
    BOOST_TEST(replies[1].refused(Reason::amended_meanwhile, ""));
    const Reply call = ask("GET", held.path(), agent);
    BOOST_TEST(call.json["revision"] == 2);
    BOOST_TEST(call.json["answers"]["refusal"] == replies[0].json["answers"]["refusal"]);
}

BOOST_AUTO_TEST_CASE(an_amendment_without_a_readable_revision_is_refused) {
    const Held held = tests::claim(*this, agent);
    BOOST_REQUIRE(late(held, faulty(held), agent).status == 201);
    const nlohmann::json wanted{{"field", "refusal"}, {"value", "price"}, {"reason", "听录音补上"}};
    const std::string path = held.path() + "/amendments";
    const Reply missing = ask("POST", path, agent, wanted);
    BOOST_TEST(missing.status == 428);
    BOOST_TEST(missing.refused(Reason::revision_missing, "If-Match"));
    const Reply unreadable = ask("POST", path, agent, wanted, {{"If-Match", "first"}});
    BOOST_TEST(unreadable.status == 400);
    BOOST_TEST(unreadable.refused(Reason::bad_revision, "If-Match"));
    BOOST_TEST(ask("GET", held.path(), agent).json["revision"] == 1);
}

BOOST_AUTO_TEST_CASE(telemetry_comes_after_the_call_and_only_once) {
    const Held held = tests::claim(*this, agent);
    const nlohmann::json measured{{"fields", {{{"field", "reached"}, {"milliseconds", 900}}}}};
    BOOST_TEST(ask("PUT", held.path() + "/telemetry", agent, measured).status == 404);
    BOOST_REQUIRE(late(held, faulty(held), agent).status == 201);
    for (int i = 0; i < 2; ++i) BOOST_TEST(ask("PUT", held.path() + "/telemetry", agent, measured).status == 204);
    const nlohmann::json unknown{{"fields", {{{"field", "neighbour"}, {"milliseconds", 900}}}}};
    BOOST_TEST(
        ask("PUT", held.path() + "/telemetry", agent, unknown).refused(Reason::unknown_field, "/fields/0/field"));
}

BOOST_AUTO_TEST_SUITE_END()
