// Processor time: what of a figure does not change with who else is on the machine (not much, at least). Microseconds.
#pragma once

#include <sched.h>
#include <sys/types.h>

#include <ctime>
#include <stdexcept>
#include <thread>

namespace cts::bench {

inline double cpu_us(clockid_t clock) {
    timespec spent{};
    ::clock_gettime(clock, &spent);
    return static_cast<double>(spent.tv_sec) * 1e6 + static_cast<double>(spent.tv_nsec) / 1e3;
}
inline double cpu_us_of_process(pid_t process) {
    clockid_t clock{};
    if (::clock_getcpuclockid(process, &clock) != 0) throw std::runtime_error("no such process");
    return cpu_us(clock);
}

// The whole program on one core as long as this lives; on a machine of one core nothing changes.
class OnCore {
  public:
    explicit OnCore(unsigned core) {
        ::sched_getaffinity(0, sizeof before_, &before_);
        if (core >= std::thread::hardware_concurrency()) return;
        cpu_set_t one;
        CPU_ZERO(&one);
        CPU_SET(core, &one);
        ::sched_setaffinity(0, sizeof one, &one);  // of this thread and of those it makes from now on
    }
    ~OnCore() { ::sched_setaffinity(0, sizeof before_, &before_); }
    OnCore(const OnCore&) = delete;
    OnCore& operator=(const OnCore&) = delete;

  private:
    cpu_set_t before_{};
};

}  // namespace cts::bench
