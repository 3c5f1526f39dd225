// Which sockets can be read or written, asked of the kernel (epoll). A socket that became ready is not watched again
// until watch() asks for it: so whoever works on a connection meanwhile is alone with it. wake() from any thread.
#pragma once

#include <sys/epoll.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <span>

namespace cts::http {

class Poller {
  public:
    enum class For { read, write };

    Poller();
    ~Poller();
    Poller(const Poller&) = delete;

    void add(int descriptor, std::uint64_t id);  // ids from 1; watched for reading
    void watch(int descriptor, std::uint64_t id, For what);
    // Ids that are ready; waits until there is one, until wake(), or for `most`.
    std::span<const std::uint64_t> wait(std::chrono::milliseconds most);
    void wake() noexcept;

  private:
    static constexpr std::size_t most_at_once = 256;
    int epoll_;
    int wake_;
    std::array<epoll_event, most_at_once> events_{};
    std::array<std::uint64_t, most_at_once> ready_{};
};

}  // namespace cts::http
