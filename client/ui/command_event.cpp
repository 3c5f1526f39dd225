#include "client/ui/command_event.h"

#include <wx/window.h>

namespace cts::ui {

wxDEFINE_EVENT(EVT_COMMAND_GIVEN, CommandEvent);

CommandEvent::CommandEvent(Command command, int number)
    : wxCommandEvent(EVT_COMMAND_GIVEN), command_(command), number_(number) {}

bool give_command(wxWindow& from, Command command, int number) {
    CommandEvent event(command, number);
    event.SetEventObject(&from);
    return from.GetEventHandler()->ProcessEvent(event);
}

}  // namespace cts::ui
