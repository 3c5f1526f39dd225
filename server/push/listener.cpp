#include "server/push/listener.h"

#include <utility>

#include "shared/api/codec.h"

namespace cts::push {

using http::Flow;

namespace {

constexpr int most_reads_in_a_row = 16;  // then it is somebody else's turn

const std::string& listening_frame() {
    static const std::string frame = frame_bytes(Opcode::text, api::to_json(api::News{api::news_listening, "", ""}));
    return frame;
}

}  // namespace

Listener::Listener(http::Channel channel, const Limits& limits, Figures& figures)
    : limits_(limits),
      figures_(figures),
      channel_(std::move(channel)),
      conversation_(limits.longest_message),
      outbox_(limits.most_untold) {
    ++figures_.open;
}

Listener::~Listener() {
    --figures_.open;
    if (who_) --figures_.listening;
}

// --- hearing ---------------------------------------------------------------------------------------------------------

void Listener::hear(std::string_view bytes) {
    heard_at_ = Steady::now();
    pinged_ = false;
    conversation_.hear(bytes);
    follow_conversation();
}

void Listener::ready(std::span<char> scratch) {
    wants_ = Flow::wants_read;
    for (int i = 0; i < most_reads_in_a_row && stage_ != Stage::over; ++i)
        if (!receive_once(scratch)) break;
    flush();
}

bool Listener::receive_once(std::span<char> scratch) {
    const auto came = channel_.receive(scratch.data(), scratch.size());
    if (came.flow == Flow::moved)
        hear({scratch.data(), came.bytes});
    else if (came.flow == Flow::ended || came.flow == Flow::broken)
        over();
    else
        wants_ = came.flow;
    return came.flow == Flow::moved;
}

void Listener::follow_conversation() {
    if (auto payload = conversation_.take_ping()) outbox_.answer_ping(std::move(*payload));
    if (conversation_.is_closed_by_peer() && stage_ == Stage::closing) return over();
    if (conversation_.is_closed_by_peer()) return close(Close::normal);
    if (!conversation_.fault() || stage_ == Stage::closing) return;
    if (stage_ != Stage::listening) ++figures_.refused;
    close(*conversation_.fault());
}

std::optional<std::string> Listener::take_token() {
    if (stage_ != Stage::silent) return std::nullopt;
    auto token = conversation_.take_token();
    if (token) stage_ = Stage::knocking;
    return token;
}

// --- telling ---------------------------------------------------------------------------------------------------------

void Listener::admit(const service::Hearer& who) {
    if (stage_ != Stage::knocking) return;
    stage_ = Stage::listening;
    who_ = who;
    ++figures_.listening;
    say(listening_frame());
}

void Listener::close(Close why) {
    if (stage_ == Stage::closing || stage_ == Stage::over) return;
    stage_ = Stage::closing;
    since_ = Steady::now();
    outbox_.close(why);
    flush();
}

void Listener::tell(const News& news) {
    if (stage_ != Stage::listening || !service::concerns(news.concern, *who_)) return;
    figures_.dropped += outbox_.tell(news.frame);
    flush();
}

void Listener::say(std::string frame) {
    outbox_.say(std::move(frame));
    flush();
}

// A piece that had to wait is offered again as it was: TLS asks for that.
void Listener::flush() {
    while (stage_ != Stage::over) {
        if (sent_ == sending_.size()) {
            if (outbox_.is_empty()) return all_sent();
            std::size_t news = 0;
            sending_ = outbox_.next(news);
            figures_.sent += news;
            sent_ = 0;
            sent_at_ = Steady::now();
        }
        const auto went = channel_.send(sending_.data() + sent_, sending_.size() - sent_);
        if (went.flow == Flow::broken || went.flow == Flow::ended) return over();
        if (went.flow != Flow::moved) {
            wants_ = went.flow;
            return;
        }
        sent_ += went.bytes;
        sent_at_ = Steady::now();
    }
}

// A client that said goodbye has had its answer; one that is sent away hears the end and has a moment to go.
void Listener::all_sent() {
    std::string().swap(sending_);
    sent_ = 0;
    if (stage_ != Stage::closing) return;
    if (conversation_.is_closed_by_peer()) return over();
    channel_.end_sending();
}

// --- time ------------------------------------------------------------------------------------------------------------

void Listener::look_at_clock(Steady::time_point now) {
    if (sent_ < sending_.size() && now - sent_at_ > limits_.deaf_after) {
        ++figures_.deaf;
        return over();
    }
    if (stage_ == Stage::closing && now - since_ > limits_.close_within) return over();
    if (stage_ == Stage::silent && now - since_ > limits_.token_within) {
        ++figures_.refused;
        return close(Close::too_slow);
    }
    look_at_silence(now);
}

void Listener::look_at_silence(Steady::time_point now) {
    if (stage_ != Stage::knocking && stage_ != Stage::listening) return;
    const auto silent = now - heard_at_;
    if (silent > limits_.dead_after) {
        ++figures_.dead;
        return over();
    }
    if (silent < limits_.ping_after || std::exchange(pinged_, true)) return;
    say(frame_bytes(Opcode::ping, ""));
}

void Listener::over() {
    stage_ = Stage::over;
}

}  // namespace cts::push
