#include "server/push/conversation.h"

#include <boost/test/unit_test.hpp>
#include <random>

#include "tests/doubles/push_peer.h"

using namespace cts;
using push::Close;
using push::Conversation;
using tests::masked_frame;

namespace {

constexpr std::size_t longest = 4'096;
const std::string token = R"({"token":"abc"})";

std::optional<Close> fault_after(std::initializer_list<std::string> frames) {
    Conversation conversation(longest);
    for (const auto& frame : frames) conversation.hear(frame);
    return conversation.fault();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(conversation)

BOOST_AUTO_TEST_CASE(the_first_message_is_the_token_in_one_frame_or_in_fragments) {
    Conversation whole(longest);
    whole.hear(masked_frame(1, token));
    BOOST_TEST(whole.take_token().value() == "abc");
    BOOST_TEST(!whole.take_token().has_value());
    Conversation pieces(longest);
    pieces.hear(masked_frame(1, token.substr(0, 5), false) + masked_frame(9, "between"));
    pieces.hear(masked_frame(0, token.substr(5)));
    BOOST_TEST(pieces.take_token().value() == "abc");
    BOOST_TEST(pieces.take_ping().value() == "between");
    BOOST_TEST(!pieces.fault().has_value());
}

BOOST_AUTO_TEST_CASE(only_the_last_of_many_pings_is_to_be_answered) {
    Conversation conversation(longest);
    for (int n = 0; n < 1'000; ++n) conversation.hear(masked_frame(9, std::to_string(n)));
    BOOST_TEST(conversation.take_ping().value() == "999");
    BOOST_TEST(!conversation.take_ping().has_value());
}

BOOST_AUTO_TEST_CASE(whatever_a_client_has_no_reason_to_say_ends_the_conversation_by_its_name) {
    BOOST_TEST((fault_after({masked_frame(1, "hello")}) == Close::policy));
    BOOST_TEST((fault_after({masked_frame(1, R"({"token":"abc","more":1})")}) == Close::policy));
    BOOST_TEST((fault_after({masked_frame(1, token), masked_frame(1, token)}) == Close::policy));
    BOOST_TEST((fault_after({masked_frame(2, token)}) == Close::wrong_kind));
    BOOST_TEST((fault_after({masked_frame(1, "{\"token\":\"\xff\xfe\"}")}) == Close::not_utf8));
    BOOST_TEST((fault_after({masked_frame(0, token)}) == Close::protocol_error));
    BOOST_TEST((fault_after({masked_frame(1, "{", false), masked_frame(1, token)}) == Close::protocol_error));
    BOOST_TEST((fault_after({masked_frame(1, std::string(3'000, ' '), false),
                             masked_frame(0, std::string(3'000, ' '))}) == Close::too_large));
}

BOOST_AUTO_TEST_CASE(after_a_goodbye_nothing_is_heard) {
    Conversation conversation(longest);
    conversation.hear(masked_frame(8, "\x03\xe8") + masked_frame(1, token));
    BOOST_TEST(conversation.is_closed_by_peer());
    BOOST_TEST(!conversation.take_token().has_value());
    BOOST_TEST(!conversation.fault().has_value());
}

// Frames with one byte changed, cut anywhere, or plain noise: always an answer, never a wait for gigabytes.
BOOST_AUTO_TEST_CASE(noise_is_refused_or_waited_for_but_never_believed) {
    std::mt19937 random(20'260'921);
    const std::string good = masked_frame(9, "ping") + masked_frame(1, token) + masked_frame(8, "\x03\xe8");
    for (int n = 0; n < 20'000; ++n) {
        std::string bytes = good;
        if (n % 3 == 0) bytes.resize(random() % bytes.size());
        for (unsigned changes = random() % 4; changes > 0 && !bytes.empty(); --changes)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        Conversation conversation(longest);
        while (!bytes.empty()) {
            const std::size_t piece = 1 + random() % bytes.size();
            conversation.hear(bytes.substr(0, piece));
            bytes.erase(0, piece);
        }
        const auto said = conversation.take_token();
        BOOST_REQUIRE((!said || said->size() <= longest));
    }
}

BOOST_AUTO_TEST_SUITE_END()
