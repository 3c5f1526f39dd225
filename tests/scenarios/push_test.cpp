// The live side end to end: the real server, the client's real listener, and raw sockets where somebody misbehaves.
// What one does the others hear; what they hear of they read with their cursor, and nothing is missed.
#include <Poco/Net/NetSSL.h>

#include <boost/test/unit_test.hpp>
#include <condition_variable>
#include <fstream>
#include <iostream>
#include <mutex>

#include "client/gateway/push_listener.h"
#include "tests/doubles/push_peer.h"
#include "tests/scenarios/a_call.h"
#include "tests/server/http/tls_pair.h"

using namespace cts;
using namespace std::chrono_literals;
using nlohmann::json;
using tests::HeardFrame;
using tests::Held;
using tests::masked_frame;
using tests::PushPeer;
using tests::Reply;

namespace {

using Steady = std::chrono::steady_clock;
constexpr auto patience = 60s;

// A desk's ear: the client's own listener, and what it was told.
class Ear {
  public:
    Ear(const gateway::ServerAddress& address, const std::string& token)
        : listener_(gateway::make_push_listener(address)) {
        listener_->listen(
            token, [this] { note([this] { ++news_, heard_at_ = Steady::now(); }); },
            [this](bool connected) { note([&] { connected_ = connected, connections_ += connected; }); });
    }
    ~Ear() { listener_->stop(); }
    Ear(const Ear&) = delete;

    bool is_connected(int times = 1) {
        return holds([&] { return connected_ && connections_ >= times; });
    }
    bool is_cut_off() {
        return holds([&] { return !connected_ && connections_ > 0; });
    }
    int news() {
        const std::lock_guard lock(guard_);
        return news_;
    }
    bool hears_after(int news) {
        return holds([&] { return news_ > news; });
    }
    Steady::time_point heard_at() {
        const std::lock_guard lock(guard_);
        return heard_at_;
    }

  private:
    template <class Change>
    void note(Change change) {
        const std::lock_guard lock(guard_);
        change();
        changed_.notify_all();
    }
    template <class Condition>
    bool holds(Condition condition) {
        std::unique_lock lock(guard_);
        return changed_.wait_for(lock, patience, condition);
    }

    std::mutex guard_;
    std::condition_variable changed_;
    int news_ = 0;
    int connections_ = 0;
    bool connected_ = false;
    Steady::time_point heard_at_{};
    std::unique_ptr<gateway::PushListener> listener_;
};

struct Floor : tests::RunningServer {
    Floor() {
        open_project();
        leader = add_user("leader", {"team_leader"});
    }
    gateway::ServerAddress where() const { return {address(), "", model::Language::en}; }

    std::string from_now(const std::string& token) { return ask("GET", "/api/v1/changes", token).json.at("cursor"); }
    // Everything since the cursor, as "type subject".
    std::vector<std::string> since(const std::string& token, std::string& cursor) {
        std::vector<std::string> all;
        for (bool more = true; more;) {
            const Reply answer = ask("GET", "/api/v1/changes?after=" + cursor, token);
            BOOST_REQUIRE_MESSAGE(answer.status == 200, answer.body);
            for (const auto& item : answer.json.at("items"))
                all.push_back(item.at("type").get<std::string>() + " " + item.at("subject").get<std::string>());
            cursor = answer.json.at("cursor");
            more = answer.json.at("more");
        }
        return all;
    }
    Reply promise(const std::string& who) {  // an agent saves a call that promises a callback
        const Held held = tests::claim(*this, who);
        const auto due = (clock.now() + std::chrono::hours(2)).to_iso8601();
        sent_at = Steady::now();
        Reply saved = ask("PUT", held.path(), who,
                          tests::call_of(*this, held, "call_back",
                                         {{"reached", "yes"}, {"convenient", false}, {"callback_at", due}}));
        BOOST_REQUIRE_MESSAGE(saved.status == 201, saved.body);
        return saved;
    }
    static std::string saved(const Reply& call) { return "call_saved " + call.json["call"]["id"].get<std::string>(); }
    Reply hand_over(const Reply& call) {
        const std::string id = call.json["call"]["follow_ups"][0]["id"];
        return ask("POST", "/api/v1/follow-ups/" + id + "/assignment", leader, {{"reason", "on leave"}},
                   {{"If-Match", "\"1\""}});
    }
    bool has(const std::vector<std::string>& all, const std::string& one) { return std::ranges::count(all, one) == 1; }

