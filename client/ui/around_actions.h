// What a person does round the calls, as the screens say it: notices, and the ways between the workspaces.
#pragma once

namespace cts::ui {

class AroundActions {
  public:
    virtual ~AroundActions() = default;

    virtual void acknowledge_notice() = 0;
    virtual void next_update() = 0;
    virtual void open_records() = 0;
    virtual void next_workspace() = 0;  // calls, the team, the back office, as far as they are open to this person
    virtual void open_kept() = 0;       // the calls that are not settled yet
    virtual void leave_workspace() = 0;
};

}  // namespace cts::ui
