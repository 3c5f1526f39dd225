#include "client/ui/main_frame.h"

#include "client/ui/between_calls_screen.h"
#include "client/ui/call_screen.h"
#include "client/ui/gtk_style.h"
#include "client/ui/kept_screen.h"
#include "client/ui/keys_sheet.h"
#include "client/ui/log_in_screen.h"
#include "client/ui/projects_screen.h"
#include "client/ui/records_screen.h"
#include "client/ui/sentence.h"
#include "client/ui/team_screen.h"
#include "client/ui/ticket_screen.h"

namespace cts::ui {
namespace {

constexpr int tick_ms = 1000;
constexpr int least_width = 1024;
constexpr int least_height = 640;
constexpr int wide_from = 1600;

}  // namespace

MainFrame::MainFrame(const Actions& actions, const model::Clock& clock, Theme::Settings settings)
    : wxFrame(nullptr, wxID_ANY, "CTS"), actions_(actions), clock_(clock), timer_(this) {
    apply(settings);
    SetMinClientSize(wxSize(least_width, least_height));
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        tick();
        if (on_tick) on_tick();
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent&) {
        choose_room();
        fit();
    });
    Bind(EVT_COMMAND_GIVEN, [this](CommandEvent& event) {
        if (on_around_command(event.command())) return;
        if (event.command() != Command::all_keys) return event.Skip();
        CallAfter([this] { show_all_keys(*this, keys_of_screen()); });
    });
    timer_.Start(tick_ms);
}

template <class Screen, class Asked>
Screen& MainFrame::screen(Screen*& kept, Asked& actions) {
    if (kept) return *kept;
    clear();
    kept = new Screen(this, actions);
    shown_ = kept;
    if constexpr (std::is_base_of_v<TickingScreen, Screen>) ticking_ = kept;
    fit();
    return *kept;
}

void MainFrame::clear() {
    if (log_in_) typed_ = log_in_->typed();
    if (shown_) shown_->Destroy();
    shown_ = nullptr;
    ticking_ = nullptr;
    log_in_ = nullptr;
    projects_ = nullptr;
    between_ = nullptr;
    in_call_ = nullptr;
    records_ = nullptr;
    team_ = nullptr;
    kept_ = nullptr;
    desk_ = nullptr;
}

// Past the log-in nothing keeps it.
void MainFrame::forget_password() {
    if (log_in_) clear();
    typed_.second.clear();
}

void MainFrame::show(const presenter::LogInView& view) {
    const bool anew = log_in_ == nullptr;
    screen(log_in_, actions_.shift).show(view);
    if (anew) log_in_->fill_in(typed_.first, typed_.second);
}

void MainFrame::show(const std::vector<presenter::ProjectRow>& projects) {
    forget_password();
    screen(projects_, actions_.shift).show(projects);
}

void MainFrame::show(const presenter::BetweenCallsView& view) {
    forget_password();
    screen(between_, actions_.shift).show(view);
    tick();
}

void MainFrame::show(const presenter::CallView& view) {
    forget_password();
    screen(in_call_, actions_.call).show(view);
    tick();
}

void MainFrame::show(const presenter::RecordsView& view) {
    screen(records_, actions_.records).show(view);
    tick();
}

void MainFrame::show(const presenter::TeamView& view) {
    screen(team_, actions_.team).show(view);
    tick();
}

void MainFrame::show(const presenter::KeptView& view) {
    screen(kept_, actions_.kept).show(view);
    tick();
}

void MainFrame::show(const presenter::TicketDeskView& view) {
    forget_password();
    screen(desk_, actions_.tickets).show(view);
    tick();
}

void MainFrame::show_around(const presenter::AroundView& view) {
    if (between_) between_->show_around(view);
    if (in_call_) in_call_->show_around(view);
    if (desk_) desk_->show_around(view);
    tick();
}

Where MainFrame::keys_of_screen() const {
    if (desk_) return Where::desk;
    return in_call_ ? Where::call : Where::between;
}

bool MainFrame::on_around_command(Command command) {
    switch (command) {
        case Command::acknowledge:
            return actions_.around.acknowledge_notice(), true;
        case Command::updates:
            return actions_.around.next_update(), true;
        case Command::amend:
            return actions_.around.open_records(), true;
        case Command::workspaces:
            return actions_.around.next_workspace(), true;
        case Command::kept:
            return kept_ ? actions_.around.leave_workspace() : actions_.around.open_kept(), true;
        default:
            return false;
    }
}

void MainFrame::fill_in_log_in(const std::string& login, const std::string& password) {
    typed_ = {login, password};
    if (log_in_) log_in_->fill_in(login, password);
}

void MainFrame::use_language(model::Language language) {
    Theme::Settings settings = theme().settings();
    settings.language = language;
    apply(settings);
    clear();
    if (on_rebuilt) on_rebuilt();
}

void MainFrame::apply(Theme::Settings settings) {
    speak(settings.language);
    set_theme(Theme(settings));
    install_style_sheet(theme());
}

// Type and columns grow on a wide screen; what is being typed is with the presenter, so the screen may go.
void MainFrame::choose_room() {
    Theme::Settings settings = theme().settings();
    const Room room = GetClientSize().x >= theme().px(wide_from) ? Room::wide : Room::normal;
    if (room == settings.room) return;
    settings.room = room;
    apply(settings);
    if (!shown_) return;
    CallAfter([this] {
        clear();
        if (on_rebuilt) on_rebuilt();
    });
}

void MainFrame::fit() {
    if (shown_) shown_->SetSize(wxRect(GetClientSize()));
}

void MainFrame::tick() {
    if (ticking_) ticking_->tick(clock_.now());
}

}  // namespace cts::ui
