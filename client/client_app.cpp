#include "client/client_app.h"

#include <wx/cmdline.h>
#include <wx/intl.h>
#include <wx/settings.h>

#include <algorithm>
#include <fstream>

#include "client/screen_actions.h"
#include "client/ui/gtk_style.h"
#include "client/ui/key_dispatcher.h"
#include "client/ui/main_frame.h"
#include "client/ui/worker.h"
#include "shared/words/words.h"

namespace cts {
namespace {

constexpr int first_width = 1366;
constexpr int first_height = 768;
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
    parser.AddLongOption("scale", "100, 115 or 130 per cent", wxCMD_LINE_VAL_NUMBER);
}

bool ClientApp::OnCmdLineParsed(wxCmdLineParser& parser) {
    if (!wxApp::OnCmdLineParsed(parser)) return false;
    address_.url = option(parser, "server", "http://127.0.0.1:8470");
    address_.ca_file = option(parser, "ca", "");
    login_ = option(parser, "login", "");
    password_ = first_line(option(parser, "password-file", ""));
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
    gateway_ = gateway::make_http_gateway(address_);
    worker_ = std::make_unique<ui::Worker>();
    shift_ =
        std::make_unique<presenter::ShiftPresenter>(*gateway_, *worker_, clock_, look_.language, [this] { changed(); });
    open_window();
    return true;
}

void ClientApp::open_window() {
    actions_ = std::make_unique<ScreenActions>(*shift_, [this](model::Language language) {
        CallAfter([this, language] {
            shift_->use_language(language);
            frame_->use_language(language);
        });
    });
    frame_ = new ui::MainFrame(*actions_, *actions_, clock_, look_);
    frame_->on_tick = [this] {
        if (shift_->call()) shift_->call()->tick();
    };
    frame_->on_rebuilt = [this] { changed(); };
    frame_->SetClientSize(first_width, first_height);
    show();
    frame_->fill_in_log_in(login_, password_);
    frame_->Show();
}

int ClientApp::OnExit() {
    worker_.reset();  // first: what it would bring back speaks to the presenter
    shift_.reset();
    return wxApp::OnExit();
}

int ClientApp::FilterEvent(wxEvent& event) {
    return ui::filter_key(event);
}

void ClientApp::changed() {
    if (showing_ || !frame_) return;
    showing_ = true;
    CallAfter([this] { show(); });
}

void ClientApp::show_log_in() {
    presenter::LogInView view = shift_->log_in_view();
    view.server = address_.url;
    frame_->show(view);
}

void ClientApp::show() {
    showing_ = false;
    switch (shift_->screen()) {
        case presenter::Screen::log_in:
            return show_log_in();
        case presenter::Screen::projects:
            return frame_->show(shift_->projects());
        case presenter::Screen::between_calls:
            return frame_->show(shift_->between_view());
        case presenter::Screen::call:
            return frame_->show(shift_->call()->view());
    }
}

}  // namespace cts
