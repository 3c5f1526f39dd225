// The server on its socket: whole requests get answers, half ones and bad ones get refusals, and nobody's slowness is
// anybody else's (DESIGN 6, docs/decisions/0010-own-http-connection.md).
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "server/http/connection/limits.h"
#include "server/http/dispatcher.h"

namespace cts::http {

struct ListenOn {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;         // 0: any free one
    std::string tls_certificate{};  // PEM; empty: plain HTTP
    std::string tls_key{};
    Limits limits{};
};

bool is_loopback(const std::string& address);

class Server {
  public:
    Server(Dispatcher& dispatcher, const ListenOn& where);  // throws when it cannot listen there
    ~Server();                                              // stops taking, lets running requests end
    Server(const Server&) = delete;

    std::uint16_t port() const;

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace cts::http
