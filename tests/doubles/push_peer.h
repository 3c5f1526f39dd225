// The client's end of a WebSocket, as rude as a test wants it: sends frames as they should be or any bytes at all, and
// reads what comes back frame by frame. Plain or TLS; nothing waits longer than `patience`.
#pragma once

#include <Poco/Exception.h>
#include <Poco/Net/StreamSocket.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cts::tests {

// A client's frame: masked, whole unless it is said otherwise.
inline std::string masked_frame(int opcode, std::string_view payload, bool is_last = true) {
    const std::string mask = "\x37\xfa\x21\x3d";
    std::string bytes(1, static_cast<char>((is_last ? 0x80 : 0) | opcode));
    if (payload.size() <= 125) {
        bytes += static_cast<char>(0x80 | payload.size());
    } else {
        const int count = payload.size() <= 0xFFFF ? 2 : 8;
        bytes += static_cast<char>(0x80 | (count == 2 ? 126 : 127));
        for (int shift = 8 * (count - 1); shift >= 0; shift -= 8)
            bytes += static_cast<char>(payload.size() >> shift & 0xFF);
    }
    bytes += mask;
    for (std::size_t i = 0; i < payload.size(); ++i) bytes += static_cast<char>(payload[i] ^ mask[i % 4]);
    return bytes;
}

struct HeardFrame {
    static constexpr int text = 1, close = 8, ping = 9, pong = 10;
    int opcode = 0;
    std::string payload;

    int close_code() const {
        if (opcode != close || payload.size() < 2) return 0;
        return static_cast<unsigned char>(payload[0]) << 8 | static_cast<unsigned char>(payload[1]);
    }
};

class PushPeer {
  public:
    explicit PushPeer(Poco::Net::StreamSocket socket) : socket_(std::move(socket)) {
        socket_.setReceiveTimeout(Poco::Timespan(30, 0));
        socket_.setSendTimeout(Poco::Timespan(30, 0));
    }

    // By the HTTP of a server on loopback; nothing but the upgrade has been said then.
    static std::optional<PushPeer> upgraded(std::uint16_t port) {
        Poco::Net::StreamSocket socket(Poco::Net::SocketAddress("127.0.0.1", port));
        PushPeer peer(socket);
        peer.send(
            "GET /api/v1/push HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        std::size_t end = 0;
        while ((end = peer.came_.find("\r\n\r\n")) == std::string::npos)
            if (!peer.receive()) return std::nullopt;
        if (!peer.came_.starts_with("HTTP/1.1 101 ")) return std::nullopt;
        peer.came_.erase(0, end + 4);
        return peer;
    }

    bool send(std::string_view bytes) {  // false: the other side has gone
        try {
            while (!bytes.empty()) {
                const int sent = socket_.sendBytes(bytes.data(), static_cast<int>(bytes.size()));
                if (sent <= 0) return false;
                bytes.remove_prefix(static_cast<std::size_t>(sent));
            }
            return true;
        } catch (const Poco::Exception&) {
            return false;
        }
    }
    bool say(std::string_view text) { return send(masked_frame(HeardFrame::text, text)); }
    bool say_token(const std::string& token) { return say(R"({"token":")" + token + R"("})"); }

    // The next frame; nullopt: the connection has ended, or nothing came.
    std::optional<HeardFrame> next() {
        std::size_t head = 0;
        std::size_t size = 0;
        while (!measure(head, size) || came_.size() < head + size)
            if (!receive()) return std::nullopt;
        HeardFrame frame{came_[0] & 0x0F, came_.substr(head, size)};
        came_.erase(0, head + size);
        return frame;
    }
    // The next text; nullopt: it closed instead.
    std::optional<std::string> next_text() {
        auto frame = next();
        while (frame && frame->opcode != HeardFrame::text && frame->opcode != HeardFrame::close) frame = next();
        if (!frame || frame->opcode == HeardFrame::close) return std::nullopt;
        return frame->payload;
    }
    // Reads on to the close frame; 0: the connection ended without one.
    int close_code() {
        auto frame = next();
        while (frame && frame->opcode != HeardFrame::close) frame = next();
        return frame ? frame->close_code() : 0;
    }
    bool has_ended() {  // reads to the end of the connection
        while (receive()) came_.clear();
        return ended_;
    }
    bool has_something(int within_ms) {
        return !came_.empty() || socket_.poll(Poco::Timespan(0, within_ms * 1000), Poco::Net::Socket::SELECT_READ);
    }

  private:
    bool measure(std::size_t& head, std::size_t& size) const {
        if (came_.size() < 2) return false;
        const auto said = static_cast<unsigned char>(came_[1]);
        const std::size_t more = said == 126 ? 2 : said == 127 ? 8 : 0;
        head = 2 + more;
        if (came_.size() < head) return false;
        size = more == 0 ? said : 0;
        for (std::size_t i = 0; i < more; ++i) size = size << 8 | static_cast<unsigned char>(came_[2 + i]);
        return true;
    }
    bool receive() {
        char buffer[4096];
        try {
            const int count = socket_.receiveBytes(buffer, sizeof buffer);
            ended_ = count <= 0;
            if (count > 0) came_.append(buffer, static_cast<std::size_t>(count));
            return count > 0;
        } catch (const Poco::TimeoutException&) {
            return false;
        } catch (const Poco::Exception&) {
            ended_ = true;
            return false;
        }
    }

    Poco::Net::StreamSocket socket_;
    std::string came_;
    bool ended_ = false;
};

}  // namespace cts::tests
