#include "server/http/connection/poller.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace cts::http {

namespace {

constexpr std::uint64_t wake_id = 0;

int good(int result) {
    if (result < 0) throw std::system_error(errno, std::generic_category(), "epoll");
    return result;
}

epoll_event event_of(std::uint64_t id, Poller::For what) {
    epoll_event event{};
    event.events = (what == Poller::For::read ? EPOLLIN : EPOLLOUT) | EPOLLONESHOT;
    event.data.u64 = id;
    return event;
}

}  // namespace

Poller::Poller() : epoll_(good(::epoll_create1(EPOLL_CLOEXEC))), wake_(good(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))) {
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = wake_id;
    good(::epoll_ctl(epoll_, EPOLL_CTL_ADD, wake_, &event));
}

Poller::~Poller() {
    ::close(wake_);
    ::close(epoll_);
}

void Poller::add(int descriptor, std::uint64_t id) {
    epoll_event event = event_of(id, For::read);
    good(::epoll_ctl(epoll_, EPOLL_CTL_ADD, descriptor, &event));
}

void Poller::watch(int descriptor, std::uint64_t id, For what) {
    epoll_event event = event_of(id, what);
    good(::epoll_ctl(epoll_, EPOLL_CTL_MOD, descriptor, &event));
}

std::span<const std::uint64_t> Poller::wait(std::chrono::milliseconds most) {
    const int count = ::epoll_wait(epoll_, events_.data(), most_at_once, static_cast<int>(most.count()));
    if (count < 0 && errno != EINTR) good(count);
    std::size_t ready = 0;
    for (int i = 0; i < count; ++i) {
        const std::uint64_t id = events_[static_cast<std::size_t>(i)].data.u64;
        if (id != wake_id) {
            ready_[ready++] = id;
            continue;
        }
        std::uint64_t woken = 0;
        [[maybe_unused]] const auto read = ::read(wake_, &woken, sizeof woken);
    }
    return {ready_.data(), ready};
}

void Poller::wake() noexcept {
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(wake_, &one, sizeof one);
}

}  // namespace cts::http
