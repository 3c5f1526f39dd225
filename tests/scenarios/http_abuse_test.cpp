// What a hostile or broken peer does to the real server: it hears a refusal or nothing, its neighbours never notice,
// and no handler ever sees half a request. Sockets are raw; the deadlines, the lines and the memory have a suite of
// their own (tests/server/http/server_test.cpp).
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <random>

#include "tests/doubles/raw_peer.h"
#include "tests/scenarios/running_server.h"

using namespace cts;
using namespace std::chrono_literals;
using model::Reason;
using tests::RawAnswer;
using tests::RawPeer;

namespace {

http::Limits short_lines() {
    http::Limits limits;
    limits.workers = 4;
    limits.most_waiting = 16;
    limits.password_workers = 1;
    limits.most_waiting_passwords = 4;
    limits.most_connections = 1'500;
    limits.head = 200ms;
    limits.body_grace = 200ms;
    limits.linger = 200ms;
    limits.tick = 10ms;
    return limits;
}

struct Street : tests::RunningServer {
    Street() : RunningServer(short_lines(), vault::PasswordCost::usual) {}

    RawPeer peer() const { return RawPeer(port()); }
    std::string get(const std::string& path, const std::string& fields = "") const {
        return "GET " + path + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + administrator + "\r\n" + fields +
               "\r\n";
    }
    // A request to open a project; length: what is said about the body.
    std::string project(const std::string& code, const std::string& fields, const std::string& body) const {
        return "POST /api/v1/projects HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nAuthorization: Bearer " +
               administrator + "\r\nX-Request-Id: " + code + "\r\n" + fields + "\r\n\r\n" + body;
    }
    static std::string json_of(const std::string& code) {
        return R"({"code":")" + code + R"(","zone":"Asia/Shanghai","region":"US"})";
    }
    bool is_there(const std::string& code) {
        return ask("GET", "/api/v1/projects/" + code, administrator).status == 200;
    }

