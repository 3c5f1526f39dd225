// What the next piece of work costs an agent: the product's claim beside the bare statements that find and take the
// promise due first by the same index, each in a durable transaction of its own, by turns in the same run.
#pragma once

#include "tests/bench/followups/big_shop.h"
#include "tests/bench/timings.h"

namespace cts::bench {

struct NextWork {
    Timings claimed;      // the product: whose turn, hours, cap, do-not-call, lease, event
    Timings taken_bare;   // the index asked, the row taken, committed
    Timings looked_bare;  // the index asked
    double ratio() const { return claimed.at(0.99) / taken_bare.at(0.99); }
};
NextWork next_work(BigShop& big, int looks, int agents);

}  // namespace cts::bench
