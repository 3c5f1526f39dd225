#include <boost/test/unit_test.hpp>

#include "tests/scenarios/a_call.h"

using namespace cts;
using tests::Held;
using tests::Reply;

namespace {

struct ShopOfThree : tests::RunningServer {
    ShopOfThree() {
        open_project();
        import(0, 3);
    }
    Reply save(const Held& held, const std::string& outcome, const nlohmann::json& answers) {
        return ask("PUT", held.path(), agent, tests::call_of(*this, held, outcome, answers));
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(life_of_a_call, ShopOfThree)

BOOST_AUTO_TEST_CASE(a_refusal_is_stored_once_and_read_back_as_it_was_sent) {
    const Held held = tests::claim(*this, agent);
    const auto body = tests::call_of(*this, held, "refused", tests::refusing());
    BOOST_TEST(ask("PUT", held.path(), agent, body).status == 201);
    const Reply again = ask("PUT", held.path(), agent, body);
    BOOST_TEST(again.status == 200);
    BOOST_TEST(again.json["already_had"] == true);
    const Reply call = ask("GET", held.path(), agent);
    BOOST_TEST(call.json["answers"] == tests::refusing());
    BOOST_TEST(call.json["hung_up_by"] == "customer");
    BOOST_TEST(call.json["state"] == "accepted");
}

BOOST_AUTO_TEST_CASE(other_contents_under_the_same_id_are_a_conflict) {
    const Held held = tests::claim(*this, agent);
    BOOST_TEST(save(held, "refused", tests::refusing()).status == 201);
    auto other = tests::refusing();
    other["refusal"] = "no_need";
    BOOST_TEST(save(held, "refused", other).status == 409);
}

BOOST_AUTO_TEST_CASE(a_sale_with_its_gate_open_leaves_a_second_confirmation_whose_due_moment_is_not_set) {
    const Held held = tests::claim(*this, agent);
    const Reply saved = save(held, "trial_agreed", tests::agreeing());
    BOOST_REQUIRE_MESSAGE(saved.status == 201, saved.body);
    const auto& follow_up = saved.json["call"]["follow_ups"][0];
    BOOST_TEST(follow_up["kind"] == "second_confirmation");
    BOOST_TEST(follow_up.contains("trial_end"));
    BOOST_TEST(!follow_up.contains("due"));
}

BOOST_AUTO_TEST_CASE(a_complaint_goes_to_the_back_office) {
    const Held held = tests::claim(*this, agent);
    const Reply saved =
        save(held, "complaint",
             {{"reached", "yes"}, {"convenient", false}, {"mood", "angry"}, {"complaint_subject", "多次来电"}});
    BOOST_REQUIRE_MESSAGE(saved.status == 201, saved.body);
    BOOST_TEST(saved.json["call"]["follow_ups"][0]["owner"] == "back_office");
    BOOST_TEST(saved.json["call"]["follow_ups"][0]["subject"] == "多次来电");
}

BOOST_AUTO_TEST_CASE(two_agents_never_hold_one_customer) {
    const std::string other = add_user("other", {"agent"});
    const Held mine = tests::claim(*this, agent);
    const Held theirs = tests::claim(*this, other);
    BOOST_TEST(mine.claimed["contents"]["lead"] != theirs.claimed["contents"]["lead"]);
}

BOOST_AUTO_TEST_CASE(when_nobody_waits_the_claim_says_so) {
    for (int i = 0; i < 3; ++i)
        BOOST_TEST(save(tests::claim(*this, agent), "refused", tests::refusing()).status == 201);
    const Reply reply = ask("POST", "/api/v1/projects/example-sale/claims", agent, nlohmann::json::object());
    BOOST_TEST(reply.status == 404);
    BOOST_TEST(reply.refused(model::Reason::no_lead_waiting, ""));
}

BOOST_AUTO_TEST_CASE(own_calls_come_in_pages_newest_first) {
    for (int i = 0; i < 3; ++i) save(tests::claim(*this, agent), "refused", tests::refusing());
    const Reply first = ask("GET", "/api/v1/calls?limit=2", agent);
    BOOST_REQUIRE_EQUAL(first.json["items"].size(), 2u);
    const Reply second = ask("GET", "/api/v1/calls?limit=2&after=" + first.json["after"].get<std::string>(), agent);
    BOOST_REQUIRE_EQUAL(second.json["items"].size(), 1u);
    BOOST_TEST(second.json["items"][0]["customer_name"] == "李明0");
    BOOST_TEST(second.json["items"][0]["outcome_label"]["zh_CN"] == "拒绝");
    BOOST_TEST(second.json["items"][0]["stored_at"] <= first.json["items"][1]["stored_at"]);
}

BOOST_AUTO_TEST_CASE(the_faq_entries_used_are_counted) {
    const Held held = tests::claim(*this, agent);
    auto body = tests::call_of(*this, held, "refused", tests::refusing());
    body["faq_uses"] = {
        {{"entry", "who-we-are"}, {"step", "opening"}, {"at", clock.now().to_iso8601()}, {"told", true}}};
    BOOST_TEST(ask("PUT", held.path(), agent, body).status == 201);
    BOOST_TEST(ask("GET", "/api/v1/projects/example-sale/faq-uses", agent).json["counts"]["who-we-are"] == 1);
}

BOOST_AUTO_TEST_CASE(a_kit_the_client_has_is_not_sent_again) {
    const std::string path = "/api/v1/projects/example-sale/kit";
    const Reply first = ask("GET", path, agent);
    BOOST_TEST(first.json["files"].contains("forms/first_call.yaml"));
    BOOST_TEST(ask("GET", path, agent, nullptr, {{"If-None-Match", first.headers.at("etag")}}).status == 304);
    const Reply exact = ask("GET", path + "?purpose=first_call&form=1&product=1&faq=1", agent);
    BOOST_TEST(exact.json["files"] == first.json["files"]);
}

BOOST_AUTO_TEST_CASE(large_answers_are_compressed_for_who_takes_it) {
    const Reply reply = ask("GET", "/api/v1/projects/example-sale/kit", agent, nullptr, {{"Accept-Encoding", "gzip"}});
    BOOST_TEST(reply.headers.at("content-encoding") == "gzip");
    BOOST_TEST(reply.body.substr(0, 2) == "\x1f\x8b");
}

BOOST_AUTO_TEST_CASE(a_number_on_the_do_not_call_list_is_neither_claimed_nor_imported) {
    BOOST_TEST(ask("POST", "/api/v1/do-not-call", keeper, {{"phone", tests::fictional_number(0)}, {"reason", "letter"}})
                   .status == 204);
    for (int i = 0; i < 2; ++i) save(tests::claim(*this, agent), "refused", tests::refusing());
    BOOST_TEST(ask("POST", "/api/v1/projects/example-sale/claims", agent, nlohmann::json::object()).status == 404);
}

BOOST_AUTO_TEST_CASE(health_readiness_and_counts_are_told_without_a_log_in) {
    BOOST_TEST(ask("GET", "/healthz").status == 200);
    BOOST_TEST(ask("GET", "/readyz").status == 200);
    const Reply metrics = ask("GET", "/metrics");
    BOOST_TEST(metrics.body.find("cts_http_requests_total{method=\"GET\",route=\"/healthz\",status=\"200\"} 1") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_id_of_a_request_comes_back_with_its_answer) {
    BOOST_TEST(ask("GET", "/healthz", "", nullptr, {{"X-Request-Id", "abc-1"}}).headers.at("x-request-id") == "abc-1");
    BOOST_TEST(ask("GET", "/healthz", "", nullptr, {{"X-Request-Id", "a b\"c"}}).headers.at("x-request-id") !=
               "a b\"c");
}

BOOST_AUTO_TEST_SUITE_END()
