// The notices in force for whoever is logged in (I2), everybody's and those of the project they work in: the urgent
// ones wait in a queue until each is acknowledged, the others are updates to be read one by one. An acknowledgement
// shows at once and is sent again if the server was away.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "client/gateway/gateway.h"
#include "client/presenter/asking.h"
#include "client/presenter/views.h"

namespace cts::presenter {

struct NoticeView {
    std::string id;
    std::string title;
    std::string text;
    std::string by;
    model::Instant at;  // in force since
    bool urgent = false;
};
NoticeView notice_view(const api::Notice& notice, model::Language language);

struct NoticesView {
    std::optional<NoticeView> urgent;  // the one to be acknowledged first: the oldest
    int urgent_behind = 0;             // that wait behind it
    std::vector<NoticeView> updates;   // not yet read, newest first
    int open_update = -1;              // the row whose text is shown
};

class NoticeDesk {
  public:
    NoticeDesk(gateway::Gateway& gateway, Executor& executor, const model::Clock& clock, std::function<void()> changed);

    void fetch();
    void use_project(const std::string& code);
    void acknowledge();  // Alt+A: the urgent one, else the update that is open
    void next_update();  // Alt+U: opens the first, then the one behind it
    void tick();         // notices begin and end by the clock
    NoticesView view(model::Language language) const;
    std::vector<IncidentView> incidents(model::Language language) const;  // in force, acknowledged or not (H6)

  private:
    void came_back(gateway::Answer<api::Page<api::Notice>>& answer);
    void send(model::NoticeId notice);
    bool is_ours(const api::Notice& notice) const { return notice.project.value_or(project_) == project_; }
    bool in_force(const api::Notice& notice) const;
    bool waits(const api::Notice& notice, api::Urgency urgency) const;
    std::vector<const api::Notice*> waiting(api::Urgency urgency) const;  // oldest first

    gateway::Gateway& gateway_;
    Asking asking_;
    const model::Clock& clock_;
    std::function<void()> changed_;
    std::string project_;
    std::vector<api::Notice> notices_;
    std::set<model::NoticeId> acknowledged_;  // here; the server may not know yet
    std::set<model::NoticeId> unsent_;        // the server was away
    model::Instant tried_at_;
    std::optional<model::NoticeId> open_;
    std::size_t shown_ = 0;  // how many wait or are known incidents, as last shown
};

}  // namespace cts::presenter
