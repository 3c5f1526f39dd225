#include "server/push/outbox.h"

#include <boost/test/unit_test.hpp>

using namespace cts;
using push::Close;
using push::Outbox;

namespace {

std::string all_of(Outbox& outbox, std::size_t& news) {
    std::string bytes;
    news = 0;
    while (!outbox.is_empty()) {
        std::size_t some = 0;
        bytes += outbox.next(some);
        news += some;
    }
    return bytes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(outbox)

BOOST_AUTO_TEST_CASE(news_are_sent_in_their_order_and_counted) {
    Outbox outbox(3);
    for (const auto* news : {"a", "b", "c"}) BOOST_TEST(outbox.tell(news) == 0U);
    std::size_t count = 0;
    BOOST_TEST(all_of(outbox, count) == "abc");
    BOOST_TEST(count == 3U);
}

BOOST_AUTO_TEST_CASE(news_without_room_become_one_more_and_are_counted_as_dropped) {
    Outbox outbox(3);
    std::size_t dropped = 0;
    for (int n = 0; n < 1'000; ++n) dropped += outbox.tell("news");
    BOOST_TEST(dropped == 1'000U);
    std::size_t count = 0;
    const std::string said = all_of(outbox, count);
    BOOST_TEST(said.find(R"({"type":"more"})") != std::string::npos);
    BOOST_TEST(said.find("news") == std::string::npos);
    BOOST_TEST(said.size() < 40U);
    BOOST_TEST(outbox.tell("again") == 0U);
    BOOST_TEST(all_of(outbox, count) == "again");
}

BOOST_AUTO_TEST_CASE(a_goodbye_is_the_last_thing_said) {
    Outbox outbox(3);
    outbox.tell("news");
    outbox.answer_ping("x");
    outbox.close(Close::going_away);
    outbox.close(Close::normal);
    BOOST_TEST(outbox.tell("news") == 0U);
    std::size_t count = 0;
    BOOST_TEST(all_of(outbox, count) ==
               push::frame_bytes(push::Opcode::pong, "x") + push::close_bytes(Close::going_away));
}

BOOST_AUTO_TEST_SUITE_END()
