// The same bytes to as many connections by a loop of send(), and nothing else: what the system itself takes.
#pragma once

#include "tests/bench/timings.h"

namespace cts::bench {

Timings bare_broadcasts(int listeners, int broadcasts, int bytes);

}  // namespace cts::bench
