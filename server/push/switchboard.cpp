#include "server/push/switchboard.h"

#include <spdlog/spdlog.h>

#include <utility>

#include "server/http/connection/work_lane.h"
#include "shared/api/codec.h"

namespace cts::push {

using Stage = Listener::Stage;
using For = http::Poller::For;

Switchboard::Switchboard(const Limits& limits, Figures& figures, Knocks knocks, Left left)
    : limits_(limits), figures_(figures), knocks_(std::move(knocks)), left_(std::move(left)), thread_([this] {
          run();
      }) {}

Switchboard::~Switchboard() {
    post([this] { say_goodbye(); });
    thread_.join();
}

// --- from any thread -------------------------------------------------------------------------------------------------

void Switchboard::post(Job job) {
    bool first = false;
    {
        const std::lock_guard lock(guard_);
        first = jobs_.empty();
        jobs_.push_back(std::move(job));
    }
    if (first) poller_.wake();
}

void Switchboard::take(const Poco::Net::StreamSocket& socket, std::string already_read) {
    post([this, socket, already_read = std::move(already_read)] { welcome(socket, already_read); });
}

void Switchboard::admit(ListenerId id, const service::Hearer& who) {
    post([this, id, who] { with(id, [&](Listener& listener) { listener.admit(who); }); });
}

void Switchboard::refuse(ListenerId id, Close why) {
    post([this, id, why] {
        with(id, [&](Listener& listener) {
            if (listener.stage() == Stage::knocking) ++figures_.refused;
            if (listener.stage() == Stage::listening) ++figures_.logged_out;
            listener.close(why);
        });
    });
}

void Switchboard::tell(std::vector<News> news) {
    post([this, news = std::move(news)] {
        with_all([&](Listener& listener) {
            for (const News& one : news) listener.tell(one);
        });
    });
}

void Switchboard::tell_all_that_more_happened() {
    News more;
    more.concern.everybody = true;
    more.frame = frame_bytes(Opcode::text, api::to_json(api::News{api::news_more, "", ""}));
    tell({std::move(more)});
}

// --- on its thread ---------------------------------------------------------------------------------------------------

void Switchboard::run() {
    http::block_broken_pipes();
    while (!ending_ || !guests_.empty()) turn();
}

void Switchboard::turn() {
    const auto patience = guests_.empty() ? Milliseconds(-1) : limits_.tick;
    for (const ListenerId id : poller_.wait(patience)) ready(id);
    do_jobs();
    if (Steady::now() - looked_at_ >= limits_.tick) look_at_clock();
}

void Switchboard::do_jobs() {
    std::vector<Job> jobs;
    {
        const std::lock_guard lock(guard_);
        jobs.swap(jobs_);
    }
    for (const Job& job : jobs) job();
}

void Switchboard::welcome(const Poco::Net::StreamSocket& socket, std::string_view already_read) {
    try {
        Guest guest;
        guest.listener = std::make_unique<Listener>(http::Channel(socket), limits_, figures_);
        const ListenerId id = ++last_id_;
        const auto placed = guests_.emplace(id, std::move(guest)).first;
        Listener& listener = *placed->second.listener;
        poller_.add(listener.descriptor(), id);
        placed->second.watched = For::read;
        listener.hear(already_read);
        if (ending_) listener.close(Close::going_away);
        if (guests_.size() > limits_.most_listeners) {
            ++figures_.refused;
            listener.close(Close::try_later);
        }
        settle(placed);
    } catch (const std::exception& fault) {  // its socket is gone already
        spdlog::info("a listener left before it was heard: {}", fault.what());
    }
}

void Switchboard::ready(ListenerId id) {
    const auto guest = guests_.find(id);
    if (guest == guests_.end()) return;
    guest->second.watched.reset();
    guest->second.listener->ready(scratch_);
    settle(guest);
}

void Switchboard::with(ListenerId id, const std::function<void(Listener&)>& action) {
    const auto guest = guests_.find(id);
    if (guest == guests_.end()) return;
    action(*guest->second.listener);
    settle(guest);
}

void Switchboard::with_all(const std::function<void(Listener&)>& action) {
    for (auto guest = guests_.begin(); guest != guests_.end();) {
        const auto now = guest++;
        action(*now->second.listener);
        settle(now);
    }
}

void Switchboard::settle(Guests::iterator guest) {
    auto& [id, one] = *guest;
    if (auto token = one.listener->take_token()) {
        one.has_knocked = true;
        knocks_(id, std::move(*token));
    }
    if (one.listener->stage() == Stage::over) {
        if (one.has_knocked) left_(id);
        guests_.erase(guest);
        return;
    }
    const For wanted = one.listener->waits_to_write() ? For::write : For::read;
    if (one.watched != wanted) poller_.watch(one.listener->descriptor(), id, wanted);
    one.watched = wanted;
}

void Switchboard::look_at_clock() {
    looked_at_ = Steady::now();
    with_all([this](Listener& listener) { listener.look_at_clock(looked_at_); });
}

void Switchboard::say_goodbye() {
    ending_ = true;
    with_all([](Listener& listener) { listener.close(Close::going_away); });
}

}  // namespace cts::push
