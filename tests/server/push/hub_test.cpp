// The hub with real sockets on loopback, before a memory store. Deadlines are short here; nothing sleeps.
#include "server/push/hub.h"

#include <Poco/Net/Context.h>
#include <Poco/Net/NetSSL.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/Net/ServerSocket.h>
#include <spdlog/spdlog.h>

#include <boost/test/unit_test.hpp>
#include <thread>

#include "server/service/sessions.h"
#include "tests/doubles/push_peer.h"
#include "tests/server/http/tls_pair.h"
#include "tests/server/service/shop.h"

using namespace cts;
using namespace std::chrono_literals;
using Poco::Net::SocketAddress;
using Poco::Net::StreamSocket;
using tests::HeardFrame;
using tests::masked_frame;
using tests::PushPeer;

namespace {

const std::string listening = R"({"type":"listening"})";

struct Switched : tests::Shop {
    push::Limits limits;
    std::unique_ptr<push::Hub> hub;
    Poco::Net::ServerSocket door{SocketAddress("127.0.0.1", 0), 1'000};

    Switched() {
        spdlog::set_level(spdlog::level::off);
        limits.tick = 5ms;
        limits.between_looks = 0ms;
        limits.look_at_sessions = 10ms;
    }

    PushPeer peer(int buffers = 0) {
        if (!hub) hub = std::make_unique<push::Hub>(tools, limits);
        StreamSocket client;
        client.init(AF_INET);
        if (buffers > 0) client.setReceiveBufferSize(buffers);
        client.connect(door.address());
        StreamSocket accepted = door.acceptConnection();
        if (buffers > 0) accepted.setSendBufferSize(buffers);
        hub->take(accepted, "");
        return PushPeer(client);
    }
    std::string session_of(const std::string& login) {
        return service::log_in(tools, {login, "a long password"}, "10.0.0.5")->token;
    }
    PushPeer listener(const std::string& login, int buffers = 0) {
        PushPeer made = peer(buffers);
        made.say_token(session_of(login));
        BOOST_REQUIRE_EQUAL(made.next_text().value_or("nothing"), listening);
        return made;
    }
    void bar(int n = 1) {
        store->leads().add_do_not_call({.phone_index = {std::to_string(n)}, .by = boss.id, .since = clock.now()});
    }
    template <class Condition>
    void wait_until(Condition holds) {
        const auto until = std::chrono::steady_clock::now() + 30s;
        while (!holds() && std::chrono::steady_clock::now() < until) std::this_thread::yield();
        BOOST_REQUIRE(holds());
    }
    int code_after(const std::string& bytes) {
        PushPeer rude = peer();
        rude.send(bytes);
        const int code = rude.close_code();
        BOOST_TEST(rude.has_ended());
        return code;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(hub, Switched)

BOOST_AUTO_TEST_CASE(what_one_saves_the_other_hears_with_its_kind_its_id_and_its_place_and_nothing_else) {
    open(1);
    PushPeer heard = listener("boss");
    const auto held = claimed();
    BOOST_REQUIRE(save(held, "refused", tests::refusing()));
    const auto head = store->events().heads().front().seq;
    BOOST_TEST(heard.next_text().value().find("lead_claimed") != std::string::npos);
    BOOST_TEST(heard.next_text().value() == R"({"id":")" + held.contents.call.to_string() + R"(","position":"0-)" +
                                                std::to_string(head) + R"(","type":"call_saved"})");
}

BOOST_AUTO_TEST_CASE(news_are_told_to_whom_they_concern_only) {
    open(1);
    PushPeer colleague = listener("other");
    PushPeer leader = listener("boss");
    BOOST_REQUIRE(save(claimed(), "refused", tests::refusing()));
    leader.next_text();
    BOOST_TEST(leader.next_text().value().find("call_saved") != std::string::npos);
    bar();
    BOOST_TEST(colleague.next_text().value().find("do_not_call_added") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(whatever_is_committed_after_the_answer_to_the_token_is_heard) {
    for (int n = 0; n < 100; ++n) {
        PushPeer late = listener("agent");
        bar(n);
        BOOST_TEST(late.next_text().has_value());
    }
}

BOOST_AUTO_TEST_CASE(no_token_and_a_wrong_one_are_closed_each_by_its_code) {
    BOOST_TEST(code_after(masked_frame(1, R"({"token":"forged"})")) == 4401);
    BOOST_TEST(code_after(masked_frame(1, R"({"token":""})")) == 4401);
    hub.reset();
    limits.token_within = 20ms;
    BOOST_TEST(code_after("") == 4408);
    BOOST_TEST(code_after(masked_frame(9, "still here")) == 4408);
    BOOST_TEST(code_after(masked_frame(1, R"({"token":"never)", false)) == 4408);
}

BOOST_AUTO_TEST_CASE(garbage_and_frames_no_client_sends_are_closed_by_their_codes_and_disturb_nobody) {
    PushPeer patient = listener("agent");
    BOOST_TEST(code_after("GET / HTTP/1.1\r\n\r\n") == 1002);
    BOOST_TEST(code_after("\x81\x02hi") == 1002);
    BOOST_TEST(code_after(masked_frame(1, std::string(5'000, 'x'))) == 1009);
    BOOST_TEST(code_after(masked_frame(2, "x")) == 1003);
    BOOST_TEST(code_after(masked_frame(1, "not a token")) == 1008);
    BOOST_TEST(code_after(masked_frame(8, "\x03\xe8")) == 1000);
    wait_until([&] { return hub->figures().open == 1; });
    bar();
    BOOST_TEST(patient.next_text().has_value());
}

BOOST_AUTO_TEST_CASE(a_second_message_is_one_too_many) {
    PushPeer talkative = listener("agent");
    talkative.say(R"({"token":"again"})");
    BOOST_TEST(talkative.close_code() == 1008);
}

BOOST_AUTO_TEST_CASE(a_ping_is_answered_and_a_token_in_single_bytes_is_a_token) {
    PushPeer slow = peer();
    for (const char byte : masked_frame(9, "hm") + masked_frame(1, R"({"token":")" + session_of("agent") + R"("})"))
        slow.send({&byte, 1});
    const auto pong = slow.next().value();
    BOOST_TEST(pong.opcode == HeardFrame::pong);
    BOOST_TEST(pong.payload == "hm");
    BOOST_TEST(slow.next_text().value() == listening);
}

BOOST_AUTO_TEST_CASE(what_came_behind_the_upgrade_is_heard) {
    peer();
    StreamSocket client(door.address());
    hub->take(door.acceptConnection(), masked_frame(1, R"({"token":")" + session_of("agent") + R"("})"));
    BOOST_TEST(PushPeer(client).next_text().value() == listening);
}

BOOST_AUTO_TEST_CASE(a_session_that_ends_closes_its_socket_and_no_other) {
    PushPeer stays = listener("other");
    PushPeer leaves = peer();
    const std::string token = session_of("agent");
    leaves.say_token(token);
    BOOST_TEST(leaves.next_text().value() == listening);
    service::log_out(tools, token);
    BOOST_TEST(leaves.close_code() == 4401);
    BOOST_TEST(leaves.has_ended());
    bar();
    BOOST_TEST(stays.next_text().has_value());
    BOOST_TEST(hub->figures().logged_out == 1U);
}

BOOST_AUTO_TEST_CASE(who_is_silent_is_asked_and_who_does_not_answer_is_let_go) {
    limits.ping_after = 20ms;
    limits.dead_after = 200ms;
    PushPeer dead = listener("agent");
    BOOST_TEST(dead.next().value().opcode == HeardFrame::ping);
    BOOST_TEST(dead.has_ended());
    wait_until([&] { return hub->figures().open == 0; });
    BOOST_TEST(hub->figures().dead == 1U);
    BOOST_TEST(hub->figures().listening == 0);
}

BOOST_AUTO_TEST_CASE(a_deaf_listener_holds_up_nobody_and_hears_one_more_for_all_it_missed) {
    PushPeer deaf = listener("agent", 4'096);
    PushPeer keen = listener("other");
    int told = 0;
    while (hub->figures().dropped == 0) {
        bar(told++);
        BOOST_REQUIRE(keen.next_text().has_value());
    }
    const auto sent_before = hub->figures().sent.load();
    for (int n = 0; n < 1'000; ++n) {
        bar(told++);
        BOOST_REQUIRE(keen.next_text().has_value());
    }
    BOOST_TEST(hub->figures().sent >= sent_before + 1'000);
    std::string last;
    int heard = 0;
    for (; last.find(R"("more")") == std::string::npos; ++heard) last = deaf.next_text().value();
    BOOST_TEST(heard < told);
    bar(told);
    BOOST_TEST(deaf.next_text().value().find("do_not_call_added") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(who_takes_nothing_for_long_is_let_go) {
    limits.deaf_after = 50ms;
    PushPeer deaf = listener("agent", 4'096);
    for (int n = 0; hub->figures().deaf == 0; ++n) {
        BOOST_REQUIRE(n < 1'000'000);
        bar(n);
    }
    wait_until([&] { return hub->figures().open == 0; });
}

BOOST_AUTO_TEST_CASE(one_listener_too_many_is_asked_to_come_again) {
    limits.most_listeners = 2;
    PushPeer first = listener("agent");
    {
        PushPeer second = listener("other");
        BOOST_TEST(code_after("") == 1013);
    }
    wait_until([&] { return hub->figures().open == 1; });
    PushPeer third = listener("boss");
}

BOOST_AUTO_TEST_CASE(an_ending_hub_says_goodbye_to_everybody_and_waits_for_nobody_long) {
    limits.close_within = 200ms;
    PushPeer polite = listener("agent");
    PushPeer stubborn = listener("other");
    std::thread end([this] { hub.reset(); });
    BOOST_TEST(polite.close_code() == 1001);
    polite.send(masked_frame(8, "\x03\xe9"));
    BOOST_TEST(polite.has_ended());
    end.join();
    BOOST_TEST(stubborn.close_code() == 1001);
    BOOST_TEST(stubborn.has_ended());
}

BOOST_AUTO_TEST_CASE(listeners_that_vanish_leave_nothing_behind) {
    for (int n = 0; n < 200; ++n) {
        PushPeer gone = peer();
        if (n % 2) gone.say_token("forged");
        if (n % 3) gone.send("\x81");
    }
    PushPeer there = listener("agent");
    wait_until([&] { return hub->figures().open == 1; });
    bar();
    BOOST_TEST(there.next_text().has_value());
}

BOOST_AUTO_TEST_CASE(hundreds_hear_everything_in_order) {
    constexpr int listeners = 300;
    constexpr int news = 20;
    std::vector<PushPeer> all;
    const std::string token = session_of("agent");
    for (int n = 0; n < listeners; ++n) {
        all.push_back(peer());
        all.back().say_token(token);
    }
    for (PushPeer& one : all) BOOST_REQUIRE(one.next_text().value_or("") == listening);
    const auto before = store->events().heads().empty() ? 0 : store->events().heads().front().seq;
    for (int n = 0; n < news; ++n) bar(n);
    for (PushPeer& one : all)
        for (int n = 1; n <= news; ++n) {
            const std::string position = R"("position":"0-)" + std::to_string(before + n) + '"';
            BOOST_REQUIRE(one.next_text().value_or("").find(position) != std::string::npos);
        }
    BOOST_TEST(hub->figures().sent == static_cast<std::uint64_t>(listeners * news));
    BOOST_TEST(hub->figures().dropped == 0U);
}

BOOST_AUTO_TEST_CASE(over_tls_everything_is_the_same) {
    const tests::TlsPair pair(folder.path());
    Poco::Net::initializeSSL();
    const Poco::Net::Context::Ptr of_server = new Poco::Net::Context(
        Poco::Net::Context::TLS_SERVER_USE, pair.key, pair.certificate, "", Poco::Net::Context::VERIFY_NONE);
    const Poco::Net::Context::Ptr any =
        new Poco::Net::Context(Poco::Net::Context::TLS_CLIENT_USE, "", Poco::Net::Context::VERIFY_NONE);
    peer();
    std::thread accepting([&] {  // unblocked before TLS is put upon it, as the door does
        StreamSocket accepted = door.acceptConnection();
        accepted.setBlocking(false);
        hub->take(Poco::Net::SecureStreamSocket::attach(accepted, of_server), "");
    });
    Poco::Net::SecureStreamSocket client(door.address(), any);
    accepting.join();
    PushPeer heard(client);
    heard.say_token(session_of("agent"));
    BOOST_TEST(heard.next_text().value() == listening);
    for (int n = 0; n < 500; ++n) bar(n);
    for (int n = 0; n < 500; ++n) {
        const auto text = heard.next_text();
        BOOST_REQUIRE(text.has_value());
        if (text->find(R"("more")") != std::string::npos) break;
    }
    heard.send(masked_frame(9, "hm"));
    auto frame = heard.next().value();
    while (frame.opcode == HeardFrame::text) frame = heard.next().value();
    BOOST_TEST(frame.opcode == HeardFrame::pong);
    hub.reset();
    BOOST_TEST(heard.close_code() == 1001);
}

BOOST_AUTO_TEST_SUITE_END()
