#include <boost/test/unit_test.hpp>
#include <future>
#include <thread>

#include "client/gateway/gateway.h"
#include "shared/words/words.h"
#include "tests/doubles/silent_peer.h"

using namespace cts;
using namespace std::chrono_literals;

namespace {

constexpr gateway::Patience short_patience{2'000ms, 300ms};
constexpr gateway::Patience long_patience{60s, 60s};

gateway::ServerAddress address_of(const tests::SilentPeer& peer, const gateway::Patience& patience) {
    return {peer.url(), {}, model::Language::en, patience};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(http_gateway)

BOOST_AUTO_TEST_CASE(a_server_that_takes_connections_and_says_nothing_is_unreachable) {
    const tests::SilentPeer peer;
    const auto gateway = gateway::make_http_gateway(address_of(peer, short_patience));
    const auto claimed = gateway->claim("spring", {});
    BOOST_REQUIRE(!claimed);
    BOOST_TEST((claimed.error().kind == gateway::FaultKind::unreachable));
    BOOST_TEST(claimed.error().message == "The server does not answer. Nothing is lost here; try again.");
}

BOOST_AUTO_TEST_CASE(a_request_that_waits_holds_up_neither_another_one_nor_the_screen) {
    tests::SilentPeer peer;
    const auto gateway = gateway::make_http_gateway(address_of(peer, long_patience));
    auto waits = std::async(std::launch::async, [&] { return gateway->today("spring").has_value(); });
    tests::SilentPeer::Connection silent = peer.accepted();

    auto other = std::async(std::launch::async, [&] { return gateway->faq_uses("spring").has_value(); });
    tests::SilentPeer::Connection talking = peer.accepted();
    talking.answer(R"({"counts":{}})");
    BOOST_TEST(other.get());
    gateway->use_language(model::Language::zh_CN);
    BOOST_TEST((waits.wait_for(0s) == std::future_status::timeout));

    silent.close();
    BOOST_TEST(!waits.get());
}

BOOST_AUTO_TEST_CASE(the_language_asked_for_last_is_the_one_refusals_come_in) {
    BOOST_REQUIRE(words::init());
    const tests::SilentPeer peer;
    const auto gateway = gateway::make_http_gateway(address_of(peer, short_patience));
    gateway->use_language(model::Language::zh_CN);
    BOOST_TEST(gateway->today("spring").error().message !=
               "The server does not answer. Nothing is lost here; try again.");
}

BOOST_AUTO_TEST_SUITE_END()
