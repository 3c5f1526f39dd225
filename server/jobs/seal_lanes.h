// Seals the heads of the event lanes (DESIGN 5), so that from then on nobody without the key can change, leave out or
// cut off what stands below. Before it seals it reads on from the last seal and checks the chain: what does not hang
// together is not sealed but said (chain_broken). The seals are copied to a file outside the database.
//
// Its cursor is the series: what this database is called in its seals, made with the first one.
#pragma once

#include "server/jobs/job.h"
#include "server/jobs/seal_file.h"
#include "server/storage/store.h"

namespace cts::jobs {

class SealLanes final : public Job {
  public:
    // What it refers to outlives it. folder: of the copies, outside the data folder.
    SealLanes(storage::Events& events, storage::LaneSeals& seals, const vault::Vault& vault,
              std::filesystem::path folder, std::chrono::milliseconds period);

    std::string_view name() const override { return "seal_lanes"; }
    storage::Batch prepare(const std::string& cursor, Instant now) override;
    void kept(Instant now) override;

  private:
    struct Found {
        std::vector<storage::LaneSeal> seals;
        bool more = false;
    };
    Found look(Instant now);
    void look_at(const storage::LanePosition& head, const storage::LaneSeal& last, Instant now, Found& found);

    storage::Events& events_;
    storage::LaneSeals& seals_;
    const vault::Vault& vault_;
    SealCopy copy_;
    std::chrono::milliseconds period_;
    std::string series_;
    bool broken_ = false;  // some lane's chain
};

}  // namespace cts::jobs
