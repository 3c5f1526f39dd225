// The composition root of the desktop client: reads the command line, wires gateway, presenter and window together,
// and nothing else. What the screens ask goes to the presenter; when the presenter has changed, its view is shown.
#pragma once

#include <wx/app.h>

#include <memory>
#include <string>

#include "client/gateway/gateway.h"
#include "client/presenter/shift_presenter.h"
#include "client/ui/theme.h"

class wxCmdLineParser;

namespace cts::ui {
class MainFrame;
class Worker;
}  // namespace cts::ui

namespace cts {

class ScreenActions;

class ClientApp : public wxApp {
  public:
    ClientApp();
    ~ClientApp() override;

    bool OnInit() override;
    int OnExit() override;
    int FilterEvent(wxEvent& event) override;
    void OnInitCmdLine(wxCmdLineParser& parser) override;
    bool OnCmdLineParsed(wxCmdLineParser& parser) override;

  private:
    void open_window();
    void changed();  // at most one showing is under way
    void show();
    void show_log_in();

    gateway::ServerAddress address_;
    std::string login_;
    std::string password_;
    ui::Theme::Settings look_;
    model::SystemClock clock_;
    std::unique_ptr<gateway::Gateway> gateway_;
    std::unique_ptr<ui::Worker> worker_;
    std::unique_ptr<presenter::ShiftPresenter> shift_;
    std::unique_ptr<ScreenActions> actions_;
    ui::MainFrame* frame_ = nullptr;
    bool showing_ = false;
};

}  // namespace cts
