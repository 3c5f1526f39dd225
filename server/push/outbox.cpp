#include "server/push/outbox.h"

#include <utility>

#include "shared/api/codec.h"

namespace cts::push {

namespace {

constexpr std::size_t enough_at_once = 8 * 1024;

const std::string& more_frame() {
    static const std::string frame = frame_bytes(Opcode::text, api::to_json(api::News{api::news_more, "", ""}));
    return frame;
}

}  // namespace

std::size_t Outbox::tell(const std::string& frame) {
    if (closed_) return 0;
    if (more_) return 1;
    if (news_.size() < most_untold_) {
        news_.push_back(frame);
        return 0;
    }
    more_ = true;
    return std::exchange(news_, {}).size() + 1;
}

void Outbox::close(Close why) {
    if (closed_) return;
    closed_ = true;
    more_ = false;
    news_.clear();
    close_ = why;
}

std::string Outbox::next(std::size_t& news) {
    std::string bytes = std::exchange(said_, {});
    news = 0;
    if (pong_) bytes += frame_bytes(Opcode::pong, *std::exchange(pong_, std::nullopt));
    if (std::exchange(more_, false)) bytes += more_frame();
    for (; !news_.empty() && bytes.size() < enough_at_once; ++news) {
        bytes += news_.front();
        news_.pop_front();
    }
    if (close_) bytes += close_bytes(*std::exchange(close_, std::nullopt));
    return bytes;
}

}  // namespace cts::push
