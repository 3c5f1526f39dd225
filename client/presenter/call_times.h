// The call's own instants and its telephone's state: dialled, answered, ended, and who hung up (K3). Each is no earlier
// than the one before, whatever a clock says.
#pragma once

#include "client/presenter/views.h"
#include "shared/api/messages.h"
#include "shared/followup/planner.h"

namespace cts::presenter {

class CallTimes {
  public:
    void dialled(model::Instant at);
    void answered(model::Instant at);
    void ended(model::Instant at, api::HungUpBy by);

    void restore(const followup::CallMoments& moments, api::HungUpBy by);  // of a draft

    PhoneState state() const;
    std::optional<model::Instant> since() const;  // what the timer counts from
    const followup::CallMoments& moments() const { return moments_; }
    api::HungUpBy hung_up_by() const { return hung_up_by_; }

  private:
    followup::CallMoments moments_;
    api::HungUpBy hung_up_by_ = api::HungUpBy::unknown;
};

}  // namespace cts::presenter
