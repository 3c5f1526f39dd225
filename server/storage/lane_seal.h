// Seals of the event lanes (DESIGN 5). A lane's chain shows a change to whoever recomputes it; whoever may write to the
// database can recompute it too. A seal fixes where a lane stood with a keyed hash whose key lies outside the database,
// so what stands below a seal cannot be rewritten, left out or cut off unnoticed by who has not got the key.
#pragma once

#include "server/storage/records.h"

namespace cts::storage {

struct LaneSeal {
    int lane = 0;
    std::int64_t seq = 0;  // of the last event below it
    std::string series;    // the database, named when its first seal was made
    std::string digest;    // of that event
    Instant sealed_at;
    std::string mac;
    bool operator==(const LaneSeal&) const = default;
};

LaneSeal sealed(LaneSeal seal, const vault::Vault& vault);  // with its mac
bool seal_holds(const LaneSeal& seal, const vault::Vault& vault);

class LaneSeals {  // they are added by a job (jobs.h)
  public:
    virtual ~LaneSeals() = default;
    virtual std::vector<LaneSeal> newest() = 0;                                      // one a lane, by lane
    virtual std::vector<LaneSeal> after(int lane, std::int64_t seq, int limit) = 0;  // by seq
};

}  // namespace cts::storage
