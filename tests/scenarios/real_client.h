// The real gateway to the running server, logged in: what a person at the client does, without the screens.
#pragma once

#include "client/gateway/gateway.h"
#include "tests/scenarios/running_server.h"

namespace cts::tests {

inline std::unique_ptr<gateway::Gateway> at_client(const RunningServer& server, const std::string& login,
                                                   model::Language language = model::Language::en) {
    auto made = gateway::make_http_gateway({server.address(), "", language});
    const auto logged_in = made->log_in({login, RunningServer::password(), {}});
    BOOST_REQUIRE(logged_in.has_value());
    return made;
}

}  // namespace cts::tests
