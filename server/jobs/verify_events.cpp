#include "server/jobs/verify_events.h"

#include <map>
#include <set>

#include "server/storage/event_chain.h"

namespace cts::jobs {

using storage::EventRecord;
using storage::LaneHead;
using storage::LanePosition;
using storage::LaneSeal;

namespace {

constexpr int a_page = 2'000;

using Copy = std::optional<std::vector<LaneSeal>>;

class LaneReading {
  public:
    LaneReading(int lane, storage::Events& events, const vault::Vault& vault) : events_(events), vault_(vault) {
        result_.lane = lane;
    }

    void take_seals(storage::LaneSeals& seals) {
        for (std::int64_t from = 0;;) {
            const auto page = seals.after(result_.lane, from, a_page);
            if (page.empty()) return;
            for (const auto& seal : page) take(seal);
            from = page.back().seq;
        }
    }

    void take_copy(const std::vector<LaneSeal>& copy) {
        for (const auto& seal : copy) {
            if (seal.lane != result_.lane) continue;
            if (!by_seq_.contains(seal.seq)) finds(EventFault::seal_missing, seal.seq);
            take(seal);
        }
    }

    LaneVerified verified(const LanePosition* head) {
        for (;;) {
            const auto page = events_.after(result_.lane, head_.seq, a_page);
            if (page.empty()) break;
            for (const auto& event : page) {
                if (!follows(event)) return result_;
            }
        }
        look_above(head);
        return result_;
    }

  private:
    void take(const LaneSeal& seal) {
        if (!storage::seal_holds(seal, vault_)) finds(EventFault::seal_forged, seal.seq);
        by_seq_.emplace(seal.seq, seal.digest);
        result_.seals = static_cast<std::int64_t>(by_seq_.size());
    }

    bool follows(const EventRecord& event) {
        if (event.seq != head_.seq + 1) return finds(EventFault::event_missing, head_.seq + 1);
        if (event.digest != storage::event_digest(event)) return finds(EventFault::event_altered, event.seq);
        if (event.previous != head_.digest) return finds(EventFault::chain_broken, event.seq);
        const auto seal = by_seq_.find(event.seq);
        if (seal != by_seq_.end() && seal->second != event.digest)
            return finds(EventFault::history_rewritten, event.seq);
        head_ = {event.seq, event.digest};
        ++result_.events;
        return true;
    }

    void look_above(const LanePosition* head) {
        const auto sealed_to = by_seq_.empty() ? 0 : by_seq_.rbegin()->first;
        const auto known_to = std::max(sealed_to, head == nullptr ? 0 : head->seq);
        if (known_to > head_.seq) finds(EventFault::events_cut_off, head_.seq + 1);
        result_.unsealed = std::max<std::int64_t>(head_.seq - sealed_to, 0);
    }

    bool finds(EventFault fault, std::int64_t seq) {
        if (!result_.finding) result_.finding = LaneFinding{fault, seq};
        return false;
    }

    storage::Events& events_;
    const vault::Vault& vault_;
    LaneVerified result_;
    LaneHead head_;
    std::map<std::int64_t, std::string> by_seq_;  // what was sealed
};

std::set<int> lanes_of(const std::vector<LanePosition>& heads, const std::vector<LaneSeal>& newest, const Copy& copy) {
    std::set<int> lanes;
    for (const auto& head : heads) lanes.insert(head.lane);
    for (const auto& seal : newest) lanes.insert(seal.lane);
    if (copy) {
        for (const auto& seal : *copy) lanes.insert(seal.lane);
    }
    return lanes;
}

const LanePosition* head_of_lane(const std::vector<LanePosition>& heads, int lane) {
    const auto found = std::ranges::find(heads, lane, &LanePosition::lane);
    return found == heads.end() ? nullptr : &*found;
}

}  // namespace

std::vector<LaneVerified> verify_events(storage::Events& events, storage::LaneSeals& seals, const vault::Vault& vault,
                                        const Copy& copy) {
    std::vector<LaneVerified> verified;
    const auto heads = events.heads();
    const auto newest = seals.newest();
    for (const int lane : lanes_of(heads, newest, copy)) {
        LaneReading reading(lane, events, vault);
        reading.take_seals(seals);
        if (copy) reading.take_copy(*copy);
        verified.push_back(reading.verified(head_of_lane(heads, lane)));
        auto& last = verified.back();
        if (newest.empty() && !last.finding) last.finding = LaneFinding{EventFault::never_sealed, 1};
    }
    return verified;
}

std::string series_of(storage::LaneSeals& seals) {
    const auto newest = seals.newest();
    return newest.empty() ? std::string() : newest.front().series;
}

}  // namespace cts::jobs
