// Are the events still what they were (DESIGN 5)? Reads every lane from its first event on, recomputes the chain, and
// holds it against every seal, of the database and of the copy outside it.
//
//   what was done to the database                          what is found
//   a value of an event was changed                        event_altered, at that event
//   an event was taken out, or one slipped in              event_missing or chain_broken, at the first that does not
//   follow events were rewritten with new digests throughout      history_rewritten, at the first seal above the newest
//   events were cut off                         events_cut_off, where they end a seal was made without the key
//   seal_forged seals were taken out                                   seal_missing (the copy has them) all seals were
//   taken out                               never_sealed
//
// Events above the last seal are only as safe as the database: how many there are is said.
#pragma once

#include "server/storage/lane_seal.h"
#include "server/storage/store.h"

namespace cts::jobs {

enum class EventFault {
    event_altered,
    event_missing,
    chain_broken,
    history_rewritten,
    events_cut_off,
    seal_forged,
    seal_missing,
    never_sealed,
};

struct LaneFinding {
    EventFault fault{};
    std::int64_t seq = 0;  // where
};

struct LaneVerified {
    int lane = 0;
    std::int64_t events = 0;             // read, up to the first finding
    std::int64_t seals = 0;              // held against
    std::int64_t unsealed = 0;           // events above the last seal
    std::optional<LaneFinding> finding;  // the first one
};

// copy: what the file outside the database holds; absent: it is not asked. One a lane, by lane.
std::vector<LaneVerified> verify_events(storage::Events& events, storage::LaneSeals& seals, const vault::Vault& vault,
                                        const std::optional<std::vector<storage::LaneSeal>>& copy);

std::string series_of(storage::LaneSeals& seals);  // what the database is called in its seals; empty: it has none

}  // namespace cts::jobs
