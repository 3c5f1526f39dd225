// Calls of the past as the projector leaves them: narrow rows, and the sums that count() makes of them. Written in
// bulk, in the projector's place; what reads them afterwards is the product.
#pragma once

#include "tests/bench/followups/big_shop.h"

namespace cts::bench {

inline constexpr int first_day = 20'500;  // since 1970-01-01
inline constexpr int days = 90;

struct Past {
    int calls = 0;
    bool with_rows = false;  // the narrow rows too, which a cross table of two menus is counted from
};

void write_past(BigShop& big, const Past& past);

}  // namespace cts::bench
