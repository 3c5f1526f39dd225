// Calls begun without a claim, over the wire: customers who call, and practice.
#include <boost/test/unit_test.hpp>

#include "tests/scenarios/a_call.h"

using namespace cts;
using tests::Held;
using tests::Reply;

namespace {

struct Hotline : tests::RunningServer {
    Hotline() {
        open_project();
        import(0, 3);
    }
    Held begun(const std::string& door, const nlohmann::json& wanted, const std::string& token) {
        const Reply reply = ask("POST", "/api/v1/projects/example-sale/" + door, token, wanted);
        BOOST_REQUIRE_MESSAGE(reply.status == 201, reply.body);
        return {reply.json["contents"]["call"], reply.json["slip"], reply.json};
    }
    Held rings(const std::string& phone, const std::string& token) {
        return begun("calls", {{"direction", "inbound"}, {"phone", phone}}, token);
    }
    Reply save(const Held& held, const nlohmann::json& body, const std::string& token) {
        return ask("PUT", held.path(), token, body);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(begun_calls, Hotline)

BOOST_AUTO_TEST_CASE(a_known_customer_who_calls_is_answered_with_their_past) {
    const std::string other = add_user("other", {"agent"});
    const Held first = tests::claim(*this, agent);
    BOOST_TEST(
        save(first,
             tests::call_of(
                 *this, first, "complaint",
                 {{"reached", "yes"}, {"convenient", false}, {"mood", "angry"}, {"complaint_subject", "多次来电"}}),
             agent)
            .status == 201);
    const Held call = rings(tests::fictional_number(0), other);
    BOOST_TEST(call.claimed["contents"]["lead"] == first.claimed["contents"]["lead"]);
    BOOST_TEST(call.claimed["contents"]["direction"] == "inbound");
    BOOST_TEST(call.claimed["why"][0]["kind"] == "incoming");
    BOOST_REQUIRE_EQUAL(call.claimed["earlier"].size(), 1u);
    BOOST_TEST(call.claimed["earlier"][0]["outcome_label"]["en"] == "Complaint");
    BOOST_TEST(call.claimed["earlier"][0]["project"] == "example-sale");
    BOOST_TEST(call.claimed["complaints"]["open"] == 1);
    BOOST_TEST(call.claimed["complaints"]["in_all"] == 1);
    BOOST_REQUIRE_EQUAL(call.claimed["promises"].size(), 1u);
    BOOST_TEST(call.claimed["promises"][0]["kind"] == "complaint_ticket");
}

BOOST_AUTO_TEST_CASE(an_unknown_number_that_calls_becomes_a_customer_once) {
    const std::string number = tests::fictional_number(50);
    const Held call = rings(number, agent);
    BOOST_TEST(call.claimed["customer_name"] == "");
    BOOST_TEST(call.claimed["contents"]["leased"] == true);
    const Reply saved = save(call, tests::call_of(*this, call, "refused", tests::refusing()), agent);
    BOOST_REQUIRE_MESSAGE(saved.status == 201, saved.body);
    BOOST_TEST(saved.json["call"]["direction"] == "inbound");
    const Held again = rings(number, agent);
    BOOST_TEST(again.claimed["contents"]["lead"] == call.claimed["contents"]["lead"]);
    BOOST_TEST(again.claimed["earlier"].size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_call_beside_a_colleagues_is_stored_and_theirs_goes_on) {
    const std::string other = add_user("other", {"agent"});
    const Held mine = tests::claim(*this, agent);
    const Held call = rings(tests::fictional_number(0), other);
    BOOST_TEST(call.claimed["contents"]["leased"] == false);
    BOOST_TEST(save(call, tests::call_of(*this, call, "refused", tests::refusing()), other).status == 201);
    const Reply saved = save(mine, tests::call_of(*this, mine, "refused", tests::refusing()), agent);
    BOOST_TEST(saved.status == 201);
    BOOST_TEST(saved.json["call"]["state"] == "accepted");
}

BOOST_AUTO_TEST_CASE(a_slip_that_claims_to_be_leased_or_practice_is_a_forgery) {
    const Held call = begun("practice", nlohmann::json::object(), agent);
    nlohmann::json contents = call.claimed["contents"];
    contents["origin"] = "live";
    const auto payload = contents.dump();
    const std::string mac = call.slip.substr(call.slip.find('.'));
    auto body = tests::call_of(*this, call, "refused", tests::refusing());
    body["slip"] = key().sign("another purpose", payload);
    BOOST_TEST(save(call, body, agent).refused(model::Reason::slip_forged, "/slip"));
    body["slip"] = payload + mac;
    BOOST_TEST(save(call, body, agent).refused(model::Reason::slip_forged, "/slip"));
}

BOOST_AUTO_TEST_CASE(hours_that_are_taken_away_again_are_hours_no_longer) {
    const auto patch = [&](const char* body) {
        return send("PATCH", "/api/v1/projects/example-sale", administrator, body,
                    {{"Content-Type", "application/merge-patch+json"}});
    };
    const Reply before = patch(R"({"permitted_from": "00:00", "permitted_to": "00:01", "calls_a_day": 3})");
    BOOST_TEST(before.status == 200);
    BOOST_TEST(patch(R"({"permitted_from": null})").refused(model::Reason::permitted_hours_wrong, "/permitted_to"));
    BOOST_TEST(patch(R"({"dialling": null})").refused(model::Reason::wrong_json_type, "/dialling"));
    const Reply after = patch(R"({"permitted_from": null, "permitted_to": null})");
    BOOST_TEST(after.status == 200);
    BOOST_TEST(!after.json.contains("permitted_from"));
    BOOST_TEST(after.json["calls_a_day"] == 3);
    BOOST_TEST(after.json["settings_revision"] == before.json["settings_revision"].get<int>() + 1);
    BOOST_TEST(begun("calls", {{"direction", "outbound"}, {"phone", tests::fictional_number(0)}}, agent)
                   .claimed["why"]
                   .size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_number_dialled_by_hand_at_night_is_refused_in_the_words_of_whoever_dials) {
    const auto night = nlohmann::json{{"permitted_from", "00:00"}, {"permitted_to", "00:01"}};
    BOOST_REQUIRE(ask("PATCH", "/api/v1/projects/example-sale", administrator, night).status == 200);
    const nlohmann::json wanted{{"direction", "outbound"}, {"phone", tests::fictional_number(0)}};
    const auto begin = [&](const char* language) {
        return ask("POST", "/api/v1/projects/example-sale/calls", agent, wanted, {{"Accept-Language", language}});
    };
    const Reply en = begin("en");
    BOOST_TEST(en.status == 409);
    BOOST_TEST(en.message(model::Reason::outside_permitted_hours, "") ==
               "This customer may be called again from 2026-09-22 00:00, by their own clock.");
    BOOST_TEST(begin("zh-CN").message(model::Reason::outside_permitted_hours, "") ==
               "这位客户在当地时间 2026-09-22 00:00 之后才可以拨打。");
}

BOOST_AUTO_TEST_CASE(practice_counts_nowhere) {
    for (int i = 0; i < 2; ++i) {
        const Held call = begun("practice", nlohmann::json::object(), agent);
        BOOST_TEST(call.claimed["contents"]["origin"] == "practice");
        BOOST_TEST(call.claimed["earlier"].empty());
        auto body = tests::call_of(
            *this, call, "complaint",
            {{"reached", "yes"}, {"convenient", false}, {"mood", "angry"}, {"complaint_subject", "多次来电"}});
        body["faq_uses"] = {
            {{"entry", "who-we-are"}, {"step", "opening"}, {"at", clock.now().to_iso8601()}, {"told", true}}};
        const Reply saved = save(call, body, agent);
        BOOST_REQUIRE_MESSAGE(saved.status == 201, saved.body);
        BOOST_TEST(saved.json["call"]["origin"] == "practice");
        BOOST_TEST(saved.json["call"]["follow_ups"].empty());
        const Reply dialled = ask("POST", call.path() + "/dial", agent, {{"slip", call.slip}});
        BOOST_TEST(!dialled.json.contains("number"));
    }
    const Reply today = ask("GET", "/api/v1/projects/example-sale/today", agent);
    BOOST_TEST(today.json["dialled"] == 0);
    BOOST_TEST(today.json["outcomes"].empty());
    BOOST_TEST(ask("GET", "/api/v1/projects/example-sale/faq-uses", agent).json["counts"].empty());
    BOOST_TEST(ask("GET", "/api/v1/follow-ups", agent).json["items"].empty());
}

BOOST_AUTO_TEST_SUITE_END()
