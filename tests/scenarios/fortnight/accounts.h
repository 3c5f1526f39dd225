// What became of every promise, read from the event lanes and the courses beside the running server: by kind, how many
// were made, kept, are in time, late and seen, or gone from everybody's sight. The last must be none.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/scenarios/fortnight/centre.h"

namespace cts::tests {

struct KindAccount {
    int made = 0;
    int settled = 0;  // by a call or a step that stands in the lanes
    int handed = 0;   // made, and handed to somebody by the leader: it stands in the lanes
    int in_time = 0;  // open, not due yet, or without a limit
    int late = 0;     // open and overdue: in the leader's list
    int struck = 0;   // made, and a warning, a breach or an escalation of its clock stands in the lanes
    int lost = 0;     // open and in nobody's list, settled by nothing, or late and nobody told
};
struct Accounts {
    std::map<std::string, KindAccount> kinds;
    int calls = 0;                  // saved, by the lanes
    int planned = 0;                // follow-ups planned by them, by the lanes
    int twice = 0;                  // leads held by two at once, by the lanes
    bool whole = false;             // every lane's chain
    std::vector<std::string> lost;  // which, and why
    std::string table() const;
};
Accounts accounts_of(const Centre& centre);

}  // namespace cts::tests
