// The call from the back office's desk to a customer who complained: claimed for its ticket, on the call screen like
// any other, and back at the desk when it is saved.
#include <algorithm>

#include "client/presenter/shift_state.h"

namespace cts::presenter {

void ShiftPresenter::State::call_from_desk(const api::FollowUp& ticket) {
    const auto of_it = std::ranges::find(projects, ticket.project, &api::Project::code);
    if (call || between.loading || of_it == projects.end()) return;
    project = *of_it;
    around.opened(*project);
    between.loading = true;
    ask<Arrival>([this, code = project->code,
                  id = ticket.id] { return begin_call(gateway, code, gateway.claim(code, api::Claim{id})); },
                 [this](Arrival& arrival) {
                     if (!arrival.claimed) {
                         between.loading = false;
                         return around.tickets().say(arrival.claimed.error().message);
                     }
                     from_desk = true;
                     begun(arrival);
                     from_desk = call != nullptr;
                 });
}

// Whose whole work is the desk comes back there from every call, one that a PC had kept too.
bool ShiftPresenter::State::back_at_desk() {
    if (!std::exchange(from_desk, false) && !around.is_desk_alone()) return false;
    screen = Screen::tickets;
    kit_waits = !around.is_desk_alone();  // who is next is asked for when the calls are shown again
    shown_now();
    around.tickets().news();
    return true;
}

void ShiftPresenter::dial_customer() {
    const auto* ticket = state_->around.tickets().working();
    if (state_->screen == Screen::tickets && ticket) state_->call_from_desk(ticket->detail().follow_up);
}

}  // namespace cts::presenter
