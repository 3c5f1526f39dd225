#include "client/gateway/push_connection.h"

#include <Poco/Exception.h>
#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/Net/WebSocket.h>
#include <Poco/URI.h>

#include <chrono>

#include "shared/api/codec.h"
#include "shared/api/push_messages.h"

namespace cts::gateway {

namespace {

using Clock = std::chrono::steady_clock;
using Poco::Net::WebSocket;

constexpr std::chrono::seconds connect_within{5};
constexpr std::chrono::seconds ping_after{15};  // of silence
constexpr std::chrono::seconds dead_after{35};  // of silence, though asked
const Poco::Timespan look_around(1, 0);         // how often silence is noticed
const Poco::Timespan connect_step(0, 100'000);  // how often a stop is noticed while connecting
const Poco::Timespan frame_within(10, 0);       // once it has begun
constexpr int largest_message = 64 * 1024;
constexpr int end_of_stream = 0;
constexpr int ping = static_cast<int>(WebSocket::FRAME_FLAG_FIN) | static_cast<int>(WebSocket::FRAME_OP_PING);
constexpr int pong = static_cast<int>(WebSocket::FRAME_FLAG_FIN) | static_cast<int>(WebSocket::FRAME_OP_PONG);

std::unique_ptr<Poco::Net::HTTPClientSession> session_over(const Poco::Net::StreamSocket& plain, const Poco::URI& uri,
                                                           const ServerAddress& address) {
    if (uri.getScheme() != "https") return std::make_unique<Poco::Net::HTTPClientSession>(plain);
    const Poco::Net::Context::Ptr context =
        new Poco::Net::Context(Poco::Net::Context::TLS_CLIENT_USE, address.ca_file, Poco::Net::Context::VERIFY_STRICT,
                               9, address.ca_file.empty());
    auto secure = Poco::Net::SecureStreamSocket::attach(plain, uri.getHost(), context);
    secure.verifyPeerCertificate(uri.getHost());
    return std::make_unique<Poco::Net::HTTPClientSession>(secure);  // an HTTPSClientSession refuses one that is open
}

WebSocket upgraded(Poco::Net::HTTPClientSession& session, const Poco::URI& uri) {
    Poco::Net::HTTPRequest request(Poco::Net::HTTPRequest::HTTP_GET, "/api/v1/push", Poco::Net::HTTPMessage::HTTP_1_1);
    request.setHost(uri.getHost(), uri.getPort());
    Poco::Net::HTTPResponse response;
    WebSocket socket(session, request, response);
    socket.setMaxPayloadSize(largest_message);
    return socket;
}

// Hears one socket: answers pings, asks when it is silent for long.
class Hearing {
  public:
    Hearing(WebSocket& socket, const std::function<void(std::string)>& heard) : socket_(socket), heard_(heard) {}

    void until_it_ends() {
        while (true) {
            if (!socket_.poll(look_around, Poco::Net::Socket::SELECT_READ)) {
                mind_the_silence();
            } else {
                do {
                    if (!one_frame()) return;
                } while (socket_.available() > 0);  // what TLS has read already shows in no poll
            }
        }
    }

  private:
    void mind_the_silence() {
        const auto silent = Clock::now() - last_heard_;
        if (silent > dead_after) throw Poco::TimeoutException("the server has fallen silent");
        if (silent < ping_after || asked_) return;
        socket_.sendFrame(nullptr, 0, ping);
        asked_ = true;
    }

    bool one_frame() {
        Poco::Buffer<char> payload(0);
        int flags = 0;
        const int length = socket_.receiveFrame(payload, flags);
        if (length <= end_of_stream && flags == 0) return false;
        last_heard_ = Clock::now();
        asked_ = false;
        const int opcode = flags & WebSocket::FRAME_OP_BITMASK;
        if (opcode == WebSocket::FRAME_OP_CLOSE) return false;
        if (opcode == WebSocket::FRAME_OP_PING) socket_.sendFrame(payload.begin(), length, pong);
        if (opcode == WebSocket::FRAME_OP_TEXT) heard_(std::string(payload.begin(), payload.end()));
        return true;
    }

    WebSocket& socket_;
    const std::function<void(std::string)>& heard_;
    Clock::time_point last_heard_ = Clock::now();
    bool asked_ = false;
};

}  // namespace

// Lets end() reach the socket while somebody waits on it.
class PushConnection::Held {
  public:
    Held(PushConnection& connection, Poco::Net::StreamSocket& socket) : connection_(connection) {
        const std::lock_guard lock(connection_.guard_);
        connection_.open_ = &socket;
        if (connection_.ended_) socket.shutdown();
    }
    ~Held() {
        const std::lock_guard lock(connection_.guard_);
        connection_.open_ = nullptr;
    }
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;

  private:
    PushConnection& connection_;
};

void PushConnection::end() {
    const std::lock_guard lock(guard_);
    ended_ = true;
    if (open_ == nullptr) return;
    try {
        open_->shutdown();
    } catch (const Poco::Exception&) {  // it has ended already
    }
}

bool PushConnection::ended() {
    const std::lock_guard lock(guard_);
    return ended_;
}

Poco::Net::StreamSocket PushConnection::connected(const std::string& host, unsigned short port) {
    Poco::Net::StreamSocket socket;
    socket.connectNB(Poco::Net::SocketAddress(host, port));
    const auto latest = Clock::now() + connect_within;
    while (!socket.poll(connect_step, Poco::Net::Socket::SELECT_WRITE | Poco::Net::Socket::SELECT_ERROR)) {
        if (ended() || Clock::now() > latest) throw Poco::TimeoutException("no connection");
    }
    if (socket.impl()->socketError() != 0) throw Poco::Net::ConnectionRefusedException();
    socket.setBlocking(true);
    socket.setReceiveTimeout(frame_within);
    socket.setSendTimeout(frame_within);
    return socket;
}

void PushConnection::run(const ServerAddress& address, const std::string& token,
                         const std::function<void(std::string)>& heard) {
    const Poco::URI uri(address.url);
    Poco::Net::StreamSocket plain = connected(uri.getHost(), uri.getPort());
    std::unique_ptr<Poco::Net::HTTPClientSession> session;
    std::optional<WebSocket> socket;
    const Held held(*this, plain);  // goes first: whoever ends this must not meet a closed socket's number
    session = session_over(plain, uri, address);
    socket.emplace(upgraded(*session, uri));
    const std::string hello = api::to_json(api::PushToken{token});
    socket->sendFrame(hello.data(), static_cast<int>(hello.size()), WebSocket::FRAME_TEXT);
    Hearing(*socket, heard).until_it_ends();
}

}  // namespace cts::gateway
