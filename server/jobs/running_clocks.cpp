#include "server/jobs/running_clocks.h"

#include <charconv>

#include "server/storage/clock_reckoning.h"
#include "server/storage/planning.h"
#include "server/storage/published_times.h"

namespace cts::jobs {

namespace {

struct Known {  // of a project, while a batch is prepared
    followup::Settings settings;
    storage::PublishedTimes times;
    std::string zone;
};

class Reckoning {
  public:
    explicit Reckoning(storage::Store& store) : store_(store) {}

    void look_at(const storage::FollowUpRecord& record) {
        const auto* known = known_of(record.project);
        if (known == nullptr) return;
        const auto times = known->times.view();
        for (const auto& clock : record.clocks)
            if (auto anew = storage::reckoned_anew(record, clock, known->settings, times, known->zone))
                moved_.push_back({record.id, clock, *std::move(anew)});
    }
    std::vector<storage::ClockMoved> take() { return std::move(moved_); }

  private:
    const Known* known_of(model::ProjectId id) {
        if (const auto found = known_.find(id); found != known_.end()) return &found->second;
        const auto project = store_.projects().by_id(id);
        const auto settings = project ? store_.projects().settings(id, project->settings_revision) : std::nullopt;
        if (!settings) return nullptr;
        Known known{storage::planning(*settings), storage::PublishedTimes::of(store_.publications(), *project),
                    project->zone};
        return &known_.emplace(id, std::move(known)).first->second;
    }

    storage::Store& store_;
    std::map<model::ProjectId, Known> known_;
    std::vector<storage::ClockMoved> moved_;
};

std::optional<std::int64_t> position_of(const std::string& cursor) {
    std::int64_t position = 0;
    const auto read = std::from_chars(cursor.data(), cursor.data() + cursor.size(), position);
    return read.ec == std::errc{} ? std::optional(position) : std::nullopt;
}

}  // namespace

storage::Batch RunningClocks::prepare(const std::string& cursor, Instant now) {
    Reckoning reckoning(store_);
    const auto waiting = store_.follow_ups().clocks_to_reckon(position_of(cursor), most);
    for (const auto& record : waiting.items) reckoning.look_at(record);
    const auto on = waiting.after ? std::to_string(*waiting.after) : std::string();
    return [moved = reckoning.take(), on, now](storage::JobEffects& effects) {
        return storage::BatchDone{on, effects.set_clocks(moved, now), !on.empty(), now + period};
    };
}

}  // namespace cts::jobs
