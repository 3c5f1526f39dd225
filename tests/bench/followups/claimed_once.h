// Everybody claims and works at once: was a lead handed out to two, or to one while another held it?
#pragma once

#include "tests/bench/followups/big_shop.h"

namespace cts::bench {

struct ClaimedOnce {
    int claims = 0;
    int twice = 0;  // of a lead that was already handed out, and whose call was not saved yet or had closed it
    double seconds = 0;
};
ClaimedOnce claimed_once(BigShop& big, int claims, int agents);

}  // namespace cts::bench
