#include "server/service/changes.h"

#include <array>
#include <map>
#include <set>

#include "server/service/change_cursor.h"
#include "server/service/concern.h"
#include "server/service/paging.h"

namespace cts::service {

using model::Reason;

namespace {

constexpr int read_at_once = 200;

class Reading {
  public:
    Reading(const Tools& tools, const model::User& user, ChangeCursor cursor, int limit)
        : tools_(tools), who_(user), cursor_(std::move(cursor)), limit_(limit) {}

    api::Changes read(const std::vector<storage::LanePosition>& heads) {
        for (const auto& head : heads) read_lane(head);
        found_.cursor = cursor_.text();
        return std::move(found_);
    }

  private:
    void read_lane(const storage::LanePosition& head) {
        while (cursor_.of(head.lane) < head.seq) {
            if (is_full()) {
                found_.more = true;
                return;
            }
            const auto events = tools_.store.events().after(head.lane, cursor_.of(head.lane), read_at_once);
            if (events.empty()) return;
            for (const auto& event : events) {
                if (is_full()) break;
                look_at(event);
            }
        }
    }

    bool is_full() const {
        return found_.items.size() >= static_cast<std::size_t>(limit_) || looked_at_ >= most_events_looked_at;
    }

    void look_at(const storage::EventRecord& event) {
        ++looked_at_;
        cursor_.move(event.lane, event.seq);
        const auto concern = concern_of(event);
        if (!concerns(concern, who_)) return;
        api::Change change{concern.type, concern.subject, concern.project ? code_of(*concern.project) : std::string()};
        if (told_.insert({change.type, change.subject, change.project}).second)
            found_.items.push_back(std::move(change));
    }

    const std::string& code_of(model::ProjectId id) {
        const auto known = codes_.find(id);
        if (known != codes_.end()) return known->second;
        const auto project = tools_.store.projects().by_id(id);
        return codes_[id] = project ? project->code : std::string();
    }

    const Tools& tools_;
    Hearer who_;
    ChangeCursor cursor_;
    int limit_;
    int looked_at_ = 0;
    api::Changes found_;
    std::set<std::array<std::string, 3>> told_;
    std::map<model::ProjectId, std::string> codes_;
};

}  // namespace

// The heads are asked for first: whatever is committed later is behind them and comes with the next request.
Result<api::Changes> changes(const Tools& tools, const model::User& user, const std::optional<std::string>& after,
                             const std::optional<std::string>& limit) {
    const auto page = page_wanted(std::nullopt, limit);
    if (!page) return Refused(page.error());
    auto cursor = after ? ChangeCursor::parse(*after) : ChangeCursor({});
    if (!cursor) return bad_parameter("after");
    const auto heads = tools.store.events().heads();
    if (!after) return api::Changes{{}, ChangeCursor(heads).text(), false};
    if (cursor->is_ahead_of(heads)) return refuse(Reason::unknown_cursor, "after");
    return Reading(tools, user, std::move(*cursor), page->limit).read(heads);
}

}  // namespace cts::service
