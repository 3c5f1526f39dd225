// The other end of a connection, as rude as a test wants it: sends any bytes in any pieces, reads what comes back and
// tells an orderly end from a reset. Plain TCP to 127.0.0.1; nothing waits longer than `patience`.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>

namespace cts::tests {

struct RawAnswer {
    int status = 0;  // 0: none came
    std::string head;
    std::string body;
    bool reset = false;

    bool has(std::string_view line) const { return head.find(line) != std::string::npos; }
};

class RawPeer {
  public:
    static constexpr int patience_ms = 30'000;

    explicit RawPeer(std::uint16_t port, int receive_buffer = 0) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        const int one = 1;
        ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        if (receive_buffer > 0) ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            throw std::runtime_error("cannot connect: " + std::to_string(errno));
    }
    RawPeer(RawPeer&& other) noexcept : socket_(other.socket_), came_(std::move(other.came_)) { other.socket_ = -1; }
    ~RawPeer() {
        if (socket_ >= 0) ::close(socket_);
    }
    RawPeer(const RawPeer&) = delete;

    // False: the server has closed. A send that would wait for it counts as sent.
    bool send(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }
    // As much as goes without waiting.
    std::size_t send_some(std::string_view bytes) {
        const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        return sent > 0 ? static_cast<std::size_t>(sent) : 0;
    }
    void end_sending() { ::shutdown(socket_, SHUT_WR); }

    bool has_something(int within_ms) const {
        if (!came_.empty()) return true;
        pollfd waiting{socket_, POLLIN, 0};
        return ::poll(&waiting, 1, within_ms) > 0;
    }

    // The next answer of the connection; its body by Content-Length (none of a HEAD: with_body false).
    RawAnswer answer(bool with_body = true) {
        RawAnswer result;
        std::size_t end = std::string::npos;
        while ((end = came_.find("\r\n\r\n")) == std::string::npos)
            if (!receive(result)) return result;
        result.head = came_.substr(0, end + 2);
        result.status = std::atoi(result.head.c_str() + 9);
        const std::size_t length = result.head.find("\r\nContent-Length: ");
        const std::size_t size = length == std::string::npos || !with_body
                                     ? 0
                                     : std::strtoul(result.head.c_str() + length + 18, nullptr, 10);
        while (came_.size() < end + 4 + size)
            if (!receive(result)) return result.status = 0, result;
        result.body = came_.substr(end + 4, size);
        came_.erase(0, end + 4 + size);
        return result;
    }

    enum class End { orderly, reset, none };
    End end() {  // reads until the server has closed
        RawAnswer ignored;
        while (receive(ignored)) came_.clear();
        return ignored.reset ? End::reset : timed_out_ ? End::none : End::orderly;
    }

  private:
    bool receive(RawAnswer& result) {
        std::array<char, 16 * 1024> buffer{};
        pollfd waiting{socket_, POLLIN, 0};
        if (::poll(&waiting, 1, patience_ms) <= 0) {
            timed_out_ = true;
            return false;
        }
        const ssize_t count = ::recv(socket_, buffer.data(), buffer.size(), 0);
        result.reset = count < 0;
        if (count > 0) came_.append(buffer.data(), static_cast<std::size_t>(count));
        return count > 0;
    }

    int socket_;
    std::string came_;
    bool timed_out_ = false;
};

}  // namespace cts::tests
