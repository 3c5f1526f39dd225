#include "server/http/connection/channel.h"

#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/Net/StreamSocketImpl.h>
#include <Poco/Net/Utility.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>

namespace cts::http {

namespace {

constexpr std::size_t most_at_once = 16 * 1024;  // a TLS record: what had to wait is offered again in the same size

Poco::Net::StreamSocket unblocked(Poco::Net::StreamSocket socket, const Poco::Net::Context::Ptr& tls) {
    socket.setBlocking(false);
    socket.setNoDelay(true);
    if (!tls) return socket;
    return Poco::Net::SecureStreamSocket::attach(socket, tls);
}

// Poco throws where a plain socket is merely full.
Moved of_system(ssize_t count, Flow when_it_must_wait) {
    if (count > 0) return {Flow::moved, static_cast<std::size_t>(count)};
    if (count == 0) return {Flow::ended};
    return {errno == EAGAIN || errno == EINTR ? when_it_must_wait : Flow::broken};
}

// OpenSSL keeps a queue of errors per thread and takes what one connection left there for a fault of the next.
template <class Move>
Moved of_tls(Move move) noexcept {
    try {
        Poco::Net::Utility::clearErrorStack();
        const int count = move();
        if (count > 0) return {Flow::moved, static_cast<std::size_t>(count)};
        if (count == 0) return {Flow::ended};
        return {count == Poco::Net::SecureStreamSocket::ERR_SSL_WANT_WRITE ? Flow::wants_write : Flow::wants_read};
    } catch (const std::exception&) {
        return {Flow::broken};
    }
}

}  // namespace

Channel::Channel(Poco::Net::StreamSocket socket, Poco::Net::Context::Ptr tls)
    : socket_(unblocked(std::move(socket), tls)), is_tls_(!tls.isNull()) {}

Channel::Channel(Poco::Net::StreamSocket given_away) : socket_(std::move(given_away)), is_tls_(socket_.secure()) {
    socket_.setBlocking(false);
}

Moved Channel::receive(char* into, std::size_t most) noexcept {
    if (!is_tls_) return of_system(::recv(descriptor(), into, most, 0), Flow::wants_read);
    return of_tls([&] { return socket_.receiveBytes(into, static_cast<int>(most)); });
}

Moved Channel::send(const char* from, std::size_t size) noexcept {
    const std::size_t now = std::min(size, most_at_once);
    Moved result = is_tls_ ? of_tls([&] { return socket_.sendBytes(from, static_cast<int>(now)); })
                           : of_system(::send(descriptor(), from, size, MSG_NOSIGNAL), Flow::wants_write);
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
