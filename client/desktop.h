// One person's client, wired: gateway, worker, presenters, window. What the screens ask goes to the presenters; when a
// presenter has changed, its view is shown. It needs a wxApp, and reads no command line: the program and the tests that
// drive real windows open the same desktop.
#pragma once

#include <wx/frame.h>
#include <wx/weakref.h>

#include <filesystem>
#include <memory>
#include <string>

#include "client/gateway/gateway.h"
#include "client/gateway/push_listener.h"
#include "client/presenter/shift_presenter.h"
#include "client/ui/main_frame.h"
#include "client/ui/theme.h"

namespace cts::ui {
class Worker;
}  // namespace cts::ui

namespace cts {

class DeskActions;
class ScreenActions;
class TicketDeskActions;

class Desktop {
  public:
    // `desk_file`: where this PC keeps what the server does not have yet. `clock`: the PC's; the server corrects it.
    // `uptime`: of this PC, to go by when its clock is set while the server is away.
    Desktop(const gateway::ServerAddress& server, const ui::Theme::Settings& look, const model::Clock& clock,
            const std::filesystem::path& desk_file, presenter::UptimeOf uptime = {});
    ~Desktop();  // ends what is under way and closes the window
    Desktop(const Desktop&) = delete;

    void open(const std::string& login, const std::string& password);  // both may be empty: what log-in shows
    ui::MainFrame& window() { return *frame_; }
    presenter::ShiftPresenter& shift() { return *shift_; }

  private:
    void choose_language(model::Language language);
    void changed();  // at most one showing is under way
    void show();
    void show_log_in();
    void show_screen();

    std::string server_;
    std::unique_ptr<gateway::Gateway> gateway_;
    std::unique_ptr<ui::Worker> worker_;
    desk::DeskStore desk_;
    presenter::ServerClock clock_;
    presenter::KeptWork kept_;
    std::unique_ptr<gateway::PushListener> listener_;
    std::unique_ptr<presenter::ShiftPresenter> shift_;
    std::unique_ptr<ScreenActions> actions_;
    std::unique_ptr<DeskActions> desk_actions_;
    std::unique_ptr<TicketDeskActions> ticket_actions_;
    wxWeakRef<ui::MainFrame> frame_;  // the person may close it
    bool showing_ = false;
};

}  // namespace cts
