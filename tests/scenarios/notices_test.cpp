// Notices (I2) over the wire: from the leader who writes one to the agents who confirm that they have read it.
#include <boost/test/unit_test.hpp>

#include "tests/scenarios/real_client.h"

using namespace cts;
using model::Reason;
using nlohmann::json;
using tests::at_client;
using tests::Reply;

namespace {

struct Team : tests::RunningServer {
    Team() {
        open_project();
        leader = add_user("leader", {"team_leader"});
        other = add_user("other", {"agent"});
    }

    api::NewNotice urgent() const {
        api::NewNotice notice;
        notice.project = "example-sale";
        notice.urgency = api::Urgency::urgent;
        notice.title = {"平台故障", "The platform is down"};
        notice.text = {"今天暂停开通，请向客户致歉。", "Open nothing today, and apologise."};
        notice.valid_until = clock.now() + std::chrono::hours(4);
        return notice;
    }
    static json body(const std::function<void(json&)>& with = [](json&) {}) {
        json notice{{"title", {{"zh_CN", "平台故障"}, {"en", "The platform is down"}}},
                    {"text", {{"zh_CN", "暂停开通"}, {"en", "Open nothing"}}}};
        with(notice);
        return notice;
    }
    Reply said_in(const std::string& language, const json& notice, const std::string& token) {
        return ask("POST", "/api/v1/notices", token, notice, {{"Accept-Language", language}});
    }
    // Refused in both languages, each with a sentence of its own, and nobody is shown anything.
    void expect(int status, Reason reason, const std::string& field, const json& notice) {
        expect_of(leader, status, reason, field, notice);
    }
    void expect_of(const std::string& token, int status, Reason reason, const std::string& field, const json& notice) {
        const Reply english = said_in("en", notice, token);
        const Reply chinese = said_in("zh-CN", notice, token);
        BOOST_TEST(english.status == status, english.body);
        BOOST_TEST(english.refused(reason, field), english.body);
        BOOST_TEST(!english.message(reason, field).empty());
        BOOST_TEST(chinese.message(reason, field) != english.message(reason, field));
        BOOST_TEST(ask("GET", "/api/v1/notices", agent).json["items"].empty());
    }

