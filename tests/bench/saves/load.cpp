#include "tests/bench/saves/load.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <stdexcept>
#include <thread>

#include "tests/doubles/own_process.h"

namespace cts::bench {
namespace {

class Line {
  public:
    explicit Line(int port) : port_(port) {}
    ~Line() { hang_up(); }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    bool dial() {
        hang_up();
        socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const int at_once = 1;
        ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port_));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) return true;
        hang_up();
        return false;
    }

    int status_of(const std::string& request) {
        if (socket_ < 0 && !dial()) throw std::runtime_error("nobody listens");
        if (::send(socket_, request.data(), request.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(request.size()))
            throw std::runtime_error("a request was not taken");
        const auto head = read_head();
        read_more(head.size() + length_in(head));
        got_.clear();
        if (has(head, "connection: close")) hang_up();
        return std::stoi(head.substr(head.find(' ') + 1, 3));
    }

  private:
    void hang_up() {
        if (socket_ >= 0) ::close(socket_);
        socket_ = -1;
    }

    void read_more(std::size_t until) {
        char piece[16 * 1024];
        while (got_.size() < until) {
            const auto length = ::recv(socket_, piece, sizeof piece, 0);
            if (length <= 0) throw std::runtime_error("an answer broke off");
            got_.append(piece, static_cast<std::size_t>(length));
        }
    }

    std::string read_head() {
        auto end = got_.find("\r\n\r\n");
        for (; end == std::string::npos; end = got_.find("\r\n\r\n")) read_more(got_.size() + 1);
        return got_.substr(0, end + 4);
    }

    static std::size_t place_of(const std::string& head, std::string_view name) {
        const auto same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
        const auto found = std::search(head.begin(), head.end(), name.begin(), name.end(), same);
        return found == head.end() ? std::string::npos : static_cast<std::size_t>(found - head.begin());
    }
    static bool has(const std::string& head, std::string_view line) {
        return place_of(head, line) != std::string::npos;
    }
    static std::size_t length_in(const std::string& head) {
        static constexpr std::string_view name = "content-length:";
        const auto at = place_of(head, name);
        if (at == std::string::npos) throw std::runtime_error("an answer without a length");
        return std::stoul(head.substr(at + name.size()));
    }

    int port_;
    int socket_ = -1;
    std::string got_;
};

}  // namespace

LoadFigures send_all(int port, const std::vector<std::string>& requests, int clients, int status) {
    std::vector<Timings> timings(static_cast<std::size_t>(clients));
    std::atomic<int> good{0};
    const auto begun = std::chrono::steady_clock::now();
    {
        std::vector<std::jthread> running;
        for (std::size_t client = 0; client < timings.size(); ++client)
            running.emplace_back([&, client] {
                Line line(port);
                for (auto at = client; at < requests.size(); at += timings.size())
                    timings[client].time([&] { good += line.status_of(requests[at]) == status; });
            });
    }
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begun;
    LoadFigures figures;
    for (const auto& own : timings) figures.requests.add(own);
    figures.a_second = static_cast<double>(requests.size()) / taken.count();
    figures.good = good;
    return figures;
}

void wait_until_it_answers(int port) {
    Line line(port);
    for (int look = 0; look < 3'000; ++look) {
        if (line.dial()) return;
        tests::look_again_soon();
    }
    throw std::runtime_error("no server came up");
}

std::string request_of(const std::string& method, const std::string& path, const std::string& token,
                       const std::string& body) {
    return method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token +
           "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

}  // namespace cts::bench
