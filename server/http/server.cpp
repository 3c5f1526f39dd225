#include "server/http/server.h"

#include <Poco/Net/IPAddress.h>

#include "server/http/connection/listener.h"
#include "server/http/connection/reactor.h"

namespace cts::http {

struct Server::Inside {
    Listener listener;
    std::uint16_t port;
    Reactor reactor;

    Inside(Dispatcher& dispatcher, const ListenOn& where)
        : listener(where.address, where.port, where.tls_certificate, where.tls_key),
          port(listener.port()),
          reactor(dispatcher, listener, where.limits) {}
};

bool is_loopback(const std::string& address) {
    Poco::Net::IPAddress parsed;
    return address == "localhost" || (Poco::Net::IPAddress::tryParse(address, parsed) && parsed.isLoopback());
}

Server::Server(Dispatcher& dispatcher, const ListenOn& where) : inside_(std::make_unique<Inside>(dispatcher, where)) {}
Server::~Server() = default;

std::uint16_t Server::port() const {
    return inside_->port;
}

}  // namespace cts::http
