// What the frame tells the screen it shows: that time has passed. Timers and clocks on it are drawn from this moment.
#pragma once

#include "shared/model/instant.h"

namespace cts::ui {

class TickingScreen {
  public:
    virtual ~TickingScreen() = default;
    virtual void tick(model::Instant now) = 0;
};

}  // namespace cts::ui
