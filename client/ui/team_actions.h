// What a team leader does in the team's workspace, as its screen says it.
#pragma once

#include <string>

#include "client/presenter/team_view.h"
#include "client/ui/work_actions.h"

namespace cts::ui {

class TeamActions : public WorkActions {
  public:
    virtual void show_tab(presenter::TeamTab tab) = 0;
    virtual void select_row(const std::string& id) = 0;
    virtual void more_rows() = 0;
    virtual void show_holder(const std::string& colleague) = 0;   // what they hold; empty: what nobody has
    virtual void show_district(const std::string& district) = 0;  // of the visits; empty: all
    virtual void open_step(followup::Action action) = 0;          // of what is selected: its form
    virtual void choose_colleague(const std::string& id) = 0;     // empty: back to the team
    virtual void give_hand_over_reason(const std::string& reason) = 0;
    virtual void send_team() = 0;  // sends the form, hands over, or publishes
    virtual void write_notice(const presenter::NoticeDraft& draft) = 0;
    virtual void withdraw_notice(const std::string& id) = 0;
    virtual void open_teams_record(const std::string& call) = 0;
    virtual void leave_team() = 0;
};

}  // namespace cts::ui
