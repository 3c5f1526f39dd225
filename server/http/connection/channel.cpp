#include "server/http/connection/channel.h"

#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/Net/StreamSocketImpl.h>
#include <Poco/Net/Utility.h>
#include <sys/socket.h>

namespace cts::http {

namespace {

constexpr std::size_t most_at_once = 16 * 1024;  // a TLS record: what had to wait is offered again in the same size

Poco::Net::StreamSocket unblocked(Poco::Net::StreamSocket socket, const Poco::Net::Context::Ptr& tls) {
    socket.setBlocking(false);
    socket.setNoDelay(true);
    if (!tls) return socket;
    return Poco::Net::SecureStreamSocket::attach(socket, tls);
}

}  // namespace

Channel::Channel(Poco::Net::StreamSocket socket, Poco::Net::Context::Ptr tls)
    : socket_(unblocked(std::move(socket), tls)), is_tls_(!tls.isNull()) {}

// OpenSSL keeps a queue of errors per thread and takes what one connection left there for a fault of the next.
template <class Move>
Moved Channel::moved(Move move) noexcept {
    try {
        if (is_tls_) Poco::Net::Utility::clearErrorStack();
        const int count = move();
        if (count > 0) return {Flow::moved, static_cast<std::size_t>(count)};
        if (count == 0) return {Flow::ended};
        return {count == Poco::Net::SecureStreamSocket::ERR_SSL_WANT_WRITE ? Flow::wants_write : Flow::wants_read};
    } catch (const std::exception&) {
        return {Flow::broken};
    }
}

Moved Channel::receive(char* into, std::size_t most) noexcept {
    return moved([&] { return socket_.receiveBytes(into, static_cast<int>(most)); });
}

Moved Channel::send(const char* from, std::size_t size) noexcept {
    const auto now = static_cast<int>(is_tls_ ? std::min(size, most_at_once) : size);
    Moved result = moved([&] { return socket_.sendBytes(from, now, MSG_NOSIGNAL); });
    if (result.flow == Flow::wants_read && !is_tls_) result.flow = Flow::wants_write;
    if (result.flow == Flow::ended) result.flow = Flow::broken;
    return result;
}

bool Channel::holds_more() const noexcept {
    try {
        return is_tls_ && socket_.available() > 0;
    } catch (const std::exception&) {
        return false;
    }
}

void Channel::end_sending() noexcept {
    ::shutdown(descriptor(), SHUT_WR);
}

int Channel::descriptor() const noexcept {
    return socket_.impl()->sockfd();
}

Poco::Net::StreamSocket Channel::give_away() {
    socket_.setBlocking(true);
    return socket_;
}

}  // namespace cts::http
