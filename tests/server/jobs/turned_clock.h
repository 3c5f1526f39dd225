// A clock that stands until it is turned, to and fro.
#pragma once

#include "tests/server/storage/small_shop.h"

namespace cts::tests {

class HandClock final : public model::Clock {
  public:
    model::Instant now() const override { return at; }
    void turn(std::chrono::milliseconds span) { at = at + span; }
    model::Instant at = nine;
};

}  // namespace cts::tests
