#include "server/http/connection/reactor.h"

#include <algorithm>

namespace cts::http {

using Stage = Connection::Stage;

namespace {

constexpr std::uint64_t door = 1;
constexpr int most_welcomed_in_a_row = 64;
constexpr std::size_t descriptors_for_others = 300;  // database, logs, push and what libraries open

Limits within_the_system(Limits limits) {
    const std::size_t files = most_open_files();
    const std::size_t places = files > 2 * descriptors_for_others ? files - descriptors_for_others : files / 2;
    limits.spare_connections = std::min(limits.spare_connections, places / 4);
    limits.most_connections = std::min(limits.most_connections, places - limits.spare_connections);
    return limits;
}

}  // namespace

Reactor::Reactor(Dispatcher& dispatcher, Listener& listener, const Limits& limits)
    : listener_(listener),
      limits_(within_the_system(limits)),
      traffic_(dispatcher.metrics().traffic),
      last_id_(door),
      reception_(dispatcher, limits_, [this](std::uint64_t id) { done(id); }) {
    poller_.add(listener_.descriptor(), door);
    thread_ = std::thread([this] { run(); });
}

Reactor::~Reactor() {
    {
        const std::lock_guard lock(guard_);
        stop_asked_ = true;
    }
    reception_.stop_taking();
    poller_.wake();
    thread_.join();
}

void Reactor::run() {
    block_broken_pipes();
    while (!stopping_ || !guests_.empty()) turn();
}

void Reactor::turn() {
    for (const std::uint64_t id : poller_.wait(patience())) id == door ? accept() : ready(id);
    take_back();
    if (Steady::now() - looked_at_ >= limits_.tick) look_at_deadlines();
}

Milliseconds Reactor::patience() const {
    return guests_.empty() && door_watched_ ? Milliseconds(-1) : limits_.tick;
}

// --- the door --------------------------------------------------------------------------------------------------------

bool Reactor::has_place() const {
    return guests_.size() - lingering_ < limits_.most_connections;
}

void Reactor::accept() {
    door_watched_ = false;
    for (int i = 0; i < most_welcomed_in_a_row; ++i) {
        if (!has_place()) make_room();
        if (stopping_ || guests_.size() >= limits_.most_connections + limits_.spare_connections) return;
        bool out_of_files = false;
        auto visitor = listener_.accept(out_of_files);
        if (out_of_files) return;  // the system keeps them in line; the door is looked at again with the deadlines
        if (!visitor) break;
        welcome(std::move(*visitor));
    }
    watch_door();
}

void Reactor::watch_door() {
    if (door_watched_ || stopping_) return;
    door_watched_ = true;
    poller_.watch(listener_.descriptor(), door, Poller::For::read);
}

void Reactor::welcome(Visitor visitor) {
    Guest guest;
    guest.surplus = !has_place();
    guest.connection =
        std::make_unique<Connection>(std::move(visitor.channel), std::move(visitor.address), limits_, traffic_);
    const std::uint64_t id = ++last_id_;
    const int descriptor = guest.connection->descriptor();
    guests_.emplace(id, std::move(guest));
    poller_.add(descriptor, id);
}

// Keep-alive is a favour: those who have been silent between requests for a while make room for those who ask.
void Reactor::make_room() {
    if (room_sought_) return;
    room_sought_ = true;
    const auto silent_since = Steady::now() - limits_.idle_before_evicted;
    for (auto guest = guests_.begin(); guest != guests_.end();) {
        const auto now = guest++;
        if (now->second.lent || now->second.connection->stage() != Stage::idle) continue;
        if (now->second.connection->since() > silent_since) continue;
        now->second.connection->close_idle();
        settle(now);
        room_sought_ = false;
    }
}

// --- the guests ------------------------------------------------------------------------------------------------------

void Reactor::ready(std::uint64_t id) {
    const auto guest = guests_.find(id);
    if (guest == guests_.end() || guest->second.lent) return;
    const bool lingered = guest->second.connection->stage() == Stage::lingering;
    guest->second.connection->ready(scratch_);
    lingering_ -= lingered;
    settle(guest);
}

// Goes on with a connection until it has to wait for its socket or for a worker, or has left.
void Reactor::settle(Guests::iterator guest) {
    while (step(guest)) {
    }
}

bool Reactor::step(Guests::iterator guest) {
    Connection& connection = *guest->second.connection;
    switch (connection.stage()) {
        case Stage::asked:
            guest->second.lent = reception_.take(guest->first, connection, guest->second.surplus);
            return !guest->second.lent;
        case Stage::refused:
            reception_.refuse(connection);
            return true;
        case Stage::over:
            guests_.erase(guest);
            return false;
        case Stage::lingering:
            ++lingering_;
            break;
        case Stage::idle:
            if (stopping_) return connection.close_idle(), true;
            break;
        case Stage::opening:
        case Stage::receiving:
        case Stage::answering:
            break;
    }
    if (connection.can_go_on()) return connection.ready(scratch_), true;
    poller_.watch(connection.descriptor(), guest->first,
                  connection.waits_to_write() ? Poller::For::write : Poller::For::read);
    return false;
}

void Reactor::done(std::uint64_t id) {
    bool first = false;
    {
        const std::lock_guard lock(guard_);
        first = answered_.empty();
        answered_.push_back(id);
    }
    if (first) poller_.wake();
}

void Reactor::take_back() {
    std::vector<std::uint64_t> answered;
    bool stop_asked = false;
    {
        const std::lock_guard lock(guard_);
        answered.swap(answered_);
        stop_asked = stop_asked_;
    }
    for (const std::uint64_t id : answered) {
        const auto guest = guests_.find(id);
        guest->second.lent = false;
        settle(guest);
    }
    if (stop_asked && !stopping_) begin_stop();
}

// --- time ------------------------------------------------------------------------------------------------------------

void Reactor::look_at_deadlines() {
    looked_at_ = Steady::now();
    room_sought_ = false;
    const bool no_more_time = stopping_ && looked_at_ > stop_by_;
    for (auto guest = guests_.begin(); guest != guests_.end();) {
        const auto now = guest++;
        Connection& connection = *now->second.connection;
        if (now->second.lent || (!no_more_time && connection.deadline() > looked_at_)) continue;
        const bool lingered = connection.stage() == Stage::lingering;
        lingering_ -= lingered;
        connection.deadline_passed();
        settle(now);
    }
    if (!door_watched_) accept();
}

void Reactor::begin_stop() {
    stop_by_ = Steady::now() + limits_.stop;
    accept();  // who is at the door already hears a 503, too
    stopping_ = true;
    listener_.close();
    for (auto guest = guests_.begin(); guest != guests_.end();) {
        const auto now = guest++;
        if (!now->second.lent) say_goodbye(now);
    }
}

// Who has nothing on the way goes; who is in the middle of asking is heard to the end and answered 503.
void Reactor::say_goodbye(Guests::iterator guest) {
    Connection& connection = *guest->second.connection;
    const auto is_silent = [&] { return connection.stage() == Stage::idle || connection.stage() == Stage::opening; };
    if (!is_silent()) return;
    connection.ready(scratch_);
    if (is_silent()) connection.close_idle();
    settle(guest);
}

}  // namespace cts::http
