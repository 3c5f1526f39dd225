// A server that takes connections and never says a word unless a test makes it: what a machine behind a broken firewall
// looks like from here. Plain TCP on 127.0.0.1; the kernel takes what nobody has asked for yet.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>
#include <string>

namespace cts::tests {

class SilentPeer {
  public:
    class Connection {
      public:
        explicit Connection(int socket) : socket_(socket) {}
        ~Connection() { close(); }
        Connection(const Connection&) = delete;
        void answer(const std::string& json) {
            const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ";
            const std::string all = head + std::to_string(json.size()) + "\r\n\r\n" + json;
            if (::send(socket_, all.data(), all.size(), MSG_NOSIGNAL) < 0) throw std::runtime_error("not sent");
        }
        void close() {
            if (socket_ >= 0) ::close(socket_);
            socket_ = -1;
        }

      private:
        int socket_;
    };

    SilentPeer() : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (::bind(socket_, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(socket_, 64) != 0 ||
            ::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size) != 0)
            throw std::runtime_error("no port for the silent peer");
        port_ = ntohs(address.sin_port);
    }
    ~SilentPeer() { ::close(socket_); }
    SilentPeer(const SilentPeer&) = delete;
    std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }
    int socket() const { return socket_; }
    Connection accepted() { return Connection(::accept(socket_, nullptr, nullptr)); }  // waits for the next one

  private:
    int socket_;
    int port_ = 0;
};

}  // namespace cts::tests
