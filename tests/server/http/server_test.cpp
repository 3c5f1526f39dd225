// The server on its socket before a memory store: what happens to requests when workers are held up, lines are full,
// memory is short, peers are slow or the server ends. Deadlines are short here; nothing sleeps.
#include "server/http/server.h"

#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/Net/StreamSocket.h>
#include <Poco/StreamCopier.h>
#include <spdlog/spdlog.h>

#include <boost/test/unit_test.hpp>
#include <condition_variable>
#include <future>
#include <mutex>

#include "server/service/sessions.h"
#include "shared/words/words.h"
#include "tests/doubles/raw_peer.h"
#include "tests/server/http/tls_pair.h"
#include "tests/server/service/shop.h"

using namespace cts;
using namespace std::chrono_literals;
using tests::RawAnswer;
using tests::RawPeer;

namespace {

// Whoever asks it for the time while it is shut waits: so a test holds a handler as long as it likes.
class Gate final : public model::Clock {
  public:
    model::Instant now() const override {
        std::unique_lock lock(guard_);
        ++inside_;
        changed_.notify_all();
        changed_.wait(lock, [this] { return open_; });
        --inside_;
        return model::Instant{1'790'000'000'000};
    }
    void set_open(bool open) {
        const std::lock_guard lock(guard_);
        open_ = open;
        changed_.notify_all();
    }
    void wait_for_inside(int count) const {
        std::unique_lock lock(guard_);
        BOOST_REQUIRE(changed_.wait_for(lock, 30s, [&] { return inside_ >= count; }));
    }

  private:
    mutable std::mutex guard_;
    mutable std::condition_variable changed_;
    mutable int inside_ = 0;
    bool open_ = true;
};

http::Limits brisk() {
    http::Limits limits;
    limits.workers = 2;
    limits.most_waiting = 4;
    limits.password_workers = 1;
    limits.most_waiting_passwords = 2;
    limits.tick = 5ms;
    limits.linger = 300ms;
    return limits;
}

struct Door : tests::Shop {
    Gate gate;
    service::Tools gated{*store, vault, gate, kits, passwords, throttle};
    http::TakesSocket listeners = [this](const Poco::Net::StreamSocket& socket, std::string already_read) {
        upgraded.set_value({socket, std::move(already_read)});
    };
    std::promise<std::pair<Poco::Net::StreamSocket, std::string>> upgraded;
    http::Dispatcher dispatcher{gated, {listeners, {}, false}};
    http::Traffic& traffic = dispatcher.metrics().traffic;
    http::ListenOn where{.limits = brisk()};
    std::unique_ptr<http::Server> server;
    std::string token = service::log_in(tools, {"agent", "a long password"}, "10.0.0.5")->token;

    Door() {
        spdlog::set_level(spdlog::level::off);
        words::init();
    }
    ~Door() { gate.set_open(true); }

