#include "server/push/frames.h"

namespace cts::push {

namespace {

constexpr std::size_t mask_bytes = 4;
constexpr std::size_t longest_control = 125;
constexpr std::uint8_t two_bytes_follow = 126;
constexpr std::uint8_t eight_bytes_follow = 127;

std::uint8_t byte(const std::string& bytes, std::size_t at) {
    return static_cast<std::uint8_t>(bytes[at]);
}

bool is_known(std::uint8_t opcode) {
    return opcode <= 2 || (opcode >= 8 && opcode <= 10);
}

bool is_control(Opcode opcode) {
    return opcode >= Opcode::close;
}

std::uint64_t number(const std::string& bytes, std::size_t at, std::size_t count) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; ++i) value = value << 8 | byte(bytes, at + i);
    return value;
}

}  // namespace

void FrameReader::take(std::string_view bytes) {
    held_.erase(0, at_);
    at_ = 0;
    held_ += bytes;
}

std::nullopt_t FrameReader::refuse(Close why) {
    fault_ = why;
    std::string().swap(held_);
    at_ = 0;
    return std::nullopt;
}

std::optional<FrameReader::Head> FrameReader::head() {
    if (held_.size() < at_ + 2) return std::nullopt;
    const std::uint8_t first = byte(held_, at_);
    const std::uint8_t second = byte(held_, at_ + 1);
    const bool is_masked = (second & 0x80) != 0;
    if ((first & 0x70) != 0 || !is_known(first & 0x0F) || !is_masked) return refuse(Close::protocol_error);
    Head head;
    head.opcode = static_cast<Opcode>(first & 0x0F);
    head.is_last = (first & 0x80) != 0;
    const std::uint8_t said = second & 0x7F;
    if (is_control(head.opcode) && (!head.is_last || said > longest_control)) return refuse(Close::protocol_error);
    return length_of(head, said);
}

std::optional<FrameReader::Head> FrameReader::length_of(Head head, std::uint8_t said) {
    const std::size_t more = said == two_bytes_follow ? 2 : said == eight_bytes_follow ? 8 : 0;
    if (held_.size() < at_ + 2 + more) return std::nullopt;
    const std::uint64_t length = more == 0 ? said : number(held_, at_ + 2, more);
    const std::uint64_t least = more == 0 ? 0 : more == 2 ? two_bytes_follow : 0x10000;
    if (length < least) return refuse(Close::protocol_error);
    if (length > longest_) return refuse(Close::too_large);
    head.bytes = 2 + more + mask_bytes;
    head.payload = static_cast<std::size_t>(length);
    return head;
}

std::optional<Frame> FrameReader::next() {
    if (fault_) return std::nullopt;
    const auto found = head();
    if (!found || held_.size() < at_ + found->bytes + found->payload) return std::nullopt;
    const std::size_t payload = at_ + found->bytes;
    Frame frame{found->opcode, found->is_last, held_.substr(payload, found->payload)};
    for (std::size_t i = 0; i < frame.payload.size(); ++i)
        frame.payload[i] = static_cast<char>(frame.payload[i] ^ held_[payload - mask_bytes + i % mask_bytes]);
    at_ = payload + found->payload;
    return frame;
}

std::string frame_bytes(Opcode opcode, std::string_view payload) {
    std::string bytes(1, static_cast<char>(0x80 | static_cast<std::uint8_t>(opcode)));
    const auto big_endian = [&bytes, &payload](int count) {
        for (int shift = 8 * (count - 1); shift >= 0; shift -= 8)
            bytes += static_cast<char>(payload.size() >> shift & 0xFF);
    };
    if (payload.size() <= longest_control) {
        bytes += static_cast<char>(payload.size());
    } else if (payload.size() <= 0xFFFF) {
        bytes += static_cast<char>(two_bytes_follow);
        big_endian(2);
    } else {
        bytes += static_cast<char>(eight_bytes_follow);
        big_endian(8);
    }
    bytes += payload;
    return bytes;
}

std::string close_bytes(Close why) {
    const int code = static_cast<int>(why);
    return frame_bytes(Opcode::close, std::string{static_cast<char>(code >> 8), static_cast<char>(code & 0xFF)});
}

}  // namespace cts::push
