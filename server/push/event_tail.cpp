#include "server/push/event_tail.h"

#include <spdlog/spdlog.h>

#include <utility>

namespace cts::push {

namespace {

constexpr int read_at_once = 500;

}  // namespace

EventTail::EventTail(storage::Events& events, const Limits& limits, Tells tells)
    : events_(events), limits_(limits), tells_(std::move(tells)), position_(events.heads()), thread_([this] {
          run();
      }) {
    events_.ring_when_told([this] { ring(); });
}

EventTail::~EventTail() {
    events_.ring_when_told({});
    {
        const std::lock_guard lock(guard_);
        ending_ = true;
    }
    rung_.notify_all();
    thread_.join();
}

void EventTail::ring() {
    {
        const std::lock_guard lock(guard_);
        has_rung_ = true;
    }
    rung_.notify_all();
}

bool EventTail::wait() {
    std::unique_lock lock(guard_);
    rung_.wait_for(lock, limits_.between_looks, [this] { return ending_; });
    rung_.wait_for(lock, limits_.look_for_news, [this] { return has_rung_ || ending_; });
    has_rung_ = false;
    return !ending_;
}

void EventTail::run() {
    while (wait()) {
        try {
            read_on();
            is_broken_ = false;
        } catch (const std::exception& fault) {
            if (!std::exchange(is_broken_, true)) spdlog::warn("the events cannot be read: {}", fault.what());
        }
    }
}

// Whoever begins to listen after the heads were read is owed nothing that stands before them.
void EventTail::read_on() {
    const auto heads = events_.heads();
    if (position_.is_ahead_of(heads)) {
        spdlog::warn("events that had been told are gone: the database was set back");
        position_ = service::ChangeCursor(heads);
        return tells_.unknown();
    }
    if (!tells_.anybody_listens()) {
        position_ = service::ChangeCursor(heads);
        return;
    }
    for (const auto& head : heads) read_lane(head);
}

void EventTail::read_lane(const storage::LanePosition& head) {
    while (position_.of(head.lane) < head.seq) {
        const auto events = events_.after(head.lane, position_.of(head.lane), read_at_once);
        if (events.empty()) return;
        std::vector<News> news;
        for (const auto& event : events) news.push_back(news_of(event));
        position_.move(head.lane, events.back().seq);
        tells_.news(std::move(news));
    }
}

}  // namespace cts::push
