// Keeps the report tables up to the events (DESIGN 5, decision 21): a job, so that one server at a time is at it under
// an epoch, and where it stands is written in the transaction of what it wrote. Killed anywhere, it goes on there.
//
// A generation is built beside the one that is read:
//
//   begun     the heads of the lanes are noted, then every call is projected in the order it was stored; what is saved
//             or amended meanwhile is told behind those heads
//   follows   event by event: a call saved, amended or measured, a customer erased: the calls concerned are projected
//             as they stand now. Told twice changes nothing.
//   live      once it has come up to the events; those below it are dropped, some rows at a time
//
// Forgetting the job's cursor begins a new generation (`cts-admin reports rebuild`), and so does finding one that
// counts otherwise than this program (storage/summed_spans.h); until it is live, reports read the one before and say of
// when it is.
//
// Its cursor: {"generation": 3, "counted_as": 2, "walked": 4711, "lanes": {"0": 17}}; without "walked" it follows.
#pragma once

#include <functional>

#include "server/jobs/job.h"
#include "server/projector/projected_call.h"
#include "server/storage/store.h"

namespace cts::projector {

// The kit a call was made with; null: it cannot be had.
using KitOfCall = std::function<std::shared_ptr<const form::Kit>(const storage::CallRecord& call)>;

class Projector final : public jobs::Job {
  public:
    static constexpr int most = 100;          // calls or events a batch: a save waits behind it
    static constexpr int most_dropped = 500;  // rows a table
    static constexpr auto period = std::chrono::seconds(1);

    // What it refers to outlives it.
    Projector(storage::Store& store, const vault::Vault& vault, KitOfCall kit_of);

    std::string_view name() const override { return storage::projector_job; }
    storage::Batch prepare(const std::string& cursor, storage::Instant now) override;

  private:
    struct Position;
    storage::Batch begun(storage::Instant now);
    storage::Batch walked(Position position, storage::Instant now);
    storage::Batch followed(Position position, storage::Instant now);
    std::vector<model::CallId> concerned(const storage::EventRecord& event);
    std::vector<storage::ProjectedCall> projected_calls(const std::vector<storage::CallToProject>& calls);
    const std::string& zone_of(model::ProjectId project);

    storage::Store& store_;
    const vault::Vault& vault_;
    KitOfCall kit_of_;
    std::map<model::ProjectId, std::string> zones_;  // fixed for life
};

}  // namespace cts::projector
