// An agent of the simulated centre: makes the visits of their district that are due, else claims what comes next, talks
// by one of the kit's natural paths, saves. Which path is drawn from a seed, in about the shares a trial project sees.
#pragma once

#include <random>

#include "tests/scenarios/fortnight/centre.h"
#include "tests/scenarios/kits/talk_pieces.h"

namespace cts::tests {

class PlayedAgent {
  public:
    PlayedAgent(const Centre& centre, std::string login, unsigned seed);

    void begin_shift();
    void end_shift() { desk_.reset(); }
    bool on_shift() const { return desk_ != nullptr; }
    bool works_once();  // false: nothing to do now

  private:
    bool visits_once();
    void work_off(const api::Claimed& claimed);
    const scenarios::OutcomePath& drawn(const std::string& purpose);
    bool talk(const api::Claimed& claimed, const scenarios::OutcomePath& path);

    const Centre& centre_;
    std::string login_;
    std::mt19937 random_;
    std::unique_ptr<gateway::Gateway> desk_;
};

}  // namespace cts::tests
