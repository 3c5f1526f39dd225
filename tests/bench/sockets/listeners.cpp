#include "tests/bench/sockets/listeners.h"

#include <arpa/inet.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>

#include "tests/doubles/push_peer.h"

namespace cts::bench {
namespace {

constexpr int patience_ms = 30'000;

std::string read_until(int socket, std::string_view text, std::string came = {}) {
    while (came.find(text) == std::string::npos) {
        char piece[1024];
        const auto length = ::recv(socket, piece, sizeof piece, 0);
        if (length <= 0) throw std::runtime_error("a listener was hung up on: " + came);
        came.append(piece, static_cast<std::size_t>(length));
    }
    return came.substr(came.find(text) + text.size());
}

void send_all_of(int socket, const std::string& bytes) {
    if (::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(bytes.size()))
        throw std::runtime_error("a listener could not speak");
}

}  // namespace

Listeners::Listeners() : poll_(::epoll_create1(EPOLL_CLOEXEC)) {}

Listeners::~Listeners() {
    for (const auto& end : sockets_) ::close(end.socket);
    ::close(poll_);
}

void Listeners::add(int socket) {
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = sockets_.size();
    sockets_.push_back({socket, false, {}});
    if (::epoll_ctl(poll_, EPOLL_CTL_ADD, socket, &event) != 0) throw std::runtime_error("too many listeners");
}

bool Listeners::read(End& end, const std::string& text) {
    char piece[4096];
    const auto length = ::recv(end.socket, piece, sizeof piece, MSG_DONTWAIT);
    if (length == 0) throw std::runtime_error("a listener was hung up on");
    if (length < 0 || end.has_heard) return false;
    end.came.append(piece, static_cast<std::size_t>(length));
    end.has_heard = end.came.find(text) != std::string::npos;
    if (end.has_heard) end.came.clear();
    return end.has_heard;
}

Timings Listeners::hear(const std::string& text, std::chrono::steady_clock::time_point begun) {
    for (auto& end : sockets_) end.has_heard = false;
    Timings heard;
    epoll_event events[512];
    while (heard.count() < sockets_.size()) {
        const int ready = ::epoll_wait(poll_, events, 512, patience_ms);
        if (ready <= 0) break;
        for (int n = 0; n < ready; ++n) {
            if (!read(sockets_[events[n].data.u64], text)) continue;
            const std::chrono::duration<double, std::micro> since = std::chrono::steady_clock::now() - begun;
            heard.took(since.count());
        }
    }
    return heard;
}

int dialled(int port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (socket < 0 || ::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("a listener could not dial");
    return socket;
}

int push_listener(int port, const std::string& token) {
    const int socket = dialled(port);
    send_all_of(socket,
                "GET /api/v1/push HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    const auto behind = read_until(socket, "\r\n\r\n");
    send_all_of(socket, tests::masked_frame(tests::HeardFrame::text, R"({"token":")" + token + R"("})"));
    read_until(socket, "listening", behind);
    return socket;
}

void open_as_many_files_as_may_be() {
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
}

}  // namespace cts::bench
