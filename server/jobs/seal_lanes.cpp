#include "server/jobs/seal_lanes.h"

#include <algorithm>

#include "server/storage/event_chain.h"

namespace cts::jobs {

using storage::LaneHead;
using storage::LanePosition;
using storage::LaneSeal;

namespace {

constexpr int events_a_batch = 2'000;  // of a lane

LaneSeal last_of(const std::vector<LaneSeal>& newest, int lane) {
    const auto found = std::ranges::find(newest, lane, &LaneSeal::lane);
    LaneSeal none;
    none.lane = lane;
    return found == newest.end() ? none : *found;
}

}  // namespace

SealLanes::SealLanes(storage::Events& events, storage::LaneSeals& seals, const vault::Vault& vault,
                     std::filesystem::path folder, std::chrono::milliseconds period)
    : events_(events), seals_(seals), vault_(vault), copy_(std::move(folder)), period_(period) {}

storage::Batch SealLanes::prepare(const std::string& cursor, Instant now) {
    series_ = cursor.empty() ? model::Uuid::version_7(now).to_string() : cursor;
    broken_ = false;
    const Found found = look(now);
    return [series = series_, found, due = now + period_](storage::JobEffects& effects) {
        effects.add_seals(found.seals);
        return storage::BatchDone{series, static_cast<int>(found.seals.size()), found.more, due};
    };
}

void SealLanes::kept(Instant /*now*/) {
    copy_.catch_up(seals_, series_);
    if (broken_) throw JobFault(JobFailure::chain_broken);
}

SealLanes::Found SealLanes::look(Instant now) {
    Found found;
    const auto newest = seals_.newest();
    for (const auto& head : events_.heads()) look_at(head, last_of(newest, head.lane), now, found);
    return found;
}

void SealLanes::look_at(const LanePosition& head, const LaneSeal& last, Instant now, Found& found) {
    const auto events = events_.after(head.lane, last.seq, events_a_batch);
    const bool cut_off = head.seq < last.seq || (events.empty() && head.seq > last.seq);
    if (cut_off || storage::first_break(events, LaneHead{last.seq, last.digest})) {
        broken_ = true;
        return;
    }
    if (events.empty()) return;
    const auto& top = events.back();
    found.seals.push_back(storage::sealed({head.lane, top.seq, series_, top.digest, now, {}}, vault_));
    if (top.seq < head.seq) found.more = true;
}

}  // namespace cts::jobs