    PushPeer peer() {
        auto made = PushPeer::upgraded(port());
        BOOST_REQUIRE(made.has_value());
        return *made;
    }
    PushPeer listening_peer(const std::string& token) {
        PushPeer made = peer();
        made.say_token(token);
        BOOST_REQUIRE(made.next_text().value_or("") == R"({"type":"listening"})");
        return made;
    }
    int code_after(const std::string& bytes) {
        PushPeer rude = peer();
        rude.send(bytes);
        return rude.close_code();
    }
    std::int64_t figure(const std::string& name) {
        const std::string text = ask("GET", "/metrics").body;
        const std::size_t at = text.find("\n" + name + " ");
        BOOST_REQUIRE(at != std::string::npos);
        return std::atoll(text.c_str() + at + name.size() + 2);
    }
    void wait_for_figure(const std::string& name, std::int64_t value) {
        const auto until = Steady::now() + patience;
        while (figure(name) != value && Steady::now() < until) std::this_thread::yield();
        BOOST_TEST(figure(name) == value);
    }

    std::string leader;
    Steady::time_point sent_at{};  // the last save
};

long resident_kilobytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:")) return std::atol(line.c_str() + 6);
    return 0;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(push, Floor)

BOOST_AUTO_TEST_CASE(what_one_saves_and_the_leader_hands_over_a_colleague_hears_and_reads) {
    import(0, 1);
    const std::string colleague = add_user("colleague", {"agent"});
    std::string cursor = from_now(colleague);
    Ear ear(where(), colleague);
    BOOST_REQUIRE(ear.is_connected());
    int before = ear.news();
    const Reply call = promise(agent);
    BOOST_TEST(ear.hears_after(before));
    BOOST_TEST(has(since(colleague, cursor), saved(call)));
    before = ear.news();
    BOOST_REQUIRE(hand_over(call).status == 200);
    BOOST_TEST(ear.hears_after(before));
    const auto read = since(colleague, cursor);
    BOOST_REQUIRE(read.size() == 1U);
    BOOST_TEST(read[0].starts_with("follow_up_assigned "));
}

BOOST_AUTO_TEST_CASE(a_listener_comes_back_after_a_restart_and_its_cursor_has_missed_nothing) {
    import(0, 3);
    std::string cursor = from_now(leader);
    Ear ear(where(), leader);
    BOOST_REQUIRE(ear.is_connected());
    const Reply before = promise(agent);
    stop();
    BOOST_TEST(ear.is_cut_off());
    start();
    const Reply meanwhile = promise(agent);
    BOOST_TEST(ear.is_connected(2));
    const int news = ear.news();
    const Reply after = promise(agent);
    BOOST_TEST(ear.hears_after(news));
    const auto read = since(leader, cursor);
    for (const Reply* call : {&before, &meanwhile, &after}) BOOST_TEST(has(read, saved(*call)));
}

BOOST_AUTO_TEST_CASE(a_session_that_is_logged_out_or_expires_closes_its_sockets) {
    Ear ear(where(), leader);
    PushPeer same = listening_peer(leader);
    PushPeer other = listening_peer(agent);
    BOOST_REQUIRE(ear.is_connected());
    BOOST_REQUIRE(ask("DELETE", "/api/v1/sessions/current", leader).status == 204);
    BOOST_TEST(same.close_code() == 4401);
    BOOST_TEST(ear.is_cut_off());
    BOOST_TEST(!other.has_something(0));
    clock.pass(std::chrono::hours(13));
    BOOST_TEST(other.close_code() == 4401);
    BOOST_TEST(code_after(masked_frame(HeardFrame::text, R"({"token":")" + agent + R"("})")) == 4401);
}

BOOST_AUTO_TEST_CASE(fifty_desks_all_hear_of_a_change) {
    constexpr int agents = 10;
    constexpr int desks = 50;
    import(0, 1);
    std::vector<std::string> tokens;
    for (int n = 0; n < agents; ++n) tokens.push_back(add_user("desk" + std::to_string(n), {"agent"}));
    const long memory_before = resident_kilobytes();
    std::vector<std::unique_ptr<Ear>> ears;
    for (int n = 0; n < desks; ++n)
        ears.push_back(std::make_unique<Ear>(where(), tokens[static_cast<std::size_t>(n % agents)]));
    for (const auto& ear : ears) BOOST_REQUIRE(ear->is_connected());
    wait_for_figure("cts_push_listening", desks);
    const long memory = resident_kilobytes() - memory_before;
    std::vector<int> before;
    for (const auto& ear : ears) before.push_back(ear->news());
    promise(agent);
    std::chrono::duration<double, std::milli> latest{0};
    for (std::size_t n = 0; n < ears.size(); ++n) {
        BOOST_TEST(ears[n]->hears_after(before[n]));
        latest = std::max<std::chrono::duration<double, std::milli>>(latest, ears[n]->heard_at() - sent_at);
    }
    std::cout << "push: " << desks << " desks heard of a save, the last one " << latest.count()
              << " ms after it was sent; " << memory << " KiB for both ends of " << desks << " sockets\n";
    ears.clear();
    wait_for_figure("cts_push_sockets", 0);
}

BOOST_AUTO_TEST_CASE(who_misbehaves_is_closed_by_a_code_and_nobody_else_notices) {
    Ear ear(where(), agent);
    BOOST_REQUIRE(ear.is_connected());
    BOOST_TEST(code_after(masked_frame(HeardFrame::text, R"({"token":"forged"})")) == 4401);
    BOOST_TEST(code_after(masked_frame(HeardFrame::text, "no token")) == 1008);
    BOOST_TEST(code_after("\x81\x05hello") == 1002);
    BOOST_TEST(code_after(std::string("\x81\xff\x7f\xff\xff\xff\xff\xff\xff\xff", 10)) == 1009);
    BOOST_TEST(code_after(masked_frame(HeardFrame::text, std::string(100'000, 'x'))) == 1009);
    BOOST_TEST(code_after("PUT / HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello") == 1002);
    for (int n = 0; n < 50; ++n) {
        PushPeer vanishes = peer();
        vanishes.send("\x81");
    }
    wait_for_figure("cts_push_sockets", 1);
    const int news = ear.news();
    BOOST_REQUIRE(ask("PATCH", "/api/v1/projects/example-sale", administrator, {{"dialling", false}}).status == 200);
    BOOST_TEST(ear.hears_after(news));
}

BOOST_AUTO_TEST_CASE(who_says_no_token_is_closed_when_their_time_is_over) {
    stop();
    const auto impatient = beside([](Settings& settings) { settings.push.token_within = 50ms; });
    auto mute = PushPeer::upgraded(impatient->port());
    BOOST_REQUIRE(mute.has_value());
    BOOST_TEST(mute->close_code() == 4408);
}

BOOST_AUTO_TEST_CASE(two_servers_on_one_database_each_tell_their_own_clients_what_the_other_wrote) {
    import(0, 1);
    const tests::TlsPair pair(folder());
    const auto second = beside([&](Settings& settings) {
        settings.tls_certificate = pair.certificate;
        settings.tls_key = pair.key;
    });
    const gateway::ServerAddress there{"https://localhost:" + std::to_string(second->port()), pair.certificate,
                                       model::Language::en};
    std::string cursor = from_now(leader);
    Ear here(where(), leader);
    Ear elsewhere(there, leader);
    BOOST_REQUIRE(here.is_connected());
    BOOST_REQUIRE(elsewhere.is_connected());
    const int before_here = here.news();
    const int before_elsewhere = elsewhere.news();
    const Reply call = promise(agent);
    BOOST_TEST(here.hears_after(before_here));
    BOOST_TEST(elsewhere.hears_after(before_elsewhere));
    BOOST_TEST(has(since(leader, cursor), saved(call)));
    BOOST_REQUIRE(ask("DELETE", "/api/v1/sessions/current", leader).status == 204);
    BOOST_TEST(elsewhere.is_cut_off());
}

BOOST_AUTO_TEST_SUITE_END()