    RawPeer peer() {
        if (!server) server = std::make_unique<http::Server>(dispatcher, where);
        return RawPeer(server->port());
    }
    std::string asking(const std::string& target = "/api/v1/sessions/current", const std::string& fields = "") const {
        return "GET " + target + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + token + "\r\n" + fields + "\r\n";
    }
    RawPeer held(int nth) {  // a request that a worker is at
        RawPeer made = peer();
        made.send(asking());
        gate.wait_for_inside(nth);
        return made;
    }
    template <class Condition>
    void wait_until(Condition holds) {
        const auto until = std::chrono::steady_clock::now() + 30s;
        while (!holds() && std::chrono::steady_clock::now() < until) std::this_thread::yield();
        BOOST_REQUIRE(holds());
    }
    void check_busy(const RawAnswer& answer) {
        BOOST_TEST(answer.status == 503);
        BOOST_TEST(answer.has("Retry-After: 2\r\n"));
        BOOST_TEST(answer.has("Content-Type: application/problem+json\r\n"));
        BOOST_TEST(answer.body.find("\"overloaded\"") != std::string::npos);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(server, Door)

BOOST_AUTO_TEST_CASE(a_request_is_answered_503_when_its_line_is_full_and_the_others_are_answered_later) {
    peer();
    gate.set_open(false);
    std::vector<RawPeer> taken;
    for (int i = 1; i <= 2; ++i) taken.push_back(held(i));
    for (int i = 0; i < 4; ++i) {
        taken.push_back(peer());
        taken.back().send(asking());
    }
    wait_until([&] { return traffic.waiting == 4; });
    for (int i = 0; i < 40; ++i) {
        RawPeer one_more = peer();
        one_more.send(asking());
        check_busy(one_more.answer());
    }
    gate.set_open(true);
    for (RawPeer& waited : taken) BOOST_TEST(waited.answer().status == 200);
    BOOST_TEST(traffic.shed == 40u);
}

BOOST_AUTO_TEST_CASE(health_and_figures_are_answered_while_every_line_is_full) {
    peer();
    gate.set_open(false);
    std::vector<RawPeer> taken;
    for (int i = 1; i <= 2; ++i) taken.push_back(held(i));
    for (int i = 0; i < 6; ++i) {
        taken.push_back(peer());
        taken.back().send(asking());
    }
    RawPeer probe = peer();
    probe.send(asking("/healthz"));
    BOOST_TEST(probe.answer().status == 200);
    probe.send(asking("/metrics"));
    const RawAnswer figures = probe.answer();
    BOOST_TEST(figures.body.find("cts_http_requests_working 3\n") != std::string::npos, figures.body);
    BOOST_TEST(figures.body.find("cts_http_connections ") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_agent_is_answered_while_the_line_before_the_passwords_is_full) {
    peer();
    gate.set_open(false);
    std::vector<RawPeer> logging_in;
    const std::string body = R"({"login":"boss","password":"a long password"})";
    const std::string log_in =
        "POST /api/v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: " +
        std::to_string(body.size()) + "\r\n\r\n" + body;
    for (int i = 0; i < 3; ++i) {
        logging_in.push_back(peer());
        logging_in.back().send(log_in);
        if (i == 0) gate.wait_for_inside(1);
    }
    wait_until([&] { return traffic.waiting == 2; });
    RawPeer late = peer();
    late.send(log_in);
    check_busy(late.answer());
    RawPeer agents = peer();
    agents.send("GET /api/v1/nothing HTTP/1.1\r\nHost: a\r\n\r\n");
    BOOST_TEST(agents.answer().status == 404);
    gate.set_open(true);
    for (RawPeer& waited : logging_in) BOOST_TEST(waited.answer().status == 201);
}

BOOST_AUTO_TEST_CASE(who_waited_too_long_in_the_line_is_told_to_come_again) {
    where.limits.workers = 1;
    where.limits.longest_wait = 300ms;
    peer();
    gate.set_open(false);
    RawPeer first = held(1);
    RawPeer second = peer();
    second.send(asking());
    wait_until([&] { return traffic.waiting == 1; });
    const auto until = std::chrono::steady_clock::now() + 310ms;
    wait_until([&] { return std::chrono::steady_clock::now() > until; });
    gate.set_open(true);
    BOOST_TEST(first.answer().status == 200);
    check_busy(second.answer());
}

BOOST_AUTO_TEST_CASE(connections_beyond_the_limit_are_answered_503_and_those_beyond_the_spare_ones_wait) {
    where.limits.most_connections = 4;
    where.limits.spare_connections = 2;
    std::vector<RawPeer> there;
    for (int i = 0; i < 4; ++i) {
        there.push_back(peer());
        there.back().send("G");
    }
    wait_until([&] { return traffic.connections == 4; });
    RawPeer surplus = peer();
    surplus.send(asking());
    const RawAnswer answer = surplus.answer();
    check_busy(answer);
    BOOST_TEST(answer.has("Connection: close\r\n"));
    RawPeer probe = peer();
    probe.send(asking("/healthz"));
    BOOST_TEST(probe.answer().status == 200);
    std::vector<RawPeer> waiting;
    for (int i = 0; i < 10; ++i) {
        waiting.push_back(peer());
        waiting.back().send(asking());
    }
    there.clear();
    for (RawPeer& waited : waiting) {
        const RawAnswer one = waited.answer();
        BOOST_TEST(!one.reset);
        if (one.status != 200) check_busy(one);
    }
    wait_until([&] { return traffic.connections <= 10; });
}

BOOST_AUTO_TEST_CASE(idle_connections_make_room_when_all_places_are_taken) {
    where.limits.most_connections = 50;
    where.limits.idle_before_evicted = 0ms;
    std::vector<RawPeer> idle;
    for (int i = 0; i < 50; ++i) {
        idle.push_back(peer());
        idle.back().send(asking());
        BOOST_TEST(idle.back().answer().status == 200);
    }
    RawPeer fresh = peer();
    fresh.send(asking());
    BOOST_TEST(fresh.answer().status == 200);
}

BOOST_AUTO_TEST_CASE(a_head_is_answered_408_when_it_does_not_end_in_time) {
    where.limits.head = 30ms;
    RawPeer slow = peer();
    const std::string request = asking();
    for (std::size_t at = 0; !slow.has_something(1) && at + 1 < request.size(); ++at) slow.send({&request[at], 1});
    const RawAnswer answer = slow.answer();
    BOOST_TEST(answer.status == 408);
    BOOST_TEST(answer.body.find("request_too_slow") != std::string::npos);
    BOOST_TEST((slow.end() == RawPeer::End::orderly));
}

BOOST_AUTO_TEST_CASE(a_body_is_answered_408_when_it_comes_below_its_rate) {
    where.limits.head = where.limits.body_grace = 30ms;
    where.limits.slowest_bytes_a_second = 10'000;
    RawPeer slow = peer();
    slow.send("POST /api/v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Length: 10000\r\n\r\n");
    while (!slow.has_something(1)) slow.send("a");
    BOOST_TEST(slow.answer().status == 408);
    BOOST_TEST((slow.end() == RawPeer::End::orderly));
}

BOOST_AUTO_TEST_CASE(who_says_nothing_is_let_go_without_a_word) {
    where.limits.opening = where.limits.idle = 30ms;
    RawPeer mute = peer();
    BOOST_TEST((mute.end() == RawPeer::End::orderly));
    RawPeer satisfied = peer();
    satisfied.send(asking());
    BOOST_TEST(satisfied.answer().status == 200);
    BOOST_TEST((satisfied.end() == RawPeer::End::orderly));
    wait_until([&] { return traffic.connections == 0; });
    BOOST_TEST(traffic.timed_out == 2u);
}

BOOST_AUTO_TEST_CASE(who_never_reads_their_answers_is_let_go_and_their_memory_with_them) {
    where.limits.write_grace = 50ms;
    peer();
    RawPeer deaf(server->port(), 4'096);
    std::string asked;
    for (int i = 0; i < 2'000; ++i) asked += asking("/api/v1/openapi.json");
    std::size_t sent = 0;
    wait_until([&] {
        sent += deaf.send_some(std::string_view(asked).substr(sent));
        return traffic.timed_out > 0;
    });
    wait_until([&] { return traffic.connections == 0; });
    BOOST_TEST(traffic.buffered_bytes == 0);
}

BOOST_AUTO_TEST_CASE(large_requests_are_answered_503_while_memory_is_short_and_small_ones_as_ever) {
    where.limits.most_buffered_bytes = 600'000;
    std::vector<RawPeer> holding;
    for (int i = 0; i < 3; ++i) {
        holding.push_back(peer());
        holding.back().send("POST /api/v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Length: 900000\r\n\r\n" +
                            std::string(190'000, ' '));
    }
    int busy = 0;
    wait_until([&] { return traffic.buffered_bytes > 500'000 || traffic.shed > 0; });
    for (int i = 0; i < 3; ++i) {
        RawPeer one_more = peer();
        one_more.send("POST /api/v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Length: 900000\r\n\r\n" +
                      std::string(900'000, ' '));
        const RawAnswer answer = one_more.answer();
        if (answer.status == 503) check_busy(answer), ++busy;
        BOOST_TEST(!answer.reset);
    }
    BOOST_TEST(busy > 0);
    BOOST_TEST(traffic.buffered_bytes < 1'400'000);
    RawPeer small = peer();
    small.send(asking());
    BOOST_TEST(small.answer().status == 200);
}

BOOST_AUTO_TEST_CASE(an_ending_server_answers_what_runs_and_turns_the_rest_away_politely) {
    where.limits.workers = 1;
    peer();
    gate.set_open(false);
    RawPeer running = held(1);
    RawPeer waiting = peer();
    waiting.send(asking());
    wait_until([&] { return traffic.waiting == 1; });
    RawPeer half = peer();
    half.send(asking().substr(0, 20));
    RawPeer silent = peer();
    wait_until([&] { return traffic.connections == 4; });
    std::thread end([this] { server.reset(); });
    BOOST_TEST((silent.end() == RawPeer::End::orderly));
    half.send(asking().substr(20));
    check_busy(half.answer());
    gate.set_open(true);
    BOOST_TEST(running.answer().status == 200);
    check_busy(waiting.answer());
    BOOST_TEST((running.end() == RawPeer::End::orderly));
    BOOST_TEST((waiting.end() == RawPeer::End::orderly));
    BOOST_TEST((half.end() == RawPeer::End::orderly));
    end.join();
    BOOST_TEST(traffic.connections == 0);
}

BOOST_AUTO_TEST_CASE(an_upgraded_socket_goes_to_its_next_owner_with_what_came_behind_the_request) {
    RawPeer asks = peer();
    asks.send(
        "GET /api/v1/push HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: "
        "13\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\nearly");
    const RawAnswer answer = asks.answer();
    BOOST_TEST(answer.status == 101);
    BOOST_TEST(answer.has("Connection: Upgrade\r\n"));
    auto [socket, already_read] = upgraded.get_future().get();
    BOOST_TEST(already_read == "early");
    BOOST_TEST(socket.getBlocking());
    wait_until([&] { return traffic.connections == 0; });
    asks.send("later");
    char buffer[16]{};
    BOOST_TEST(socket.receiveBytes(buffer, sizeof buffer) == 5);
    socket.sendBytes("HTTP/1.1 200 x\r\n\r\n", 18);
    BOOST_TEST(asks.answer().status == 200);
}

BOOST_AUTO_TEST_CASE(tls_is_answered_while_hundreds_never_finish_their_handshake) {
    const tests::TlsPair pair(folder.path());
    where.tls_certificate = pair.certificate;
    where.tls_key = pair.key;
    std::vector<RawPeer> stuck;
    for (int i = 0; i < 300; ++i) {
        stuck.push_back(peer());
        stuck.back().send(i % 2 ? std::string("\x16\x03\x01\x02\x00\x01", 6) : std::string("GET / HTTP/1.1\r\n"));
    }
    const Poco::Net::Context::Ptr any =
        new Poco::Net::Context(Poco::Net::Context::TLS_CLIENT_USE, "", Poco::Net::Context::VERIFY_NONE);
    Poco::Net::HTTPSClientSession session("127.0.0.1", server->port(), any);
    session.setKeepAlive(true);
    for (int i = 0; i < 20; ++i) {
        Poco::Net::HTTPRequest request("GET", "/api/v1/openapi.json", "HTTP/1.1");
        session.sendRequest(request);
        Poco::Net::HTTPResponse response;
        std::string body;
        Poco::StreamCopier::copyToString(session.receiveResponse(response), body);
        BOOST_TEST(response.getStatus() == 200);
        BOOST_TEST(static_cast<std::size_t>(response.getContentLength64()) == body.size());
    }
    Poco::Net::HTTPRequest large("POST", "/api/v1/sessions", "HTTP/1.1");
    large.setContentType("application/json");
    large.setContentLength64(900'000);
    session.sendRequest(large) << std::string(900'000, ' ');
    Poco::Net::HTTPResponse response;
    session.receiveResponse(response);
    BOOST_TEST(response.getStatus() == 400);
}

BOOST_AUTO_TEST_CASE(tls_answers_arrive_whole_when_their_reader_takes_them_late) {
    const tests::TlsPair pair(folder.path());
    where.tls_certificate = pair.certificate;
    where.tls_key = pair.key;
    peer();
    const Poco::Net::Context::Ptr any =
        new Poco::Net::Context(Poco::Net::Context::TLS_CLIENT_USE, "", Poco::Net::Context::VERIFY_NONE);
    Poco::Net::SecureStreamSocket late(Poco::Net::SocketAddress("127.0.0.1", server->port()), any);
    constexpr std::size_t times = 400;
    std::string asked;
    for (std::size_t i = 0; i < times; ++i)
        asked += "GET /api/v1/openapi.json HTTP/1.0\r\nConnection: keep-alive\r\n\r\n";
    late.sendBytes(asked.data(), static_cast<int>(asked.size()));
    wait_until([&] { return traffic.buffered_bytes > 0 && traffic.working == 0; });
    std::string came;
    std::string buffer(64 * 1024, '\0');
    const auto answers = [&came] {
        std::size_t count = 0;
        for (std::size_t at = 0; (at = came.find("HTTP/1.1 200 OK", at)) != std::string::npos; ++at) ++count;
        return count;
    };
    std::size_t one = 0;
    while (one == 0 || came.size() < one * times) {
        const int count = late.receiveBytes(buffer.data(), static_cast<int>(buffer.size()));
        BOOST_REQUIRE(count > 0);
        came.append(buffer, 0, static_cast<std::size_t>(count));
        if (one == 0) one = came.find("HTTP/1.1", 1) == std::string::npos ? 0 : came.find("HTTP/1.1", 1);
    }
    BOOST_TEST(came.size() == one * times);
    BOOST_TEST(answers() == times);
}

BOOST_AUTO_TEST_SUITE_END()
