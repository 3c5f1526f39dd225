// Why: an expression may ask for today or now, and dates have no meaning without a zone; both come from here.
// Promises: an instant in UTC milliseconds and the offset, in minutes east of UTC, in which its day is told.
// Never knows: a clock, a zone's name, daylight saving. One evaluation has one offset, so local midnights are whole
// days apart.
#pragma once

#include <cstdint>

namespace cts::expr {

struct Moment {
    std::int64_t utc_ms = 0;
    int offset_minutes = 0;

    friend bool operator==(const Moment&, const Moment&) = default;
};

}  // namespace cts::expr
