// The memory store's report tables: the same cells as a database's, in maps.
#pragma once

#include <functional>

#include "server/storage/tallies.h"

namespace cts::tests {

struct MemoryTally {
    struct Generation {
        storage::ReportGeneration self;
        std::map<model::CallId, storage::NumberedCall> calls;
        std::map<model::CallId, bool> measured;
        storage::Cells cells;
        std::map<storage::MeasuredCell, storage::MeasuredSums> measures;
    };
    std::map<std::int64_t, Generation> generations;
    std::vector<std::string> words;  // its number: the position, from 1

    std::int64_t number_of(const std::string& word);
    std::string word_of(std::int64_t number) const;
};

class MemoryProjecting final : public storage::Projecting {
  public:
    // known: whether there is such a call.
    MemoryProjecting(MemoryTally& tally, std::function<bool(model::CallId)> known)
        : tally_(tally), known_(std::move(known)) {}
    std::int64_t begin_generation(model::Instant now) override;
    void project(std::int64_t generation, const std::vector<storage::ProjectedCall>& calls) override;
    void set_as_of(std::int64_t generation, model::Instant now) override;
    void make_live(std::int64_t generation) override;
    bool drop_below(std::int64_t generation, int most) override;

  private:
    storage::NumberedCall in_numbers(const storage::ProjectedCall& call);
    void measure(MemoryTally::Generation& generation, const storage::ProjectedCall& call);

    MemoryTally& tally_;
    std::function<bool(model::CallId)> known_;
};

}  // namespace cts::tests
