// The one window: shows the screen it is given, ticks its clocks, and builds it anew when the language, the scale or
// the room (normal, wide) changes. What a screen shows comes from whoever listens to the presenter.
#pragma once

#include <wx/frame.h>
#include <wx/timer.h>

#include <functional>

#include "client/presenter/around_calls.h"
#include "client/presenter/kept_view.h"
#include "client/presenter/views.h"
#include "client/ui/around_actions.h"
#include "client/ui/call_actions.h"
#include "client/ui/command_event.h"
#include "client/ui/kept_actions.h"
#include "client/ui/record_actions.h"
#include "client/ui/shift_actions.h"
#include "client/ui/team_actions.h"
#include "client/ui/theme.h"
#include "client/ui/ticket_actions.h"

namespace cts::ui {

class BetweenCallsScreen;
class CallScreen;
class KeptScreen;
class LogInScreen;
class ProjectsScreen;
class RecordsScreen;
class TeamScreen;
class TicketScreen;
class TickingScreen;

class MainFrame : public wxFrame {
  public:
    struct Actions {
        ShiftActions& shift;
        CallActions& call;
        AroundActions& around;
        RecordActions& records;
        TeamActions& team;
        KeptActions& kept;
        TicketActions& tickets;
    };
    MainFrame(const Actions& actions, const model::Clock& clock, Theme::Settings settings);

    void show(const presenter::LogInView& view);
    void show(const std::vector<presenter::ProjectRow>& projects);
    void show(const presenter::BetweenCallsView& view);
    void show(const presenter::CallView& view);
    void show(const presenter::RecordsView& view);
    void show(const presenter::TeamView& view);
    void show(const presenter::KeptView& view);
    void show(const presenter::TicketDeskView& view);
    void show_around(const presenter::AroundView& view);  // on the calls' screens and at the desk
    void use_language(model::Language language);
    void fill_in_log_in(const std::string& login, const std::string& password);

    std::function<void()> on_tick;     // once a second
    std::function<void()> on_rebuilt;  // the screen is gone: show the view again

  private:
    template <class Screen, class Asked>
    Screen& screen(Screen*& kept, Asked& actions);
    void clear();
    void forget_password();
    void apply(Theme::Settings settings);
    void choose_room();
    void fit();
    void tick();
    bool on_around_command(Command command);
    Where keys_of_screen() const;

    Actions actions_;
    const model::Clock& clock_;
    wxTimer timer_;
    wxWindow* shown_ = nullptr;
    TickingScreen* ticking_ = nullptr;
    std::pair<std::string, std::string> typed_;  // at the log-in, while its screen is built anew
    LogInScreen* log_in_ = nullptr;
    ProjectsScreen* projects_ = nullptr;
    BetweenCallsScreen* between_ = nullptr;
    CallScreen* in_call_ = nullptr;
    RecordsScreen* records_ = nullptr;
    TeamScreen* team_ = nullptr;
    KeptScreen* kept_ = nullptr;
    TicketScreen* desk_ = nullptr;
};

}  // namespace cts::ui
