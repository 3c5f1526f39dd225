// One accepted socket, plain or TLS, that never makes its thread wait. What the peer's end does to it is a result,
// never an exception. Knows no HTTP.
#pragma once

#include <Poco/Net/Context.h>
#include <Poco/Net/StreamSocket.h>

#include <cstddef>

namespace cts::http {

enum class Flow {
    moved,
    wants_read,   // nothing now: once the socket can be read
    wants_write,  // nothing now: once it can be written
    ended,        // the peer has closed its side in order
    broken,
};

struct Moved {
    Flow flow{};
    std::size_t bytes = 0;
};

class Channel {
  public:
    // tls: null: plain. The handshake happens by itself within the first receive() calls.
    Channel(Poco::Net::StreamSocket socket, Poco::Net::Context::Ptr tls);
    explicit Channel(Poco::Net::StreamSocket given_away);  // by another one: plain or TLS as it was there

    Moved receive(char* into, std::size_t most) noexcept;
    Moved send(const char* from, std::size_t size) noexcept;
    bool holds_more() const noexcept;  // decrypted bytes that the socket's readiness no longer shows
    void end_sending() noexcept;       // the peer reads an end; receiving goes on
    int descriptor() const noexcept;

    Poco::Net::StreamSocket give_away();  // for the next owner of the socket

  private:
    Poco::Net::StreamSocket socket_;
    bool is_tls_;
};

}  // namespace cts::http
