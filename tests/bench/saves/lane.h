// The write lane in-process against the same statements issued bare, in groups of the same size, by as many connections
// (DESIGN 9, a).
#pragma once

#include "tests/bench/import/busy_shop.h"

namespace cts::bench {

std::vector<storage::CallWrite> judged(const BusyShop& shop, const std::vector<ReadySave>& ready);

struct LaneFigures {
    Timings saves;
    double a_second = 0;
    double group = 1;   // saves of one commit, on the average
    double cpu_us = 0;  // of the whole program, a save
};
LaneFigures through_lanes(BusyShop& shop, const std::vector<storage::CallWrite>& writes, int threads);

struct BareFigures {
    Timings groups;
    double a_second = 0;
};
// Each write's lead is read and let go, its id looked for, its call and its event written, the events' head moved.
BareFigures bare_statements(BusyShop& shop, const std::vector<storage::CallWrite>& writes, int group, int connections);

}  // namespace cts::bench
