#include <algorithm>

#include "tests/doubles/memory_state.h"

namespace cts::tests {
namespace {

using storage::NoticeStep;

class MemoryNotices final : public storage::Notices {
  public:
    explicit MemoryNotices(MemoryState& state) : state_(state) {}

    void publish(const storage::NoticeRecord& notice) override {
        const std::lock_guard lock(state_.mutex);
        state_.notices.push_back(notice);
        state_.tell(storage::notice_published_event(notice));
    }

    std::vector<storage::NoticeSeen> not_ended(model::UserId reader, model::Instant now) override {
        const std::lock_guard lock(state_.mutex);
        std::vector<storage::NoticeSeen> found;
        for (const auto& notice : state_.notices) {
            if (!notice.withdrawn_at && (!notice.valid_until || now < *notice.valid_until))
                found.push_back(seen(notice, reader));
        }
        return found;
    }

    std::vector<storage::IncidentSeen> incidents(model::ProjectId project, model::Instant now) override {
        const std::lock_guard lock(state_.mutex);
        std::vector<storage::IncidentSeen> found;
        for (const auto& notice : state_.notices) {
            if (!notice.incident || (notice.project && *notice.project != project)) continue;
            const bool in_force = !notice.withdrawn_at && (!notice.valid_until || now < *notice.valid_until);
            const int open = open_tickets(notice.id, project);
            if (in_force || open > 0) found.push_back({notice, seen(notice, {}).project, open});
        }
        return found;
    }

    std::optional<storage::NoticeSeen> by_id(model::NoticeId id, model::UserId reader) override {
        const std::lock_guard lock(state_.mutex);
        const auto* notice = find(id);
        if (notice == nullptr) return std::nullopt;
        return seen(*notice, reader);
    }

    NoticeStep withdraw(model::NoticeId id, model::UserId by, model::Instant at) override {
        const std::lock_guard lock(state_.mutex);
        auto* notice = find(id);
        if (notice == nullptr) return NoticeStep::unknown;
        if (notice->withdrawn_at) return NoticeStep::done_before;
        notice->withdrawn_by = by;
        notice->withdrawn_at = at;
        state_.tell(storage::notice_withdrawn_event(*notice));
        return NoticeStep::done;
    }

    NoticeStep acknowledge(model::NoticeId id, model::UserId by, model::Instant at) override {
        const std::lock_guard lock(state_.mutex);
        const auto* notice = find(id);
        if (notice == nullptr) return NoticeStep::unknown;
        if (acknowledged(id, by)) return NoticeStep::done_before;
        state_.acknowledged[id].push_back({by, at});
        state_.tell(storage::notice_acknowledged_event(*notice, by, at));
        return NoticeStep::done;
    }

    std::vector<storage::NoticeAcknowledged> acknowledgements(model::NoticeId id) override {
        const std::lock_guard lock(state_.mutex);
        return state_.acknowledged[id];
    }

  private:
    int open_tickets(model::NoticeId incident, model::ProjectId project) {
        return static_cast<int>(std::ranges::count_if(state_.follow_ups, [&](const storage::FollowUpRecord& one) {
            const auto& ticket = state_.facts[one.id].ticket;
            return one.open && one.project == project && ticket && ticket->incident == incident;
        }));
    }

    storage::NoticeRecord* find(model::NoticeId id) {
        const auto found = std::ranges::find(state_.notices, id, &storage::NoticeRecord::id);
        return found == state_.notices.end() ? nullptr : &*found;
    }

    std::optional<model::Instant> acknowledged(model::NoticeId id, model::UserId by) {
        for (const auto& one : state_.acknowledged[id]) {
            if (one.by == by) return one.at;
        }
        return std::nullopt;
    }

    storage::NoticeSeen seen(const storage::NoticeRecord& notice, model::UserId reader) {
        storage::NoticeSeen seen{notice, "", state_.users[notice.published_by].user.display_name,
                                 acknowledged(notice.id, reader)};
        for (const auto& project : state_.projects) {
            if (notice.project == project.id) seen.project = project.code;
        }
        return seen;
    }

    MemoryState& state_;
};

}  // namespace

std::unique_ptr<storage::Notices> memory_notices(MemoryState& state) {
    return std::make_unique<MemoryNotices>(state);
}

}  // namespace cts::tests
