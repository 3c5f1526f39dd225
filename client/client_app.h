// The desktop client as a program: reads the command line, opens the desktop, and nothing else.
#pragma once

#include <wx/app.h>

#include <filesystem>
#include <memory>
#include <string>

#include "client/gateway/gateway.h"
#include "client/presenter/server_clock.h"
#include "client/ui/theme.h"
#include "shared/model/instant.h"

class wxCmdLineParser;

namespace cts {

class Desktop;

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
    gateway::ServerAddress address_;
    std::string login_;
    std::string password_;
    ui::Theme::Settings look_;
    std::filesystem::path desk_file_;
    presenter::SteadyClock clock_;
    std::unique_ptr<Desktop> desktop_;
};

}  // namespace cts
