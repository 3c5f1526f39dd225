// Nothing lost (O): the real client killed with SIGKILL in the middle of a call, and with a call in its outbox.
#include <boost/test/unit_test.hpp>

#include <X11/keysym.h>

#include <cstdlib>

#include "tests/scenarios/client_process/client_process.h"

namespace {

using namespace cts;
using namespace cts::tests;

const std::string note = "fees end of month";
const std::string before_caret = "fees end of m";

int kills_wanted() {  // CTS_SCREEN_KILLS=50 for a long night
    const char* wanted = std::getenv("CTS_SCREEN_KILLS");
    return wanted ? std::atoi(wanted) : 2;
}

std::string answer_in(const std::optional<desk::Draft>& draft, const std::string& field) {
    const auto found = draft ? draft->answers.find(field) : form::Answers::const_iterator{};
    return draft && found != draft->answers.end() ? found->second : "";
}

struct Work {
    RunningServer server;
    std::unique_ptr<ClientProcess> client;

    Work() {
        server.open_project();
        server.import(0, 3);
        client = std::make_unique<ClientProcess>(server);
    }
    // How often a request was answered, by the server's own count.
    int answered(const std::string& labels) {
        const auto text = server.ask("GET", "/metrics").body;
        const auto found = text.find(labels + "} ");
        return found == std::string::npos ? 0 : std::stoi(text.substr(found + labels.size() + 2));
    }
    bool asked(const std::string& method, const std::string& route, int status, int times) {
        return client->until([&] {
            return answered("{method=\"" + method + "\",route=\"" + route + "\",status=\"" + std::to_string(status) +
                            "\"") >= times;
        });
    }
    void log_in(int time) {
        client->start();
        client->press_until(XK_Return, [&] { return asked("POST", "/api/v1/sessions", 201, 5 + time); });
    }
    void talk() {
        log_in(0);
        BOOST_REQUIRE(asked("GET", "/api/v1/follow-ups", 200, 1));
        client->press_until(XK_F9, [&] { return client->draft().has_value(); });
        client->press_until(XK_F9, [&] { return client->draft_now().answered_at.has_value(); });
        client->press_until(XK_1, [&] { return answer_in(client->draft(), "reached") == "yes"; });
        client->keys().press(XK_4, XK_Alt_L);
        BOOST_REQUIRE(client->until([&] { return client->draft_now().step == "wrap_up"; }));
        client->press_until(XK_Return, [&] { return client->draft_now().focus == "customer_question"; });
        client->keys().type(note);
        BOOST_REQUIRE(client->until([&] { return answer_in(client->draft(), "customer_question") == note; }));
    }
    void choose_outcome() {
        client->keys().press(XK_F12);
        client->keys().type("never");
        client->press_until(XK_Return, [&] { return client->draft_now().outcome == "never_again"; });
    }
    std::vector<nlohmann::json> stored() {
        const auto reply = server.ask("GET", "/api/v1/calls", server.agent);
        return reply.json.at("items");
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(killed_client)

BOOST_AUTO_TEST_CASE(a_call_is_back_with_step_and_caret_and_is_saved_once_when_the_client_is_killed_in_mid_call) {
    Work work;
    auto& client = *work.client;
    work.talk();
    for (std::size_t i = before_caret.size(); i < note.size(); ++i) client.keys().press(XK_Left);
    BOOST_REQUIRE(client.until([&] { return client.draft_now().caret == static_cast<int>(before_caret.size()); }));

    client.kill();
    work.log_in(1);

    client.press_until(XK_x, [&] { return answer_in(client.draft(), "customer_question") != note; });
    const auto after = answer_in(client.draft(), "customer_question");
    BOOST_TEST(after.starts_with(before_caret + "x"));
    BOOST_TEST(after.ends_with("x" + note.substr(before_caret.size())));
    BOOST_TEST(client.draft_now().step == "wrap_up");
    work.choose_outcome();
    work.server.clock.pass(std::chrono::minutes(5));
    client.keys().press(XK_s, XK_Control_L);
    BOOST_REQUIRE(client.until([&] { return !work.stored().empty(); }));
    BOOST_TEST(work.stored().size() == 1u);
    BOOST_TEST(work.stored()[0].at("answers").at("customer_question") == after);
    BOOST_TEST(client.until([&] { return !client.draft().has_value(); }));
}

BOOST_AUTO_TEST_CASE(a_scenario_at_work_is_back_and_leads_where_it_would_have_led_when_the_client_is_killed) {
    Work work;
    auto& client = *work.client;
    work.talk();
    client.press_until(XK_F6, [&] { return client.draft_now().scenario.has_value(); });
    BOOST_TEST(client.draft_now().outcome == "cannot_hear");

    client.kill();
    work.log_in(1);

    client.press_until(XK_Escape, [&] { return !client.draft_now().scenario.has_value(); });
    BOOST_TEST(client.draft_now().outcome == "");
    BOOST_TEST(client.draft_now().step == "wrap_up");
    BOOST_TEST(client.draft_now().focus == "customer_question");
    BOOST_TEST(client.draft_now().measured["reached"].milliseconds > 0);
}

BOOST_AUTO_TEST_CASE(a_finished_call_is_delivered_once_when_server_and_client_were_both_gone) {
    Work work;
    auto& client = *work.client;
    work.talk();
    work.choose_outcome();
    work.server.stop();
    client.keys().before_a_window();
    client.keys().press(XK_s, XK_Control_L);
    BOOST_REQUIRE_MESSAGE(client.until([&] { return client.outbox().waiting > 0; }, std::chrono::seconds(120)),
                          "not in the outbox; as a draft: " << client.draft().has_value());

    client.kill();
    work.server.start();
    work.server.clock.pass(std::chrono::minutes(5));
    client.start();
    client.keys().press(XK_Return);  // once: between calls it would dial
    const bool delivered = client.until([&] { return !work.stored().empty(); });
    BOOST_REQUIRE_MESSAGE(delivered, "not delivered: " << client.why_not_delivered());

    BOOST_TEST(work.stored().size() == 1u);
    BOOST_TEST(work.stored()[0].at("outcome") == "never_again");
    BOOST_TEST(client.until([&] { return client.outbox().waiting == 0; }));
    BOOST_TEST(work.stored().size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_call_outlives_kill_after_kill_each_with_a_letter_more_and_is_saved_once) {
    Work work;
    auto& client = *work.client;
    work.talk();
    auto typed = note;
    for (int kill = 1; kill <= kills_wanted(); ++kill) {
        client.kill();
        work.log_in(kill);
        typed += 'x';
        client.press_until(XK_x, [&] { return answer_in(client.draft(), "customer_question") == typed; });
    }
    work.choose_outcome();
    client.keys().press(XK_s, XK_Control_L);
    BOOST_REQUIRE(client.until([&] { return !work.stored().empty(); }));
    BOOST_TEST(work.stored().size() == 1u);
    BOOST_TEST(work.stored()[0].at("answers").at("customer_question") == typed);
    BOOST_TEST(work.stored()[0].at("state") == "accepted");
}

BOOST_AUTO_TEST_SUITE_END()
