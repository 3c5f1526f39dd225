// The blacklist over the wire, on the real server: proposed, held, decided, looked up; every answer as described.
#include <boost/test/unit_test.hpp>

#include "tests/scenarios/running_server.h"

using namespace cts;
using namespace cts::tests;
using model::Reason;
using nlohmann::json;

namespace {

struct House : RunningServer {
    House() {
        open_project();
        import(1, 3);
    }
    std::string office = add_user("office", {"back_office"});
    std::string leader = add_user("leader", {"team_leader"});
    std::string manager = add_user("manager", {"project_manager"});

    Reply propose(const std::string& by, int customer, bool urgent = false) {
        return ask("POST", "/api/v1/blacklist", by,
                   {{"phone", fictional_number(customer)}, {"reason", "骂人"}, {"urgent", urgent}});
    }
    Reply decide(const std::string& by, const json& entry, const std::string& what, const std::string& reason,
                 std::optional<int> revision = {}) {
        return ask("POST", "/api/v1/blacklist/" + entry["id"].get<std::string>() + "/decisions", by,
                   {{"decision", what}, {"reason", reason}},
                   {{"If-Match", '"' + std::to_string(revision.value_or(entry["revision"].get<int>())) + '"'}});
    }
    Reply start(const std::string& direction, int customer) {
        return ask("POST", "/api/v1/projects/example-sale/calls", agent,
                   {{"direction", direction}, {"phone", fictional_number(customer)}});
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(blacklist, House)

BOOST_AUTO_TEST_CASE(a_number_is_proposed_approved_refused_at_the_phone_and_lifted_again) {
    const Reply proposed = propose(office, 1);
    BOOST_REQUIRE_EQUAL(proposed.status, 201);
    BOOST_TEST(proposed.headers.at("etag") == "\"1\"");
    BOOST_TEST(proposed.json["bars"] == false);
    BOOST_TEST(decide(leader, proposed.json, "approve", "").status == 200);
    BOOST_TEST(start("outbound", 1).refused(Reason::blacklisted, "/phone"));
    const Reply taken = start("inbound", 1);
    BOOST_TEST(taken.status == 201);
    BOOST_TEST(taken.json["bar"]["kind"] == "blacklist");
    const Reply shown = ask("GET", "/api/v1/blacklist/" + proposed.json["id"].get<std::string>(), office);
    BOOST_TEST(shown.headers.at("etag") == "\"2\"");
    BOOST_TEST(shown.json["history"].size() == 2u);
    BOOST_TEST(decide(manager, shown.json["entry"], "lift", "客户已道歉").json["state"] == "lifted");
    BOOST_TEST(
        !ask("POST", "/api/v1/blacklist/look-ups", office, {{"phone", fictional_number(1)}}).json.contains("bar"));
}

BOOST_AUTO_TEST_CASE(what_may_not_be_done_is_refused_by_name) {
    const Reply proposed = propose(leader, 1);
    BOOST_TEST(decide(leader, proposed.json, "approve", "").status == 403);
    BOOST_TEST(decide(leader, proposed.json, "approve", "").refused(Reason::own_proposal, "/decision"));
    BOOST_TEST(propose(office, 1).status == 409);
    BOOST_TEST(propose(agent, 2).refused(Reason::no_right, "propose_blacklist"));
    BOOST_TEST(decide(manager, proposed.json, "approve", "", 9).status == 412);
    BOOST_TEST(ask("POST", "/api/v1/blacklist/" + proposed.json["id"].get<std::string>() + "/decisions", manager,
                   {{"decision", "approve"}})
                   .status == 428);
    BOOST_TEST(decide(manager, proposed.json, "lift", "why").refused(Reason::blacklist_not_open, "/decision"));
    BOOST_TEST(ask("GET", "/api/v1/blacklist?view=everything", office).status == 400);
    BOOST_TEST(ask("GET", "/api/v1/blacklist/nonsense", office).status == 404);
    BOOST_TEST(ask("POST", "/api/v1/blacklist", office,
                   {{"phone", fictional_number(2)}, {"reason", "x"}, {"ends_at", "2020-01-01T00:00:00Z"}})
                   .refused(Reason::end_is_past, "/ends_at"));
}

BOOST_AUTO_TEST_CASE(both_lists_are_read_page_by_page) {
    for (int n = 1; n <= 3; ++n) {
        BOOST_TEST(propose(office, n).status == 201);
        BOOST_TEST(ask("POST", "/api/v1/do-not-call", keeper,
                       {{"phone", fictional_number(n)}, {"reason", "asked in a letter"}})
                       .status == 204);
    }
    for (const std::string kind : {"blacklist", "do_not_call"}) {
        const std::string path = "/api/v1/blacklist?limit=2&kind=" + kind;
        const Reply first = ask("GET", path, office);
        BOOST_TEST(first.json["items"].size() == 2u);
        const Reply rest = ask("GET", path + "&after=" + first.json["after"].get<std::string>(), office);
        BOOST_TEST(rest.json["items"].size() == 1u);
        BOOST_TEST(!rest.json.contains("after"));
        for (const auto& entry : first.json["items"]) BOOST_TEST(entry["kind"] == kind);
    }
    BOOST_TEST(ask("GET", "/api/v1/blacklist?view=holding", office).json["items"].empty());
}

BOOST_AUTO_TEST_SUITE_END()
