// How long the agent stayed in each step and since when in this one (A3).
#pragma once

#include "client/presenter/step_rows.h"

namespace cts::presenter {

class StepClock {
  public:
    void enter(const std::string& step, model::Instant at);
    void restore(const StepSeconds& spent) { spent_ = spent; }  // of a draft, before a step is entered
    StepSeconds spent(model::Instant now) const;
    std::optional<model::Instant> since() const { return since_; }

  private:
    StepSeconds spent_;
    std::string step_;
    std::optional<model::Instant> since_;
};

}  // namespace cts::presenter
