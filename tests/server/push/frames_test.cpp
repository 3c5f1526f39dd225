#include "server/push/frames.h"

#include <boost/test/unit_test.hpp>

#include "tests/doubles/push_peer.h"

using namespace cts;
using push::Close;
using push::FrameReader;
using push::Opcode;
using tests::masked_frame;

namespace {

constexpr std::size_t longest = 1'000;

std::optional<Close> fault_of(const std::string& bytes) {
    FrameReader reader(longest);
    reader.take(bytes);
    while (reader.next()) {
    }
    return reader.fault();
}

std::string bytes(std::initializer_list<int> values) {
    std::string text;
    for (const int value : values) text += static_cast<char>(value);
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(frames)

BOOST_AUTO_TEST_CASE(a_frame_is_read_whatever_pieces_it_comes_in) {
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{125}, std::size_t{126}, longest}) {
        const std::string payload(size, 'x');
        FrameReader reader(longest);
        const std::string sent = masked_frame(1, payload) + masked_frame(9, "p");
        std::vector<push::Frame> read;
        for (const char byte : sent) {
            reader.take({&byte, 1});
            while (auto frame = reader.next()) read.push_back(std::move(*frame));
        }
        BOOST_REQUIRE(read.size() == 2U);
        BOOST_TEST(read[0].payload == payload);
        BOOST_TEST((read[0].opcode == Opcode::text));
        BOOST_TEST((read[1].opcode == Opcode::ping));
        BOOST_TEST(!reader.fault().has_value());
    }
}

BOOST_AUTO_TEST_CASE(many_frames_in_one_piece_are_all_read) {
    FrameReader reader(longest);
    std::string sent;
    for (int n = 0; n < 10'000; ++n) sent += masked_frame(10, std::to_string(n));
    reader.take(sent);
    int n = 0;
    for (; auto frame = reader.next(); ++n) BOOST_REQUIRE(frame->payload == std::to_string(n));
    BOOST_TEST(n == 10'000);
}

BOOST_AUTO_TEST_CASE(what_no_client_may_send_is_a_protocol_error) {
    BOOST_TEST((fault_of(bytes({0x81, 0x01, 'x'})) == Close::protocol_error));                // unmasked
    BOOST_TEST((fault_of("GET / HTTP/1.1\r\n") == Close::protocol_error));                    // no WebSocket at all
    BOOST_TEST((fault_of(bytes({0xC1, 0x80, 0, 0, 0, 0})) == Close::protocol_error));         // a reserved bit
    BOOST_TEST((fault_of(bytes({0x83, 0x80, 0, 0, 0, 0})) == Close::protocol_error));         // a reserved opcode
    BOOST_TEST((fault_of(masked_frame(9, "x", false)) == Close::protocol_error));             // a ping in fragments
    BOOST_TEST((fault_of(masked_frame(9, std::string(126, 'x'))) == Close::protocol_error));  // a long ping
    BOOST_TEST((fault_of(bytes({0x81, 0xFE, 0, 5})) == Close::protocol_error));               // 5 in two bytes
    BOOST_TEST((fault_of(bytes({0x81, 0xFF, 0, 0, 0, 0, 0, 0, 1, 0})) == Close::protocol_error));
}

BOOST_AUTO_TEST_CASE(a_frame_too_long_is_refused_by_its_head) {
    BOOST_TEST((fault_of(bytes({0x81, 0xFE, 0x03, 0xE9})) == Close::too_large));
    BOOST_TEST((fault_of(bytes({0x82, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF})) == Close::too_large));
    BOOST_TEST((fault_of(bytes({0x82, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF})) == Close::too_large));
    BOOST_TEST(!fault_of(masked_frame(1, std::string(longest, 'x'))).has_value());
}

BOOST_AUTO_TEST_CASE(a_servers_frame_is_whole_and_unmasked) {
    BOOST_TEST(push::frame_bytes(Opcode::text, "ab") == bytes({0x81, 2, 'a', 'b'}));
    BOOST_TEST(push::frame_bytes(Opcode::text, std::string(126, 'x')).substr(0, 4) == bytes({0x81, 126, 0, 126}));
    BOOST_TEST(push::frame_bytes(Opcode::text, std::string(0x10000, 'x')).substr(0, 10) ==
               bytes({0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0}));
    BOOST_TEST(push::close_bytes(Close::not_logged_in) == bytes({0x88, 2, 0x11, 0x31}));
}

BOOST_AUTO_TEST_SUITE_END()