    std::string leader;
    std::string other;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(notices, Team)

BOOST_AUTO_TEST_CASE(an_urgent_notice_reaches_an_agent_and_its_readers_tell_who_has_confirmed_it) {
    const auto at_leader = at_client(*this, "leader");
    const auto at_agent = at_client(*this, "agent");
    const auto published = at_leader->publish_notice(urgent());
    BOOST_REQUIRE(published.has_value());
    const auto seen = at_agent->notices();
    BOOST_REQUIRE(seen.has_value());
    BOOST_REQUIRE(seen->items.size() == 1u);
    const auto& notice = seen->items.front();
    BOOST_TEST((notice.id == published->id));
    BOOST_TEST((notice.urgency == api::Urgency::urgent));
    BOOST_TEST((notice.title == urgent().title));
    BOOST_TEST((notice.text == urgent().text));
    BOOST_TEST(notice.project.value() == "example-sale");
    BOOST_TEST(notice.published_by_name == "leader");
    BOOST_REQUIRE(at_agent->acknowledge(notice.id).has_value());
    BOOST_REQUIRE(at_agent->acknowledge(notice.id).has_value());
    BOOST_TEST((at_agent->notices()->items.front().acknowledged_at == clock.now()));
    const auto readers = at_leader->notice_readers(notice.id);
    BOOST_REQUIRE(readers.has_value());
    BOOST_REQUIRE(readers->items.size() == 3u);
    BOOST_TEST((readers->items[0].number == "leader" && readers->items[1].number == "other"));
    BOOST_TEST((!readers->items[0].acknowledged_at && !readers->items[1].acknowledged_at));
    BOOST_TEST((readers->items[2].number == "agent" && readers->items[2].acknowledged_at == clock.now()));
}

BOOST_AUTO_TEST_CASE(a_withdrawn_notice_goes_from_every_client_and_withdrawing_again_says_the_same) {
    const auto at_leader = at_client(*this, "leader");
    const auto at_agent = at_client(*this, "agent");
    const auto notice = at_leader->publish_notice(urgent());
    const auto withdrawn = at_leader->withdraw_notice(notice->id);
    BOOST_REQUIRE(withdrawn.has_value());
    BOOST_TEST(withdrawn->withdrawn_at.has_value());
    clock.pass(std::chrono::minutes(1));
    BOOST_TEST((at_leader->withdraw_notice(notice->id)->withdrawn_at == withdrawn->withdrawn_at));
    BOOST_TEST(at_agent->notices()->items.empty());
}

BOOST_AUTO_TEST_CASE(a_notice_that_is_over_is_given_to_nobody_and_one_to_come_with_its_moment) {
    const auto at_leader = at_client(*this, "leader");
    const auto at_agent = at_client(*this, "agent");
    BOOST_REQUIRE(at_leader->publish_notice(urgent()).has_value());
    auto later = urgent();
    later.valid_from = clock.now() + std::chrono::hours(5);
    later.valid_until.reset();
    BOOST_REQUIRE(at_leader->publish_notice(later).has_value());
    clock.pass(std::chrono::hours(4));
    const auto left = at_agent->notices();
    BOOST_REQUIRE(left->items.size() == 1u);
    BOOST_TEST((left->items.front().valid_from == *later.valid_from));
}

BOOST_AUTO_TEST_CASE(a_notice_and_its_readers_survive_the_servers_restart) {
    const auto notice = at_client(*this, "leader")->publish_notice(urgent());
    BOOST_REQUIRE(at_client(*this, "agent")->acknowledge(notice->id).has_value());
    stop();
    start();
    BOOST_TEST(at_client(*this, "agent")->notices()->items.front().acknowledged_at.has_value());
    BOOST_TEST(at_client(*this, "leader")->notice_readers(notice->id)->items.back().number == "agent");
}

BOOST_AUTO_TEST_CASE(a_notice_of_no_project_is_for_everybody_who_works_here) {
    const Reply made = ask("POST", "/api/v1/notices", leader, body());
    BOOST_REQUIRE_MESSAGE(made.status == 201, made.body);
    const std::string path = "/api/v1/notices/" + made.json["id"].get<std::string>();
    BOOST_TEST(ask("PUT", path + "/acknowledgement", agent).status == 204);
    BOOST_TEST(ask("POST", path + "/withdrawal", leader).status == 200);
    const auto readers = ask("GET", path + "/acknowledgements", leader).json["items"];
    BOOST_TEST(readers.size() == 6u);  // the administrator, the planner and the keeper too
    BOOST_TEST(readers.back()["number"] == "agent");
}

BOOST_AUTO_TEST_CASE(a_notice_without_its_title_in_one_language_is_refused) {
    expect(422, Reason::required, "/title/zh_CN", body([](json& notice) { notice["title"]["zh_CN"] = ""; }));
    expect(400, Reason::missing_member, "/title/en", body([](json& notice) { notice["title"].erase("en"); }));
}

BOOST_AUTO_TEST_CASE(a_notice_without_its_text_in_one_language_is_refused) {
    expect(422, Reason::required, "/text/en", body([](json& notice) { notice["text"]["en"] = " "; }));
    expect(400, Reason::missing_member, "/text", body([](json& notice) { notice.erase("text"); }));
}

BOOST_AUTO_TEST_CASE(a_notice_with_too_long_a_title_is_refused) {
    expect(422, Reason::too_long, "/title/en",
           body([](json& notice) { notice["title"]["en"] = std::string(101, 'x'); }));
}

BOOST_AUTO_TEST_CASE(a_notice_with_too_long_a_text_is_refused) {
    expect(422, Reason::too_long, "/text/en",
           body([](json& notice) { notice["text"]["en"] = std::string(2001, 'x'); }));
}

BOOST_AUTO_TEST_CASE(a_notice_with_control_characters_is_refused) {
    expect(422, Reason::control_characters, "/text/en", body([](json& notice) { notice["text"]["en"] = "bell\a"; }));
}

BOOST_AUTO_TEST_CASE(a_notice_that_ends_before_it_begins_is_refused) {
    expect(422, Reason::validity_wrong, "/valid_until", body([this](json& notice) {
               notice["valid_from"] = (clock.now() + std::chrono::hours(2)).to_iso8601();
               notice["valid_until"] = (clock.now() + std::chrono::hours(1)).to_iso8601();
           }));
}

BOOST_AUTO_TEST_CASE(a_notice_that_is_over_already_is_refused) {
    expect(422, Reason::validity_wrong, "/valid_until",
           body([this](json& notice) { notice["valid_until"] = clock.now().to_iso8601(); }));
}

BOOST_AUTO_TEST_CASE(a_notice_with_a_moment_that_is_none_is_refused) {
    expect(400, Reason::bad_member, "/valid_until", body([](json& notice) { notice["valid_until"] = "tomorrow"; }));
}

BOOST_AUTO_TEST_CASE(a_notice_of_an_urgency_nobody_knows_is_refused) {
    expect(400, Reason::bad_member, "/urgency", body([](json& notice) { notice["urgency"] = "panic"; }));
}

BOOST_AUTO_TEST_CASE(a_notice_for_a_project_that_does_not_exist_is_refused) {
    expect(404, Reason::not_found, "/project", body([](json& notice) { notice["project"] = "none"; }));
}

BOOST_AUTO_TEST_CASE(a_notice_by_an_agent_is_refused) {
    expect_of(agent, 403, Reason::no_right, "publish_notices", body());
}

BOOST_AUTO_TEST_CASE(a_notice_nobody_published_can_be_neither_confirmed_nor_withdrawn_nor_asked_about) {
    for (const std::string& id : {model::NoticeId::make(clock.now()).to_string(), std::string("none")}) {
        const std::string path = "/api/v1/notices/" + id;
        BOOST_TEST(ask("PUT", path + "/acknowledgement", agent).status == 404);
        BOOST_TEST(ask("POST", path + "/withdrawal", leader).status == 404);
        BOOST_TEST(ask("GET", path + "/acknowledgements", leader).status == 404);
    }
}

BOOST_AUTO_TEST_CASE(readers_and_withdrawal_are_refused_to_who_may_not_publish) {
    const Reply made = ask("POST", "/api/v1/notices", leader, body());
    const std::string path = "/api/v1/notices/" + made.json["id"].get<std::string>();
    BOOST_TEST(ask("POST", path + "/withdrawal", agent).status == 403);
    BOOST_TEST(ask("GET", path + "/acknowledgements", agent).status == 403);
    BOOST_TEST(ask("GET", "/api/v1/notices", agent).json["items"].size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
