// A command on its way from a key, a button or a drawn key cap to the view that carries it out. It starts at the
// focused window and climbs through its parents; a view that has no use for it skips it.
#pragma once

#include <wx/event.h>

#include "client/ui/key_table.h"

namespace cts::ui {

class CommandEvent : public wxCommandEvent {
  public:
    CommandEvent(Command command, int number);
    wxEvent* Clone() const override { return new CommandEvent(*this); }
    Command command() const { return command_; }
    int number() const { return number_; }

  private:
    Command command_;
    int number_;
};

wxDECLARE_EVENT(EVT_COMMAND_GIVEN, CommandEvent);

bool give_command(wxWindow& from, Command command, int number = 0);  // whether a view took it

}  // namespace cts::ui