    void refuses(const std::string& bytes, int status, Reason reason) const {
        RawPeer rude = peer();
        rude.send(bytes);
        const RawAnswer answer = rude.answer();
        BOOST_TEST(answer.status == status, bytes.substr(0, 200) << " is answered " << answer.status);
        BOOST_TEST(answer.has("Content-Type: application/problem+json\r\n"));
        BOOST_TEST(answer.has("Connection: close\r\n"));
        const auto document = nlohmann::json::parse(answer.body, nullptr, false);
        BOOST_REQUIRE(document.is_object());
        BOOST_TEST(document["errors"][0]["reason"] == model::reason_name(reason));
        BOOST_TEST((rude.end() == RawPeer::End::orderly), bytes.substr(0, 200));
    }
    void refuses_fields(const std::string& fields, int status, Reason reason, const std::string& body = "") {
        refuses(project("never", fields, body), status, reason);
        BOOST_TEST(!is_there("never"));
    }
    void answers_normally() const {
        RawPeer fresh = peer();
        fresh.send(get("/api/v1/sessions/current"));
        BOOST_TEST(fresh.answer().status == 200);
    }
    std::int64_t figure(const std::string& name) {
        const std::string text = ask("GET", "/metrics").body;
        const std::size_t at = text.find("\n" + name + " ");
        BOOST_REQUIRE(at != std::string::npos);
        return std::atoll(text.c_str() + at + name.size() + 2);
    }
};

std::size_t resident_kilobytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:")) return std::strtoul(line.c_str() + 6, nullptr, 10);
    return 0;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(http_abuse, Street)

BOOST_AUTO_TEST_CASE(a_request_is_answered_when_it_comes_byte_by_byte) {
    const std::string body = json_of("dripped");
    RawPeer dripping = peer();
    for (const char c : project("dripped", "Content-Length: " + std::to_string(body.size()), body))
        dripping.send({&c, 1});
    BOOST_TEST(dripping.answer().status == 201);
}

BOOST_AUTO_TEST_CASE(a_request_that_stops_in_the_middle_is_answered_408) {
    refuses("GET /healthz HTTP/1.1\r\nHo", 408, Reason::request_too_slow);
    refuses_fields("Content-Length: 100", 408, Reason::request_too_slow, json_of("never"));
    refuses_fields("Transfer-Encoding: chunked", 408, Reason::request_too_slow, "5\r\n{\"co");
}

BOOST_AUTO_TEST_CASE(a_truncated_body_never_reaches_a_handler) {
    const std::string body = json_of("never");
    for (const std::string& fields :
         {"Content-Length: " + std::to_string(body.size() + 1), std::string("Content-Length: 4000")}) {
        RawPeer leaving = peer();
        leaving.send(project("never", fields, body));
        leaving.end_sending();
        BOOST_TEST(leaving.answer().status == 400);
    }
    RawPeer gone = peer();
    gone.send(project("never", "Content-Length: " + std::to_string(body.size() + 1), body));
    BOOST_TEST(!is_there("never"));
}

BOOST_AUTO_TEST_CASE(a_length_that_is_one_short_spoils_only_its_own_connection) {
    const std::string body = json_of("never");
    RawPeer short_one = peer();
    short_one.send(project("never", "Content-Length: " + std::to_string(body.size() - 1), body));
    BOOST_TEST(short_one.answer().status == 400);
    BOOST_TEST(short_one.answer().status == 400);  // "}" begins no request
    BOOST_TEST((short_one.end() == RawPeer::End::orderly));
    BOOST_TEST(!is_there("never"));
    answers_normally();
}

BOOST_AUTO_TEST_CASE(lengths_that_two_readers_could_read_differently_are_refused) {
    const std::string body = json_of("never");
    const std::string size = std::to_string(body.size());
    for (const char* fields :
         {"Content-Length: -1", "Content-Length: +5", "Content-Length: 5,5", "Content-Length: 0x20",
          "Content-Length : 5", "Content-Length:", "Content-Length: 5\r\n 5"})
        refuses_fields(fields, 400, Reason::malformed_request, body);
    refuses_fields("Content-Length: " + size + "\r\nContent-Length: " + size, 400, Reason::malformed_request, body);
    refuses_fields("Content-Length: " + size + "\r\nTransfer-Encoding: chunked", 400, Reason::malformed_request, body);
}

BOOST_AUTO_TEST_CASE(transfer_codings_in_disguise_are_refused) {
    const std::string body = "0\r\n\r\n" + get("/healthz");
    for (const char* coding : {"xchunked", "chunked, identity", "gzip, chunked", "identity", "chunked;x"})
        refuses_fields(std::string("Transfer-Encoding: ") + coding, 501, Reason::transfer_coding_unknown, body);
    for (const char* fields : {"Transfer-Encoding : chunked",
                               "Transfer-Encoding:\x0b"
                               "chunked",
                               "A: b\r\n Transfer-Encoding: chunked", "A: b\nTransfer-Encoding: chunked",
                               "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"})
        refuses_fields(fields, 400, Reason::malformed_request, body);
}

BOOST_AUTO_TEST_CASE(chunks_are_taken_apart_and_those_that_lie_are_refused) {
    const std::string body = json_of("in-chunks");
    RawPeer honest = peer();
    honest.send(project("in-chunks", "Transfer-Encoding: chunked",
                        "1\r\n{\r\n" + std::string("14;why=not\r\n") + body.substr(1, 20) + "\r\n"));
    std::array<char, 16> size{};
    std::snprintf(size.data(), size.size(), "%zx", body.size() - 21);
    honest.send(std::string(size.data()) + "\r\n" + body.substr(21) + "\r\n0\r\n\r\n");
    BOOST_TEST(honest.answer().status == 201);
    for (const char* lie : {"FFFFFFFFFFFFFFFFF\r\n", "-5\r\n", "0x5\r\n", "5\r\nabcdefgh\r\n"})
        refuses_fields("Transfer-Encoding: chunked", 400, Reason::malformed_request, lie);
    refuses_fields("Transfer-Encoding: chunked", 413, Reason::body_too_large, "7FFFFFFF\r\n");
}

BOOST_AUTO_TEST_CASE(what_is_too_large_is_refused_before_it_has_come) {
    refuses_fields("Content-Length: 1048577", 413, Reason::body_too_large);
    refuses_fields("Content-Length: 99999999999999999999999", 413, Reason::body_too_large);
    refuses("GET /" + std::string(20'000, 'a'), 431, Reason::request_head_too_large);
    std::string fields;
    for (int i = 0; i < 200; ++i) fields += "A" + std::to_string(i) + ": b\r\n";
    refuses(get("/healthz", fields), 431, Reason::request_head_too_large);
}

BOOST_AUTO_TEST_CASE(what_is_no_http_is_refused_at_once) {
    refuses(std::string("\x16\x03\x01\x02\x00\x01\x00", 7), 400, Reason::malformed_request);
    refuses("\xff\xfe\xfd", 400, Reason::malformed_request);
    refuses("GET / HTTP/1.1\nHost: a\n\n", 400, Reason::malformed_request);
    refuses("GET /healthz HTTP/1.1\r\n\r\n", 400, Reason::malformed_request);
    refuses("GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400, Reason::malformed_request);
    refuses("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505, Reason::http_version_unknown);
}

BOOST_AUTO_TEST_CASE(pipelined_requests_are_answered_in_their_order) {
    RawPeer hasty = peer();
    std::string all;
    for (int i = 0; i < 50; ++i)
        all += get(i % 2 ? "/healthz" : "/api/v1/sessions/current", "X-Request-Id: nr-" + std::to_string(i) + "\r\n");
    hasty.send(all);
    for (int i = 0; i < 50; ++i) {
        const RawAnswer answer = hasty.answer();
        BOOST_TEST(answer.status == 200);
        BOOST_TEST(answer.has("X-Request-Id: nr-" + std::to_string(i) + "\r\n"));
    }
}

BOOST_AUTO_TEST_CASE(a_sender_that_asks_first_is_told_to_go_on_or_why_not) {
    const std::string body = json_of("asked-first");
    RawPeer polite = peer();
    polite.send(project("asked-first", "Expect: 100-continue\r\nContent-Length: " + std::to_string(body.size()), ""));
    BOOST_TEST(polite.answer().status == 100);
    polite.send(body);
    BOOST_TEST(polite.answer().status == 201);
    refuses_fields("Expect: 100-continue\r\nContent-Length: 9999999", 413, Reason::body_too_large);
}

BOOST_AUTO_TEST_CASE(a_head_is_answered_without_a_body_and_the_next_request_after_it) {
    RawPeer asks = peer();
    asks.send("HEAD /healthz HTTP/1.1\r\nHost: a\r\n\r\n" + get("/healthz"));
    const RawAnswer head = asks.answer(false);
    BOOST_TEST(head.status == 200);
    BOOST_TEST(!head.has("Content-Length: 0\r\n"));
    BOOST_TEST(asks.answer().body == R"({"status":"ok"})");
}

BOOST_AUTO_TEST_CASE(a_peer_that_has_closed_its_side_is_still_answered) {
    RawPeer half_closed = peer();
    half_closed.send(get("/api/v1/sessions/current"));
    half_closed.end_sending();
    BOOST_TEST(half_closed.answer().status == 200);
    BOOST_TEST((half_closed.end() == RawPeer::End::orderly));
}

BOOST_AUTO_TEST_CASE(an_http_1_0_request_is_answered_and_its_connection_closed) {
    RawPeer old = peer();
    old.send("GET /healthz HTTP/1.0\r\n\r\n");
    BOOST_TEST(old.answer().status == 200);
    BOOST_TEST((old.end() == RawPeer::End::orderly));
}

BOOST_AUTO_TEST_CASE(a_thousand_idle_connections_do_not_delay_a_fresh_one) {
    std::vector<RawPeer> idle;
    for (int i = 0; i < 1'000; ++i) {
        idle.push_back(peer());
        idle.back().send(get("/healthz"));
        BOOST_REQUIRE_EQUAL(idle.back().answer().status, 200);
    }
    BOOST_TEST(figure("cts_http_connections") > 1'000);
    answers_normally();
    idle.front().send(get("/healthz"));
    BOOST_TEST(idle.front().answer().status == 200);
}

// 300 connections against 4 workers and a line of 16; some read late, some log in.
BOOST_AUTO_TEST_CASE(ten_times_too_many_are_answered_200_or_503_and_none_is_reset) {
    constexpr int peers = 300;
    constexpr int rounds = 10;
    const std::string body = nlohmann::json{{"login", "admin"}, {"password", password()}}.dump();
    const std::string log_in =
        "POST /api/v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: " +
        std::to_string(body.size()) + "\r\n\r\n" + body;
    const std::size_t before = resident_kilobytes();
    std::map<int, int> answers;
    std::size_t most = 0;
    for (int round = 0; round < rounds; ++round) {
        std::vector<RawPeer> crowd;
        for (int i = 0; i < peers; ++i) crowd.push_back(peer());
        for (int i = 0; i < peers; ++i)
            crowd[static_cast<std::size_t>(i)].send(i % 10 == 0 ? log_in : get("/api/v1/users"));
        for (RawPeer& one : crowd) {
            const RawAnswer answer = one.answer();
            BOOST_TEST(!answer.reset);
            ++answers[answer.status];
            if (answer.status == 503) BOOST_TEST(answer.has("Retry-After: "));
        }
        most = std::max(most, resident_kilobytes());
    }
    const auto after = answers;
    answers.erase(200);
    answers.erase(201);
    BOOST_TEST(answers[503] > 0);
    answers.erase(503);
    BOOST_TEST(answers.empty());
    answers_normally();
    BOOST_TEST(most < before + 200'000);  // two password hashes take 128 MiB, whoever asks for them
    std::cout << "overload:";
    for (const auto& [status, count] : after) std::cout << ' ' << count << " answered " << status << ',';
    std::cout << " memory " << before << " kB before, " << most << " kB at most\n";
    BOOST_TEST(figure("cts_http_requests_waiting") == 0);
}

// CTS_FUZZ_REQUESTS: how many; the default is what every run of the tests can afford.
BOOST_AUTO_TEST_CASE(mutated_requests_never_hang_or_end_the_server) {
    const char* asked = std::getenv("CTS_FUZZ_REQUESTS");
    const int requests = asked ? std::atoi(asked) : 3'000;
    std::mt19937 random(20260921);
    const auto pick = [&](std::size_t below) {
        return std::uniform_int_distribution<std::size_t>(0, below - 1)(random);
    };
    const std::string body = json_of("fuzzed");
    const std::vector<std::string> seeds{get("/api/v1/users?after=a"),
                                         project("fuzzed", "Content-Length: " + std::to_string(body.size()), body),
                                         project("fuzzed", "Transfer-Encoding: chunked", "5\r\nhello\r\n0\r\n\r\n"),
                                         get("/healthz") + get("/api/v1/projects")};
    for (int i = 0; i < requests; ++i) {
        std::string bytes = seeds[pick(seeds.size())];
        for (std::size_t n = 1 + pick(5); n > 0; --n) {
            const std::size_t at = pick(bytes.size());
            if (pick(3) == 0)
                bytes.erase(at, 1 + pick(8));
            else if (pick(2) == 0)
                bytes.insert(at, pick(4) == 0 ? 300 : 1, static_cast<char>(pick(256)));
            else
                bytes[at] = static_cast<char>(pick(256));
            if (bytes.empty()) bytes = "G";
        }
        RawPeer fuzzing = peer();
        const std::size_t split = pick(bytes.size());
        fuzzing.send(bytes.substr(0, split));
        fuzzing.send(bytes.substr(split));
        fuzzing.end_sending();
        BOOST_REQUIRE_MESSAGE(fuzzing.end() == RawPeer::End::orderly,
                              "request " << i << " of seed 20260921: " << bytes);
    }
    answers_normally();
}

BOOST_AUTO_TEST_SUITE_END()
