// A kit that changes while people call (DESIGN 3): superseded, withdrawn, and nothing left. Over the wire.
#include <boost/test/unit_test.hpp>

#include "tests/scenarios/a_call.h"
#include "tests/shared/form/example_kit.h"

using namespace cts;
using model::Reason;
using nlohmann::json;
using tests::Reply;

namespace {

const std::string form_file = "forms/first_call.yaml";

struct Floor : tests::RunningServer {
    Floor() {
        open_project();
        import(1, 3);
    }

    void publish_with(const std::string& from, const std::string& to) {
        const Reply reply = ask("POST", "/api/v1/projects/example-sale/kits", planner,
                                {{"files", form::test::example_kit_with(form_file, from, to)}});
        BOOST_REQUIRE_MESSAGE(reply.status == 201, reply.body);
    }
    Reply withdraw(int version, const std::string& reason = "资费写错了", const std::string& path = form_file) {
        return withdraw_as(planner, {{"path", path}, {"version", version}, {"reason", reason}});
    }
    Reply withdraw_as(const std::string& token, const json& part, const std::string& language = "en") {
        return ask("POST", "/api/v1/projects/example-sale/kits/withdrawals", token, part,
                   {{"Accept-Language", language}});
    }
    Reply claim_in(const std::string& language) {
        return ask("POST", "/api/v1/projects/example-sale/claims", agent, json::object(),
                   {{"Accept-Language", language}});
    }
    int form_version() { return tests::claim(*this, agent).claimed["contents"]["form_version"]; }
    Reply refuse(const tests::Held& held) {
        return ask("PUT", held.path(), agent, tests::call_of(*this, held, "refused", tests::refusing()));
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(kit_versions, Floor)

BOOST_AUTO_TEST_CASE(a_call_under_way_ends_with_the_version_it_began_with_when_that_is_superseded) {
    const auto held = tests::claim(*this, agent);
    publish_with("嫌贵", "觉得贵");
    const Reply saved = refuse(held);
    BOOST_REQUIRE_MESSAGE(saved.status == 201, saved.body);
    BOOST_TEST(saved.json["call"]["form_version"] == 1);
    BOOST_TEST(saved.json["call"]["state"] == "accepted");
    BOOST_TEST(form_version() == 2);
}

BOOST_AUTO_TEST_CASE(a_call_under_way_ends_with_its_version_when_that_is_withdrawn_and_the_next_begins_with_another) {
    publish_with("嫌贵", "觉得贵");
    const auto held = tests::claim(*this, agent);
    const Reply left = withdraw(2);
    BOOST_REQUIRE_MESSAGE(left.status == 200, left.body);
    BOOST_TEST(left.json["forms"]["first_call"] == 1);
    const Reply saved = refuse(held);
    BOOST_REQUIRE_MESSAGE(saved.status == 201, saved.body);
    BOOST_TEST(saved.json["call"]["form_version"] == 2);
    BOOST_TEST(saved.json["call"]["state"] == "accepted");
    BOOST_TEST(form_version() == 1);
}

BOOST_AUTO_TEST_CASE(an_older_version_that_is_withdrawn_changes_nothing_for_new_calls) {
    publish_with("嫌贵", "觉得贵");
    BOOST_TEST(withdraw(1).json["forms"]["first_call"] == 2);
    BOOST_TEST(form_version() == 2);
}

BOOST_AUTO_TEST_CASE(no_call_begins_when_no_version_of_a_part_is_left_and_the_part_is_named_in_both_languages) {
    const Reply left = withdraw(1);
    BOOST_TEST(left.status == 200, left.body);
    const Reply english = claim_in("en");
    const Reply chinese = claim_in("zh-CN");
    BOOST_TEST(english.status == 409, english.body);
    BOOST_TEST(english.refused(Reason::kit_withdrawn, form_file), english.body);
    BOOST_TEST(!english.message(Reason::kit_withdrawn, form_file).empty());
    BOOST_TEST(chinese.message(Reason::kit_withdrawn, form_file) != english.message(Reason::kit_withdrawn, form_file));
    const Reply incoming = ask("POST", "/api/v1/projects/example-sale/calls", agent,
                               {{"direction", "inbound"}, {"phone", tests::fictional_number(1)}, {"region", "US"}});
    BOOST_TEST(incoming.refused(Reason::kit_withdrawn, form_file), incoming.body);
    const Reply practice = ask("POST", "/api/v1/projects/example-sale/practice", agent, {{"purpose", ""}});
    BOOST_TEST(practice.refused(Reason::kit_withdrawn, form_file), practice.body);
    BOOST_TEST(ask("GET", "/api/v1/projects/example-sale/kit", agent).refused(Reason::kit_withdrawn, form_file));
}

BOOST_AUTO_TEST_CASE(calls_begin_again_when_the_withdrawn_text_is_published_anew) {
    withdraw(1);
    publish_with("嫌贵", "嫌贵");
    BOOST_TEST(form_version() == 2);
}

BOOST_AUTO_TEST_CASE(a_part_withdrawn_twice_is_withdrawn_once) {
    publish_with("嫌贵", "觉得贵");
    BOOST_TEST(withdraw(2).status == 200);
    BOOST_TEST(withdraw(2, "again").status == 200);
    BOOST_TEST(withdraw(2, "again").json["forms"]["first_call"] == 1);
}

BOOST_AUTO_TEST_CASE(a_part_that_is_not_there_is_not_withdrawn) {
    BOOST_TEST(withdraw(9).refused(Reason::unknown_version, "/version"));
    BOOST_TEST(withdraw(1, "r", "forms/elsewhere.yaml").refused(Reason::unknown_version, "/version"));
    BOOST_TEST(form_version() == 1);
}

BOOST_AUTO_TEST_CASE(nothing_is_withdrawn_without_a_reason_or_the_right) {
    BOOST_TEST(withdraw(1, "").refused(Reason::required, "/reason"));
    BOOST_TEST(withdraw(1, std::string(501, 'a')).refused(Reason::too_long, "/reason"));
    const Reply by_agent = withdraw_as(agent, {{"path", form_file}, {"version", 1}, {"reason", "r"}});
    BOOST_TEST(by_agent.status == 403, by_agent.body);
    BOOST_TEST(form_version() == 1);
}

BOOST_AUTO_TEST_CASE(a_part_stays_when_what_would_remain_is_no_kit) {
    auto files = form::test::example_kit();
    const std::string entry = "who-we-are";
    BOOST_REQUIRE(files.at("faq.yaml").find(entry) != std::string::npos);
    for (auto& [path, text] : files)  // the newer form and the newer answers name the entry anew
        for (auto at = text.find(entry); at != std::string::npos; at = text.find(entry, at + 1))
            text.replace(at, entry.size(), "who-is-this");
    BOOST_REQUIRE(ask("POST", "/api/v1/projects/example-sale/kits", planner, {{"files", files}}).status == 201);
    const Reply reply = withdraw(2, "r", "faq.yaml");  // the form of version 2 would be left with the answers of 1
    BOOST_TEST(reply.status == 422, reply.body);
    BOOST_TEST(reply.refused(Reason::unknown_name, "steps/opening/faq"), reply.body);
    BOOST_TEST(form_version() == 2);
}

BOOST_AUTO_TEST_SUITE_END()
