#include "client/presenter/step_clock.h"

namespace cts::presenter {

void StepClock::enter(const std::string& step, model::Instant at) {
    spent_ = spent(at);
    step_ = step;
    since_ = at;
}

StepSeconds StepClock::spent(model::Instant now) const {
    auto spent = spent_;
    if (since_) spent[step_] += now - *since_;
    return spent;
}

}  // namespace cts::presenter
