// Where the processor time of a save goes: the steps of PUT /calls/{id} (docs/architecture.md), one by one, on one
// thread.
#pragma once

#include "tests/bench/import/busy_shop.h"

namespace cts::bench {

struct Stage {
    std::string name;
    double cpu_us = 0;  // a save
};
// answer_bytes: of the body the product answers with.
std::vector<Stage> stages_of(BusyShop& shop, const std::vector<ReadySave>& ready,
                             const std::vector<std::string>& tokens, std::size_t& answer_bytes);

}  // namespace cts::bench
