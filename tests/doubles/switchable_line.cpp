#include "tests/doubles/switchable_line.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace cts::tests {
namespace {

sockaddr_in loopback(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    return address;
}

int listening() {
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    const auto address = loopback(0);
    if (::bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        ::listen(listener, SOMAXCONN) != 0)
        throw std::runtime_error("no port for the line");
    return listener;
}

int connected_to(int port) {
    const int made = ::socket(AF_INET, SOCK_STREAM, 0);
    const auto address = loopback(port);
    if (::connect(made, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return made;
    ::close(made);
    return -1;
}

void reset(int& socket) {
    if (socket < 0) return;
    const linger at_once{1, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    ::close(socket);
    socket = -1;
}

std::string received(int socket) {
    std::array<char, 65'536> bytes{};
    const auto count = ::recv(socket, bytes.data(), bytes.size(), 0);
    return count > 0 ? std::string(bytes.data(), static_cast<std::size_t>(count)) : std::string();
}

bool sent(int socket, const std::string& bytes) {
    for (std::size_t done = 0; done < bytes.size();) {
        const auto count = ::send(socket, bytes.data() + done, bytes.size() - done, MSG_NOSIGNAL);
        if (count <= 0) return false;
        done += static_cast<std::size_t>(count);
    }
    return true;
}

}  // namespace

SwitchableLine::SwitchableLine(int server_port)
    : server_port_(server_port), listener_(listening()), wake_(::eventfd(0, 0)), thread_([this] { loop(); }) {}

SwitchableLine::~SwitchableLine() {
    {
        const std::lock_guard lock(guard_);
        ending_ = true;
    }
    ::eventfd_write(wake_, 1);
    thread_.join();
    ::close(listener_);
    ::close(wake_);
}

std::string SwitchableLine::address() const {
    sockaddr_in address{};
    socklen_t length = sizeof address;
    ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &length);
    return "http://127.0.0.1:" + std::to_string(ntohs(address.sin_port));
}

void SwitchableLine::set(State state) {
    std::unique_lock lock(guard_);
    wanted_ = state;
    ::eventfd_write(wake_, 1);
    applied_.wait(lock, [this] { return state_ == wanted_; });
}

std::vector<std::string> SwitchableLine::heard() const {
    const std::lock_guard lock(guard_);
    return heard_;
}

void SwitchableLine::loop() {
    for (;;) {
        std::vector<pollfd> watched{{listener_, POLLIN, 0}, {wake_, POLLIN, 0}};
        for (const auto& each : connections_) {
            watched.push_back({each.client, POLLIN, 0});
            watched.push_back({each.server, POLLIN, 0});  // below zero: not looked at
        }
        ::poll(watched.data(), watched.size(), -1);
        auto each = connections_.begin();
        for (std::size_t i = 2; i < watched.size(); i += 2) {
            bool goes_on = watched[i].revents == 0 || pass_on(*each, true);
            if (goes_on && watched[i + 1].revents != 0) goes_on = pass_on(*each, false);
            if (!goes_on) end(*each);
            each = goes_on ? std::next(each) : connections_.erase(each);
        }
        if (watched[0].revents != 0) take_one();
        if (watched[1].revents != 0 && !apply_state()) return;
    }
}

// What ended by itself on an open line ends on the other side as it did here.
void SwitchableLine::end(Connection& connection) const {
    const auto close = [this](int& socket) {
        state_ == State::open&& socket >= 0 ? void(::close(socket)) : reset(socket);
    };
    close(connection.client);
    close(connection.server);
}

bool SwitchableLine::apply_state() {
    eventfd_t ignored = 0;
    ::eventfd_read(wake_, &ignored);
    for (auto& each : connections_) {
        reset(each.client);
        reset(each.server);
    }
    connections_.clear();
    const std::lock_guard lock(guard_);
    state_ = wanted_;
    applied_.notify_all();
    return !ending_;
}

void SwitchableLine::take_one() {
    Connection made;
    made.client = ::accept(listener_, nullptr, nullptr);
    if (made.client < 0) return;
    if (state_ == State::open || state_ == State::answers_lost) made.server = connected_to(server_port_);
    const bool into_nothing = state_ == State::requests_lost || state_ == State::silent;
    if (made.server < 0 && !into_nothing) return reset(made.client);
    connections_.push_back(made);
}

bool SwitchableLine::pass_on(Connection& connection, bool of_client) {
    const auto bytes = received(of_client ? connection.client : connection.server);
    if (bytes.empty()) return false;
    return of_client ? from_client(connection, bytes) : from_server(connection, bytes);
}

bool SwitchableLine::from_client(Connection& connection, const std::string& bytes) {
    if (connection.server < 0) return state_ == State::silent;
    note(bytes);
    return sent(connection.server, bytes);
}

bool SwitchableLine::from_server(Connection& connection, const std::string& bytes) {
    return state_ == State::open && sent(connection.client, bytes);
}

// A client writes the head of a request in one piece.
void SwitchableLine::note(const std::string& bytes) {
    const auto end = bytes.find(" HTTP/1.1\r\n");
    if (end == std::string::npos || bytes.find('\n') < end) return;
    const std::lock_guard lock(guard_);
    heard_.push_back(bytes.substr(0, end));
}

}  // namespace cts::tests
