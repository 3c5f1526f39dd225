// The workspaces beside the calls: one's records, the team, what is kept. They open between calls and lead back there.
#include "client/presenter/common_views.h"
#include "client/presenter/shift_state.h"

namespace cts::presenter {

void ShiftPresenter::State::open_workspace(Screen workspace) {
    const bool stays = screen == Screen::team || screen == Screen::kept || screen == Screen::tickets;
    behind = stays && workspace == Screen::records ? screen : Screen::between_calls;
    screen = workspace;
    shown_now();
    changed();
}

void ShiftPresenter::State::shown_now() {
    around.team_shown(screen == Screen::team);
    around.tickets_shown(screen == Screen::tickets);
}

void ShiftPresenter::State::back() {
    const bool beside_calls = screen == Screen::records || screen == Screen::team || screen == Screen::kept;
    if (screen == Screen::team && around.team().leave()) return;
    const bool at_desk = screen == Screen::tickets && !around.tickets().leave() && !around.is_desk_alone();
    if (!beside_calls && !at_desk) return;
    if (screen == Screen::records) around.records().close();
    leave();
}

void ShiftPresenter::State::leave() {
    screen = std::exchange(behind, Screen::between_calls);
    shown_now();
    if (screen == Screen::between_calls && std::exchange(kit_waits, false)) return fetch({});
    changed();
}

void ShiftPresenter::open_records() {
    if (state_->screen != Screen::between_calls) return;
    state_->around.records().fetch();
    if (state_->last) state_->around.records().open(state_->last->call.id.to_string());
    state_->open_workspace(Screen::records);
}

void ShiftPresenter::open_record(const std::string& call) {
    if (state_->screen != Screen::team && state_->screen != Screen::tickets) return;
    state_->around.records().open(call);
    state_->open_workspace(Screen::records);
}

void ShiftPresenter::open_kept() {
    if (state_->screen == Screen::call) return state_->call->this_call_first();
    if (state_->screen != Screen::between_calls) return;
    state_->kept_desk.fetch();
    state_->open_workspace(Screen::kept);
}

void ShiftPresenter::select_kept(const std::string& call) {
    state_->kept_desk.select(call);
    state_->changed();
}

void ShiftPresenter::open_kept_call(const std::string& call) {
    if (state_->screen != Screen::kept || !state_->kept_desk.can_open(call)) return;
    state_->around.records().open(call);
    state_->open_workspace(Screen::records);
}

void ShiftPresenter::send_kept() {
    if (state_->kept) state_->kept->outbox().try_again();
}

void ShiftPresenter::open_team() {
    if (state_->screen != Screen::between_calls || !around_view().may_lead) return;
    state_->around.team().fetch();
    state_->open_workspace(Screen::team);
}

// Whose whole work is the desk is there from the log-in on; no project is chosen, it holds the tickets of all.
void ShiftPresenter::State::open_desk() {
    if (!projects.empty()) around.tickets().use_zone(projects.front().zone);
    around.tickets().use_language(agent.language);
    around.tickets().fetch();
    open_workspace(Screen::tickets);
}

void ShiftPresenter::open_tickets() {
    if (state_->screen != Screen::between_calls || !around_view().may_work_tickets) return;
    state_->open_desk();
}

// Nothing is closed on the way: what is typed at the desk stands there when one comes back.
void ShiftPresenter::next_workspace() {
    const auto open = around_view();
    if (state_->screen == Screen::between_calls) return open.may_lead ? open_team() : open_tickets();
    if (state_->screen == Screen::team && open.may_work_tickets) return state_->open_desk();
    const bool desk_alone = state_->around.is_desk_alone();
    if (state_->screen == Screen::team || (state_->screen == Screen::tickets && !desk_alone)) state_->leave();
}

void ShiftPresenter::back() {
    state_->back();
}

RecordsView ShiftPresenter::records_view() const {
    auto view = state_->around.records().view(state_->agent.language);
    view.top = state_->project ? state_->between.top : top_bar(state_->agent, {}, {}, {});
    return view;
}

TeamView ShiftPresenter::team_view() const {
    auto view = state_->around.team().view(state_->agent.language);
    view.top = state_->between.top;
    return view;
}

TicketDeskView ShiftPresenter::tickets_view() const {
    auto view = state_->around.tickets().view();
    view.top = state_->project ? state_->between.top : top_bar(state_->agent, {}, {}, {});
    if (state_->kept) state_->kept->show(view.top, state_->agent.language);
    return view;
}

KeptView ShiftPresenter::kept_view() const {
    auto view = state_->kept_desk.view(state_->agent.language);
    view.top = state_->between.top;
    return view;
}

}  // namespace cts::presenter
