#include <boost/test/unit_test.hpp>

#include "shared/api/codec.h"
#include "tests/scenarios/a_call.h"
#include "tests/shared/form/example_kit.h"

using namespace cts;
using model::Reason;
using tests::Held;
using tests::Reply;

namespace {

struct Shop : tests::RunningServer {
    Shop() {
        open_project();
        import(0, 3);
        held = tests::claim(*this, agent);
    }

    nlohmann::json call(const nlohmann::json& answers, const std::string& outcome = "refused") {
        return tests::call_of(*this, held, outcome, answers);
    }
    nlohmann::json call_with(const std::string& field, const nlohmann::json& answer) {
        nlohmann::json answers = tests::refusing();
        answers[field] = answer;
        return call(answers);
    }
    // The same refusal in both languages, each with a sentence of its own, and nothing written.
    void expect(int status, Reason reason, const std::string& field, const std::string& method, const std::string& path,
                const std::string& token, const std::string& body, tests::Headers headers = {}) {
        headers.emplace("Content-Type", "application/json");
        headers["Accept-Language"] = "en";
        const Reply english = send(method, path, token, body, headers);
        headers["Accept-Language"] = "zh-CN";
        const Reply chinese = send(method, path, token, body, headers);
        BOOST_TEST(english.status == status, english.body);
        BOOST_TEST(chinese.status == status);
        BOOST_TEST(english.content_type == "application/problem+json");
        BOOST_TEST(english.refused(reason, field), english.body);
        BOOST_TEST(!english.message(reason, field).empty());
        BOOST_TEST(!chinese.message(reason, field).empty());
        BOOST_TEST(english.message(reason, field) != chinese.message(reason, field));
        BOOST_TEST(english.headers.at("content-language") == "en");
        BOOST_TEST(ask("GET", held.path(), agent).status == 404);
    }
    void expect_refused_call(int status, Reason reason, const std::string& field, const nlohmann::json& body) {
        expect(status, reason, field, "PUT", held.path(), agent, body.dump());
    }
    std::string signed_with(const std::string& member, const nlohmann::json& value) {
        nlohmann::json contents = held.claimed["contents"];
        contents[member] = value;
        return key().sign("call slip", contents.dump());
    }
    Held held;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(bad_input, Shop)

BOOST_AUTO_TEST_CASE(a_body_that_is_no_json_is_refused) {
    expect(400, Reason::malformed_json, "", "PUT", held.path(), agent, R"({"slip": "x",)");
}

BOOST_AUTO_TEST_CASE(a_name_given_twice_in_one_object_is_refused) {
    expect(422, Reason::duplicate_key, "/slip", "PUT", held.path(), agent, R"({"slip": "x", "slip": "y"})");
}

BOOST_AUTO_TEST_CASE(a_member_of_the_wrong_type_is_refused_by_its_pointer) {
    auto body = call(tests::refusing());
    body["outcome"] = 7;
    expect_refused_call(400, Reason::wrong_json_type, "/outcome", body);
}

BOOST_AUTO_TEST_CASE(an_answer_of_the_wrong_type_is_refused_by_its_field) {
    expect_refused_call(400, Reason::wrong_json_type, "age", call_with("age", "41"));
}

BOOST_AUTO_TEST_CASE(a_member_nobody_reads_is_refused) {
    auto body = call(tests::refusing());
    body["colour"] = "red";
    expect_refused_call(400, Reason::unknown_member, "/colour", body);
}

BOOST_AUTO_TEST_CASE(an_answer_to_a_field_the_form_does_not_have_is_refused) {
    expect_refused_call(422, Reason::unknown_field, "shoe_size", call_with("shoe_size", "44"));
}

BOOST_AUTO_TEST_CASE(an_answer_to_a_step_that_is_not_shown_is_refused) {
    expect_refused_call(422, Reason::field_not_shown, "oc_permission", call_with("oc_permission", "granted"));
}

BOOST_AUTO_TEST_CASE(a_value_that_is_not_in_the_menu_is_refused) {
    expect_refused_call(422, Reason::not_in_menu, "refusal", call_with("refusal", "moon_phase"));
}

BOOST_AUTO_TEST_CASE(an_outcome_the_form_does_not_have_is_refused) {
    BOOST_TEST(send("PUT", held.path(), agent, call(tests::refusing(), "eloped").dump(),
                    {{"Content-Type", "application/json"}})
                   .status == 422);
}

BOOST_AUTO_TEST_CASE(a_sale_is_refused_while_the_second_yes_is_missing) {
    auto answers = tests::agreeing();
    answers.erase("oc_second_yes");
    expect_refused_call(422, Reason::second_yes_missing, "oc_second_yes", call(answers, "trial_agreed"));
}

BOOST_AUTO_TEST_CASE(several_phones_in_one_text_are_refused) {
    auto answers = tests::refusing();
    answers["refusal"] = "other";
    answers["refusal_words"] = "打 13812346042 或者 13912346043";
    expect_refused_call(422, Reason::several_phones, "refusal_words", call(answers));
}

BOOST_AUTO_TEST_CASE(moments_that_do_not_follow_each_other_are_refused) {
    auto body = call(tests::refusing());
    body["answered_at"] = (clock.now() - std::chrono::minutes(5)).to_iso8601();
    expect_refused_call(422, Reason::bad_call_times, "/answered_at", body);
}

BOOST_AUTO_TEST_CASE(a_forged_slip_is_refused) {
    auto body = call(tests::refusing());
    body["slip"] = held.slip.substr(0, held.slip.size() - 4) + "AAAA";
    expect_refused_call(403, Reason::slip_forged, "/slip", body);
}

BOOST_AUTO_TEST_CASE(another_agents_slip_is_refused) {
    const std::string other = add_user("other", {"agent"});
    expect(403, Reason::slip_foreign, "/slip", "PUT", held.path(), other, call(tests::refusing()).dump());
}

BOOST_AUTO_TEST_CASE(an_expired_slip_is_refused) {
    const auto body = call(tests::refusing());
    clock.pass(std::chrono::hours(24 * 8));
    agent = log_in("agent");
    expect_refused_call(410, Reason::slip_expired, "/slip", body);
}

BOOST_AUTO_TEST_CASE(the_slip_of_another_call_is_refused) {
    const std::string other_call = "/api/v1/calls/" + model::CallId::make(clock.now()).to_string();
    expect(409, Reason::slip_of_other_call, "/slip", "PUT", other_call, agent, call(tests::refusing()).dump());
}

BOOST_AUTO_TEST_CASE(a_call_of_a_version_that_does_not_exist_is_refused) {
    auto body = call(tests::refusing());
    body["slip"] = signed_with("form_version", 99);
    expect_refused_call(404, Reason::unknown_version, "forms/first_call.yaml", body);
}

BOOST_AUTO_TEST_CASE(a_kit_of_a_version_that_does_not_exist_is_not_found) {
    expect(404, Reason::unknown_version, "faq.yaml", "GET",
           "/api/v1/projects/example-sale/kit?purpose=first_call&form=1&product=1&faq=9", agent, "");
}

BOOST_AUTO_TEST_CASE(a_body_over_the_limit_is_refused_and_answered) {
    expect(413, Reason::body_too_large, "", "PUT", held.path(), agent, std::string(3 * 1024 * 1024, ' '));
}

BOOST_AUTO_TEST_CASE(a_body_of_another_media_type_is_refused) {
    expect(415, Reason::unsupported_media_type, "Content-Type", "PUT", held.path(), agent, "slip=x",
           {{"Content-Type", "application/x-www-form-urlencoded"}});
}

BOOST_AUTO_TEST_CASE(an_expired_token_is_refused) {
    const std::string before = agent;
    clock.pass(std::chrono::hours(13));
    agent = log_in("agent");
    expect(401, Reason::session_expired, "", "GET", "/api/v1/calls", before, "");
}

BOOST_AUTO_TEST_CASE(a_token_nobody_was_given_is_refused) {
    expect(401, Reason::not_logged_in, "", "GET", "/api/v1/calls", "nonsense", "");
}

BOOST_AUTO_TEST_CASE(a_role_without_the_right_is_refused) {
    expect(403, Reason::no_right, "import_lists", "POST", "/api/v1/projects/example-sale/lists", agent,
           R"({"project": "example-sale", "name": "x"})");
}

BOOST_AUTO_TEST_CASE(a_parameter_nobody_knows_is_refused) {
    expect(400, Reason::bad_parameter, "page", "GET", "/api/v1/calls?page=2", agent, "");
}

BOOST_AUTO_TEST_CASE(a_limit_beyond_the_longest_page_is_refused) {
    expect(400, Reason::bad_parameter, "limit", "GET", "/api/v1/calls?limit=1000", agent, "");
}

BOOST_AUTO_TEST_CASE(an_address_nothing_answers_at_is_a_problem_too) {
    expect(404, Reason::not_found, "", "GET", "/api/v1/nothing", agent, "");
}

BOOST_AUTO_TEST_CASE(a_method_an_address_does_not_take_is_refused_with_those_it_takes) {
    expect(405, Reason::method_not_allowed, "", "DELETE", held.path(), agent, "");
    BOOST_TEST(ask("DELETE", held.path(), agent).headers.at("allow") == "PUT, GET");
}

BOOST_AUTO_TEST_CASE(a_refused_call_leaves_the_customer_with_the_agent_and_can_be_mended) {
    BOOST_TEST(ask("PUT", held.path(), agent, call_with("refusal", "moon_phase")).status == 422);
    BOOST_TEST(tests::claim(*this, agent).slip == held.slip);
    BOOST_TEST(ask("PUT", held.path(), agent, call(tests::refusing())).status == 201);
}

BOOST_AUTO_TEST_CASE(a_kit_with_errors_is_refused_with_all_of_them_and_changes_nothing) {
    auto files =
        form::test::example_kit_with("forms/first_call.yaml", "menu: refusal, required", "menu: refusals, required");
    files["product.yaml"] += "colour: red\n";
    const Reply reply = ask("POST", "/api/v1/projects/example-sale/kits", planner, {{"files", files}});
    BOOST_TEST(reply.status == 422);
    BOOST_REQUIRE(reply.json.contains("errors"));
    BOOST_TEST(reply.json["errors"].size() >= 2u, reply.body);
    for (const auto& error : reply.json["errors"]) BOOST_TEST(error["place"]["line"].get<int>() > 0, error.dump());
    const Reply project = ask("GET", "/api/v1/projects/example-sale", agent);
    BOOST_TEST(project.json["versions"]["product"] == 1);
}

BOOST_AUTO_TEST_CASE(bad_rows_of_a_list_are_each_told_and_their_neighbours_taken) {
    const Reply list =
        ask("POST", "/api/v1/projects/example-sale/lists", keeper, {{"project", "example-sale"}, {"name", "autumn"}});
    const std::string path = "/api/v1/lists/" + list.json.at("id").get<std::string>() + "/rows";
    const nlohmann::json rows{
        {{"row", 1}, {"name", "A"}, {"phone", "12"}},
        {{"row", 2}, {"name", "B"}, {"phone", tests::fictional_number(50)}},
        {{"row", 3}, {"name", "C"}, {"phone", tests::fictional_number(50)}},
        {{"row", 4}, {"name", "D"}, {"phone", tests::fictional_number(0)}},
        {{"row", 5}, {"name", "E"}, {"phone", tests::fictional_number(51)}, {"attributes", {{"shoe", "44"}}}}};
    const Reply reply = ask("POST", path, keeper, {{"rows", rows}});
    BOOST_REQUIRE_EQUAL(reply.status, 200);
    const auto& results = reply.json["results"];
    BOOST_TEST(results[0]["problem"]["reason"] == "list_bad_phone");
    BOOST_TEST(results[1]["taken"] == true);
    BOOST_TEST(results[2]["problem"]["reason"] == "list_duplicate");
    BOOST_TEST(results[3]["problem"]["reason"] == "list_already_there");
    BOOST_TEST(results[4]["problem"]["reason"] == "unknown_member");
}

BOOST_AUTO_TEST_SUITE_END()
