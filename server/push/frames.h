// WebSocket frames as bytes (RFC 6455 §5), the server's side, without a socket: reading never waits for the rest of a
// frame, so that nobody's half frame holds a thread. Strict: what a client must not send is a fault, not a guess.
//
//   refused as protocol_error      unmasked; a reserved bit or opcode; a length written longer than needed; a control
//                                  frame in fragments or above 125 bytes
//   refused as too_large           a frame longer than `longest`, before its payload has come
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/push/close.h"

namespace cts::push {

enum class Opcode : std::uint8_t { continuation = 0, text = 1, binary = 2, close = 8, ping = 9, pong = 10 };

struct Frame {
    Opcode opcode{};
    bool is_last = true;  // of its message
    std::string payload;  // unmasked
};

class FrameReader {
  public:
    explicit FrameReader(std::size_t longest) : longest_(longest) {}
    void take(std::string_view bytes);
    std::optional<Frame> next();  // nullopt: the rest has not come yet, or there is a fault
    const std::optional<Close>& fault() const { return fault_; }

  private:
    struct Head {
        Opcode opcode{};
        bool is_last = true;
        std::size_t bytes = 0;  // of the head itself, its mask included
        std::size_t payload = 0;
    };
    std::optional<Head> head();
    std::optional<Head> length_of(Head head, std::uint8_t said);
    std::nullopt_t refuse(Close why);

    std::size_t longest_;
    std::string held_;
    std::size_t at_ = 0;  // where in it the next frame begins
    std::optional<Close> fault_;
};

// As a server sends them: whole, unmasked.
std::string frame_bytes(Opcode opcode, std::string_view payload);
std::string close_bytes(Close why);

}  // namespace cts::push
