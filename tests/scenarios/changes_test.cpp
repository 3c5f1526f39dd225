// GET /changes over the wire: what one does the other reads from where they stood, nothing is lost while many write,
// and a cursor that is none is refused by name.
#include <algorithm>
#include <atomic>
#include <boost/test/unit_test.hpp>
#include <set>
#include <thread>

#include "tests/scenarios/a_call.h"

using namespace cts;
using nlohmann::json;
using tests::Held;
using tests::Reply;

namespace {

struct Watching : tests::RunningServer {
    Watching() {
        open_project();
        leader = add_user("leader", {"team_leader"});
    }
    Reply page(const std::string& token, const std::string& query) {
        return ask("GET", "/api/v1/changes" + query, token);
    }
    std::string from_now(const std::string& token) { return page(token, "").json.at("cursor"); }
    std::vector<json> since(const std::string& token, std::string& cursor, const std::string& limit = "50") {
        std::vector<json> all;
        for (bool more = true; more;) {
            const Reply answer = page(token, "?limit=" + limit + "&after=" + cursor);
            BOOST_REQUIRE_MESSAGE(answer.status == 200, answer.body);
            for (const auto& item : answer.json.at("items")) all.push_back(item);
            cursor = answer.json.at("cursor");
            more = answer.json.at("more");
        }
        return all;
    }
    std::string save_one(const std::string& who) {  // empty: it was not saved; on any thread
        const Reply claimed = ask("POST", "/api/v1/projects/example-sale/claims", who, json::object());
        if (claimed.status != 201) return {};
        const Held held{claimed.json["contents"]["call"], claimed.json["slip"], claimed.json};
        const auto call = tests::call_of(*this, held, "no_answer", {{"reached", "no_answer"}});
        return ask("PUT", held.path(), who, call).status == 201 ? held.call : std::string();
    }
    std::string leader;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(changes, Watching)

BOOST_AUTO_TEST_CASE(the_leader_reads_what_an_agent_saved_and_the_agent_what_the_leader_handed_over) {
    import(0, 1);
    std::string leaders = from_now(leader);
    const Held held = tests::claim(*this, agent);
    const auto due = (clock.now() + std::chrono::hours(2)).to_iso8601();
    const Reply saved = ask(
        "PUT", held.path(), agent,
        tests::call_of(*this, held, "call_back", {{"reached", "yes"}, {"convenient", false}, {"callback_at", due}}));
    BOOST_REQUIRE_MESSAGE(saved.status == 201, saved.body);
    const auto heard = since(leader, leaders);
    const json call_saved{{"type", "call_saved"}, {"subject", saved.json["call"]["id"]}, {"project", "example-sale"}};
    BOOST_TEST(std::ranges::count(heard, call_saved) == 1);  // what came of it besides may stand in another lane
    std::string agents = from_now(agent);
    const std::string promise = saved.json["call"]["follow_ups"][0]["id"];
    BOOST_REQUIRE(ask("POST", "/api/v1/follow-ups/" + promise + "/assignment", leader, {{"reason", "on leave"}},
                      {{"If-Match", "\"1\""}})
                      .status == 200);
    const auto handed = since(agent, agents);
    BOOST_REQUIRE(handed.size() == 1U);
    BOOST_TEST(handed[0]["type"] == "follow_up_assigned");
    BOOST_TEST(handed[0]["subject"] == promise);
}

BOOST_AUTO_TEST_CASE(no_change_is_lost_between_readings_while_agents_write_on_all_lanes) {
    constexpr int agents = 4;
    constexpr int calls = 8;
    import(0, agents * calls);
    std::vector<std::string> tokens;
    for (int i = 0; i < agents; ++i) tokens.push_back(add_user("agent" + std::to_string(i), {"agent"}));
    std::string cursor = from_now(leader);
    std::string small = cursor;
    std::atomic<int> writing{agents};
    std::vector<std::set<std::string>> saved(agents);
    std::vector<std::thread> threads;
    for (int i = 0; i < agents; ++i)
        threads.emplace_back([&, i] {
            for (int n = 0; n < calls; ++n)
                saved[static_cast<std::size_t>(i)].insert(save_one(tokens[static_cast<std::size_t>(i)]));
            --writing;
        });
    std::multiset<std::string> read;
    std::multiset<std::string> read_in_small_pages;
    for (bool last = false; !last;) {
        last = writing == 0;
        for (const auto& change : since(leader, cursor))
            if (change["type"] == "call_saved") read.insert(change["subject"]);
        for (const auto& change : since(leader, small, "2"))
            if (change["type"] == "call_saved") read_in_small_pages.insert(change["subject"]);
    }
    for (auto& thread : threads) thread.join();
    std::multiset<std::string> all;
    for (const auto& one : saved) all.insert(one.begin(), one.end());
    BOOST_TEST(all.size() == static_cast<std::size_t>(agents * calls));
    BOOST_TEST(!all.contains(""));
    BOOST_TEST((read == all));
    BOOST_TEST((read_in_small_pages == all));
}

BOOST_AUTO_TEST_CASE(a_cursor_holds_over_a_restart) {
    import(0, 2);
    std::string cursor = from_now(leader);
    const std::string first = save_one(agent);
    stop();
    start();
    const std::string second = save_one(agent);
    std::vector<std::string> subjects;
    for (const auto& change : since(leader, cursor))
        if (change["type"] == "call_saved") subjects.push_back(change["subject"]);
    BOOST_REQUIRE(subjects.size() == 2U);
    BOOST_TEST(std::ranges::count(subjects, first) == 1);
    BOOST_TEST(std::ranges::count(subjects, second) == 1);
}

BOOST_AUTO_TEST_CASE(who_is_not_logged_in_and_what_is_no_cursor_are_refused_by_name) {
    BOOST_TEST(page("", "").status == 401);
    const Reply garbage = page(agent, "?after=%27;drop");
    BOOST_TEST(garbage.status == 400);
    BOOST_TEST(garbage.refused(model::Reason::bad_parameter, "after"));
    const Reply foreign = page(agent, "?after=0-99999999");
    BOOST_TEST(foreign.status == 410);
    BOOST_TEST(foreign.refused(model::Reason::unknown_cursor, "after"));
    BOOST_TEST(page(agent, "?limit=1000").status == 400);
    BOOST_TEST(page(agent, "?since=1").status == 400);
}

BOOST_AUTO_TEST_SUITE_END()
