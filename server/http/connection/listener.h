// The door: a listening socket, and TLS for those who come through it when there is a certificate.
#pragma once

#include <Poco/Net/Context.h>
#include <Poco/Net/ServerSocket.h>

#include <cstdint>
#include <optional>
#include <string>

#include "server/http/connection/channel.h"

namespace cts::http {

struct Visitor {
    Channel channel;
    std::string address;  // the peer's, without its port
};

class Listener {
  public:
    // certificate, key: PEM files; empty: plain. Throws when it cannot listen there.
    Listener(const std::string& address, std::uint16_t port, const std::string& certificate, const std::string& key);

    // Never waits. nullopt: nobody is there now. out_of_files is set when the system has no descriptor for them.
    std::optional<Visitor> accept(bool& out_of_files);
    int descriptor() const;
    std::uint16_t port() const;
    void close();

  private:
    Poco::Net::Context::Ptr tls_;
    Poco::Net::ServerSocket socket_;
};

// Lets this process open as many files as the system permits it, and says how many that is.
std::size_t most_open_files();

}  // namespace cts::http
