#include "client/client_app.h"

#include <wx/cmdline.h>
#include <wx/intl.h>
#include <wx/settings.h>

#include <algorithm>
#include <fstream>

#include "client/desk_path.h"
#include "client/desktop.h"
#include "client/ui/gtk_style.h"
#include "client/ui/key_dispatcher.h"
#include "shared/words/words.h"

namespace cts {
namespace {

constexpr long scale_percents[] = {100, 115, 130};

model::Language desktop_language() {
    const wxString name = wxLocale::GetLanguageCanonicalName(wxLocale::GetSystemLanguage());
    return name.StartsWith("zh") ? model::Language::zh_CN : model::Language::en;
}

std::string option(const wxCmdLineParser& parser, const char* name, const std::string& otherwise) {
    wxString value;
    return parser.Found(name, &value) ? value.utf8_string() : otherwise;
}

// A demo's password comes from a file: on the command line others of the machine would see it.
std::string first_line(const std::string& file) {
    std::ifstream stream(file);
    std::string line;
    std::getline(stream, line);
    return line;
}

}  // namespace

ClientApp::ClientApp() = default;
ClientApp::~ClientApp() = default;

void ClientApp::OnInitCmdLine(wxCmdLineParser& parser) {
    wxApp::OnInitCmdLine(parser);
    parser.AddLongOption("server", "address of the server, such as https://cts.example");
    parser.AddLongOption("ca", "PEM file of the authority that signed the server's certificate");
    parser.AddLongOption("lang", "zh_CN or en; otherwise the desktop's");
    parser.AddLongOption("login", "fills in the user name");
    parser.AddLongOption("password-file", "fills in the password from this file: for demos");
    parser.AddLongOption("desk", "file of what this PC keeps until the server has it; otherwise in your data folder");
    parser.AddLongOption("scale", "100, 115 or 130 per cent", wxCMD_LINE_VAL_NUMBER);
}

bool ClientApp::OnCmdLineParsed(wxCmdLineParser& parser) {
    if (!wxApp::OnCmdLineParsed(parser)) return false;
    address_.url = option(parser, "server", "http://127.0.0.1:8470");
    address_.ca_file = option(parser, "ca", "");
    address_.patience = gateway::while_somebody_waits;
    login_ = option(parser, "login", "");
    password_ = first_line(option(parser, "password-file", ""));
    desk_file_ = option(parser, "desk", default_desk_file(address_.url).string());
    const auto chosen = model::parse_language(option(parser, "lang", ""));
    look_.language = address_.language = chosen.value_or(desktop_language());
    long percent = 100;
    parser.Found("scale", &percent);
    if (std::ranges::find(scale_percents, percent) == std::end(scale_percents)) percent = 100;
    look_.scale = static_cast<double>(percent) / 100;
    return true;
}

bool ClientApp::OnInit() {
    if (!wxApp::OnInit()) return false;
    words::init();
    look_.scale *= ui::screen_scale();
    look_.dark = wxSystemSettings::GetAppearance().IsDark();
    desktop_ = std::make_unique<Desktop>(address_, look_, clock_, desk_file_, presenter::uptime_of_this_pc);
    desktop_->open(login_, password_);
    return true;
}

int ClientApp::OnExit() {
    desktop_.reset();
    return wxApp::OnExit();
}

int ClientApp::FilterEvent(wxEvent& event) {
    return ui::filter_key(event);
}

}  // namespace cts
