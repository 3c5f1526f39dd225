// What the framing takes and what it refuses, without a socket (RFC 9112).
#include "server/http/connection/request_reader.h"

#include <boost/test/unit_test.hpp>
#include <random>

using namespace cts;
using http::RequestReader;
using model::Reason;
using State = RequestReader::State;

namespace {

const std::string line_and_host = "POST /api/v1/sessions HTTP/1.1\r\nHost: a\r\n";

struct Narrow {
    http::Limits limits;
    Narrow() {
        limits.most_head_bytes = 1'000;
        limits.most_header_fields = 10;
        limits.largest_body = 100;
    }
    RequestReader reading(std::string_view bytes) const {
        RequestReader reader(limits);
        reader.take(bytes);
        return reader;
    }
    void takes(const std::string& bytes, const std::string& body) const {
        RequestReader reader = reading(bytes);
        BOOST_REQUIRE_MESSAGE(reader.state() == State::whole, bytes);
        BOOST_TEST(reader.take_body() == body);
    }
    void refuses(const std::string& bytes, Reason reason) const {
        const RequestReader reader = reading(bytes);
        BOOST_REQUIRE_MESSAGE(reader.state() == State::refused, bytes);
        BOOST_TEST((reader.problem().reason == reason),
                   bytes << " is refused as " << model::reason_name(reader.problem().reason));
    }
    void refuses_fields(const std::string& fields, Reason reason = Reason::malformed_request) const {
        refuses(line_and_host + fields + "\r\n\r\n", reason);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(request_reader, Narrow)

BOOST_AUTO_TEST_CASE(a_request_is_the_same_wherever_it_is_split) {
    const std::string bytes = line_and_host + "Content-Length: 5\r\n\r\nhello";
    for (std::size_t split = 0; split <= bytes.size(); ++split) {
        RequestReader reader(limits);
        reader.take(bytes.substr(0, split));
        BOOST_TEST((reader.state() == State::whole) == (split == bytes.size()));
        reader.take(bytes.substr(split));
        BOOST_REQUIRE(reader.state() == State::whole);
        BOOST_TEST(reader.head().target == "/api/v1/sessions");
        BOOST_TEST(reader.take_body() == "hello");
    }
}

BOOST_AUTO_TEST_CASE(a_chunked_body_is_the_same_byte_by_byte) {
    RequestReader reader(limits);
    const std::string bytes =
        line_and_host + "Transfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n1\r\n!\r\n0\r\nA: b\r\n\r\n";
    for (const char c : bytes) reader.take({&c, 1});
    BOOST_REQUIRE(reader.state() == State::whole);
    BOOST_TEST(reader.take_body() == "hello!");
}

BOOST_AUTO_TEST_CASE(requests_behind_each_other_come_out_in_their_order) {
    RequestReader reader =
        reading(line_and_host + "Content-Length: 1\r\n\r\na" + line_and_host + "Content-Length: 1\r\n\r\nb");
    BOOST_TEST(reader.take_body() == "a");
    reader.next();
    BOOST_REQUIRE(reader.state() == State::whole);
    BOOST_TEST(reader.take_body() == "b");
    reader.next();
    BOOST_TEST((reader.state() == State::nothing));
}

BOOST_AUTO_TEST_CASE(what_is_cut_off_is_refused_but_silence_is_not) {
    const std::string bytes = line_and_host + "Content-Length: 5\r\n\r\nhello";
    for (std::size_t size = 1; size < bytes.size(); ++size) {
        RequestReader reader = reading(bytes.substr(0, size));
        reader.cut_off();
        BOOST_TEST((reader.state() == State::refused), "cut off after " << size);
    }
    RequestReader silent(limits);
    silent.cut_off();
    BOOST_TEST((silent.state() == State::nothing));
}

BOOST_AUTO_TEST_CASE(a_length_is_refused_unless_it_is_digits_said_once) {
    for (const char* length : {"-1", "+5", "5, 5", "5 5", "0x5", "", "5a", "1e1", "\"5\""})
        refuses_fields(std::string("Content-Length: ") + length);
    refuses_fields("Content-Length: 5\r\nContent-Length: 5");
    refuses_fields("Content-Length: 5\r\ncontent-length: 6");
    takes(line_and_host + "Content-Length:\t5 \r\n\r\nhello", "hello");
}

BOOST_AUTO_TEST_CASE(a_length_and_a_transfer_coding_are_refused_when_together) {
    refuses_fields("Content-Length: 5\r\nTransfer-Encoding: chunked");
    refuses_fields("Transfer-Encoding: chunked\r\nContent-Length: 5");
    refuses_fields("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked");
    refuses("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", Reason::malformed_request);
}

BOOST_AUTO_TEST_CASE(a_transfer_coding_is_refused_when_it_is_not_plainly_chunked) {
    for (const char* coding : {"xchunked", "chunked, identity", "gzip, chunked", "identity", "chunked;q=1",
                               "\"chunked\"", "chunked,", "", "chunked\xa0"})
        refuses_fields(std::string("Transfer-Encoding: ") + coding, Reason::transfer_coding_unknown);
    refuses_fields("Transfer-Encoding : chunked");
    refuses_fields(
        "Transfer-Encoding:\x0b"
        "chunked");
    refuses_fields(" Transfer-Encoding: chunked");
    refuses_fields("A: b\r\n Transfer-Encoding: chunked");
    refuses_fields("A: b\nTransfer-Encoding: chunked");
    refuses_fields("A: b\rTransfer-Encoding: chunked");
    takes(line_and_host + "Transfer-Encoding: CHUNKED\r\n\r\n0\r\n\r\n", "");
}

BOOST_AUTO_TEST_CASE(a_chunk_is_refused_when_its_size_is_not_plain_hexadecimal) {
    const std::string chunked = line_and_host + "Transfer-Encoding: chunked\r\n\r\n";
    for (const char* chunk :
         {"-1\r\n", "0x5\r\n", "5 \r\n", " 5\r\n", "\r\n", "FFFFFFFFFFFFFFFFF\r\n", "000000005\r\n", "5\n",
          "5;a\x01\r\n", "5;a\rb\r\n", "g\r\n", "5\r\nhelloX\r\n", "5\r\nhello\n", "0\r\nno field\r\n"})
        refuses(chunked + chunk, Reason::malformed_request);
    refuses(chunked + std::string(1'000, '5'), Reason::malformed_request);
    refuses(chunked + "65\r\n", Reason::body_too_large);
    refuses(chunked + "FFFFFFFF\r\n", Reason::body_too_large);
    refuses(chunked + "60\r\n" + std::string(0x60, 'a') + "\r\n5\r\n", Reason::body_too_large);
}

BOOST_AUTO_TEST_CASE(a_request_line_is_refused_when_it_could_be_read_in_two_ways) {
    for (const char* line : {"GET  / HTTP/1.1", "GET /  HTTP/1.1", " GET / HTTP/1.1", "GET / HTTP/1.1 ", "GET /", "GET",
                             "GET / a HTTP/1.1", "GET\t/ HTTP/1.1", "G@T / HTTP/1.1", "GET / http/1.1", "GET / HTTP/1",
                             "GET a HTTP/1.1", "GET /#a HTTP/1.1", "CONNECT a:1 HTTP/1.1", "GET /\xff HTTP/1.1"})
        refuses(std::string(line) + "\r\nHost: a\r\n\r\n", Reason::malformed_request);
    for (const char* version : {"HTTP/2.0", "HTTP/0.9", "HTTP/1.2", "HTTP/3.0"})
        refuses(std::string("GET / ") + version + "\r\nHost: a\r\n\r\n", Reason::http_version_unknown);
}

BOOST_AUTO_TEST_CASE(a_host_is_refused_unless_it_is_there_exactly_once) {
    refuses("GET / HTTP/1.1\r\n\r\n", Reason::malformed_request);
    refuses("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", Reason::malformed_request);
    refuses("GET / HTTP/1.1\r\nHost: a b\r\n\r\n", Reason::malformed_request);
    refuses("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", Reason::malformed_request);
    takes("GET / HTTP/1.0\r\n\r\n", "");
}

BOOST_AUTO_TEST_CASE(garbage_is_refused_at_its_first_byte) {
    refuses("\x16\x03\x01\x02", Reason::malformed_request);  // TLS
    refuses(std::string(1, '\0'), Reason::malformed_request);
    refuses("\n", Reason::malformed_request);
    refuses("{", Reason::malformed_request);
    refuses("\r\n\r\n", Reason::malformed_request);
}

BOOST_AUTO_TEST_CASE(what_is_too_large_is_refused_as_soon_as_that_is_known) {
    refuses("GET /" + std::string(2'000, 'a'), Reason::request_head_too_large);
    std::string fields;
    for (int i = 0; i < 10; ++i) fields += "A: b\r\n";
    refuses_fields(fields + "A: b", Reason::request_head_too_large);
    refuses_fields("Content-Length: 101", Reason::body_too_large);
    refuses_fields("Content-Length: 99999999999999999999999999", Reason::body_too_large);
}

BOOST_AUTO_TEST_CASE(a_whole_address_means_its_path) {
    RequestReader reader = reading("GET http://elsewhere:80/healthz?a=b HTTP/1.1\r\nHost: a\r\n\r\n");
    BOOST_REQUIRE(reader.state() == State::whole);
    BOOST_TEST(reader.head().target == "/healthz?a=b");
}

BOOST_AUTO_TEST_CASE(a_connection_stays_unless_the_request_says_otherwise) {
    const auto stays = [this](const std::string& bytes) { return reading(bytes).head().keep_alive; };
    BOOST_TEST(stays("GET / HTTP/1.1\r\nHost: a\r\n\r\n"));
    BOOST_TEST(!stays("GET / HTTP/1.1\r\nHost: a\r\nConnection: x, Close\r\n\r\n"));
    BOOST_TEST(!stays("GET / HTTP/1.0\r\n\r\n"));
    BOOST_TEST(stays("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"));
}

BOOST_AUTO_TEST_CASE(mutated_requests_end_the_same_whole_or_in_pieces) {
    std::mt19937 random(20260921);
    const std::vector<std::string> seeds{
        line_and_host + "Content-Length: 5\r\n\r\nhello",
        line_and_host + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        "GET /healthz HTTP/1.1\r\nHost: a\r\nAccept: */*\r\n\r\nGET / HTTP/1.0\r\n\r\n"};
    const std::string alphabet = "\r\n \t:;,0159aAfF/-\x16\x7f";
    const auto pick = [&](std::size_t below) {
        return std::uniform_int_distribution<std::size_t>(0, below - 1)(random);
    };
    const auto outcome = [](RequestReader& reader) {
        std::string said;
        while (reader.state() == State::whole) {
            said += reader.head().target + "|" + reader.take_body() + "|";
            reader.next();
        }
        return said + std::to_string(static_cast<int>(reader.state()));
    };
    for (int i = 0; i < 20'000; ++i) {
        std::string bytes = seeds[pick(seeds.size())];
        for (std::size_t n = 1 + pick(4); n > 0; --n) {
            const std::size_t at = pick(bytes.size());
            if (pick(3) == 0)
                bytes.erase(at, 1 + pick(3));
            else if (pick(2) == 0)
                bytes.insert(at, 1, alphabet[pick(alphabet.size())]);
            else
                bytes[at] = alphabet[pick(alphabet.size())];
        }
        RequestReader at_once = reading(bytes);
        const std::string expected = outcome(at_once);
        RequestReader pieces(limits);
        std::string said;
        for (const char c : bytes) {
            pieces.take({&c, 1});
            const std::string now = outcome(pieces);
            said += now.substr(0, now.size() - 1);
        }
        BOOST_REQUIRE_EQUAL(said + outcome(pieces), expected);
    }
}

BOOST_AUTO_TEST_SUITE_END()
