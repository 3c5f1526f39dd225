// Hands one follow-up to a colleague or back to the team, with a reason (G2, G6). Somebody who was faster (412) is
// named; the follow-up is read anew and what was typed stays, to be sent again.
#pragma once

#include <functional>

#include "client/gateway/gateway.h"
#include "client/presenter/asking.h"
#include "client/presenter/team_view.h"

namespace cts::presenter {

TeamRow team_row(const api::FollowUp& follow_up, model::Language language);

class HandOver {
  public:
    HandOver(gateway::Gateway& gateway, Executor& executor, api::FollowUp follow_up, std::function<void()> changed,
             std::function<void(const api::FollowUp&)> done);

    model::FollowUpId id() const { return detail_.follow_up.id; }
    bool typing() const { return to_.has_value() || !reason_.empty(); }
    const api::FollowUp& follow_up() const { return detail_.follow_up; }
    std::vector<followup::Action> steps() const;  // of its course, that may be taken by who asks
    HandOverView view(const std::vector<api::Colleague>& colleagues, model::Language language) const;
    bool busy() const { return busy_; }
    const char* notice() const { return notice_; }  // English; "" while there is none
    const std::string& server_notice() const { return server_notice_; }

    void fetch();                               // its history
    void choose(const std::string& colleague);  // empty: back to the team
    void give_reason(const std::string& reason) { reason_ = reason; }
    TeamCaret send();  // where the caret belongs; none: it went out

  private:
    void came_back(gateway::Answer<api::FollowUp>& answer);
    void somebody_was_faster();
    void say(const char* english);

    gateway::Gateway& gateway_;
    Asking asking_;
    api::FollowUpDetail detail_;
    std::function<void()> changed_;
    std::function<void(const api::FollowUp&)> done_;
    std::optional<std::string> to_;
    std::string reason_;
    std::optional<AssignConflict> conflict_;
    const char* notice_ = "";
    std::string server_notice_;
    bool busy_ = false;
};

}  // namespace cts::presenter
