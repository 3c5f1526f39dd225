// What a person does in the list of kept calls, as its screen says it.
#pragma once

#include <string>

namespace cts::ui {

class KeptActions {
  public:
    virtual ~KeptActions() = default;

    virtual void select_kept(const std::string& call) = 0;
    virtual void open_kept(const std::string& call) = 0;  // to amend it, where the server has it
    virtual void send_kept() = 0;                         // now, and what was not taken too
    virtual void leave_kept() = 0;
};

}  // namespace cts::ui
