// The server on its socket: every connection has a worker, every whole request gets an answer.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "server/http/dispatcher.h"

namespace cts::http {

struct ListenOn {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;         // 0: any free one
    std::string tls_certificate{};  // PEM; empty: plain HTTP
    std::string tls_key{};
    int most_connections = 256;
};

bool is_loopback(const std::string& address);

class Server {
  public:
    Server(Dispatcher& dispatcher, const ListenOn& where);  // throws when it cannot listen there
    ~Server();                                              // stops taking, lets running requests end
    Server(const Server&) = delete;

    std::uint16_t port() const;

  private:
    struct Poco_;
    std::unique_ptr<Poco_> poco_;
};

}  // namespace cts::http
