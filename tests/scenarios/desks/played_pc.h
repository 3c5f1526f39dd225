// The time as a PC of a test has it: its clock, wrong by as much as somebody has set it, and how long it has been on.
#pragma once

#include "client/presenter/server_clock.h"

namespace cts::tests {

class PlayedPc {
  public:
    explicit PlayedPc(const model::Clock& world) : world_(world), started_(world.now()) {}

    void set_clock(std::chrono::milliseconds wrong_by) { wrong_by_ = wrong_by; }
    void start_again() {
        started_ = world_.now();
        ++starts_;
    }

    model::Instant wall() const { return world_.now() + wrong_by_; }
    presenter::Uptime uptime() const { return {"start " + std::to_string(starts_), world_.now() - started_}; }

  private:
    const model::Clock& world_;
    model::Instant started_;
    std::chrono::milliseconds wrong_by_{0};
    int starts_ = 1;
};

}  // namespace cts::tests
