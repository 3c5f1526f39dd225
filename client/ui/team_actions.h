// What a team leader does in the team's workspace, as its screen says it.
#pragma once

#include <string>

#include "client/presenter/team_view.h"

namespace cts::ui {

class TeamActions {
  public:
    virtual ~TeamActions() = default;

    virtual void show_tab(presenter::TeamTab tab) = 0;
    virtual void select_row(const std::string& id) = 0;
    virtual void more_rows() = 0;
    virtual void choose_colleague(const std::string& id) = 0;  // empty: back to the team
    virtual void give_hand_over_reason(const std::string& reason) = 0;
    virtual void send_team() = 0;  // hands over, or publishes
    virtual void write_notice(const presenter::NoticeDraft& draft) = 0;
    virtual void withdraw_notice(const std::string& id) = 0;
    virtual void open_teams_record(const std::string& call) = 0;
    virtual void leave_team() = 0;
};

}  // namespace cts::ui
