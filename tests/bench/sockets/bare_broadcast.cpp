#include "tests/bench/sockets/bare_broadcast.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>
#include <thread>

#include "tests/bench/sockets/listeners.h"

namespace cts::bench {
namespace {

constexpr const char* mark = "broadcast";

class SendingEnds {
  public:
    SendingEnds() : listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        if (::bind(listener_, reinterpret_cast<sockaddr*>(&address), length) != 0 || ::listen(listener_, 1'000) != 0 ||
            ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &length) != 0)
            throw std::runtime_error("cannot listen");
        port_ = ntohs(address.sin_port);
    }
    ~SendingEnds() {
        for (const int socket : sockets_) ::close(socket);
        ::close(listener_);
    }
    SendingEnds(const SendingEnds&) = delete;
    SendingEnds& operator=(const SendingEnds&) = delete;

    int port() const { return port_; }
    void accept_one() { sockets_.push_back(::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC)); }
    void send(const std::string& bytes) const {
        for (const int socket : sockets_)
            if (::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL) < 0) throw std::runtime_error("cannot send");
    }

  private:
    int listener_;
    int port_ = 0;
    std::vector<int> sockets_;
};

}  // namespace

Timings bare_broadcasts(int listeners, int broadcasts, int bytes) {
    SendingEnds ends;
    Listeners all;
    for (int n = 0; n < listeners; ++n) {
        all.add(dialled(ends.port()));
        ends.accept_one();
    }
    std::string frame = mark;
    frame.resize(static_cast<std::size_t>(bytes), ' ');
    Timings heard;
    for (int n = 0; n < broadcasts; ++n) {
        const auto begun = std::chrono::steady_clock::now();
        const std::jthread sending([&] { ends.send(frame); });
        heard.add(all.hear(mark, begun));
    }
    return heard;
}

}  // namespace cts::bench
