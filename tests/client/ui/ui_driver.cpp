#include "tests/client/ui/ui_driver.h"

#include <gtk/gtk.h>
#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/frame.h>
#include <wx/init.h>
#include <wx/textctrl.h>
#include <wx/uiaction.h>
#include <wx/weakref.h>

#include <chrono>
#include <cstdlib>

#include "client/ui/accessible_name.h"
#include "client/ui/gtk_style.h"
#include "client/ui/key_dispatcher.h"
#include "client/ui/sentence.h"

namespace cts::tests {
namespace {

int keys_seen = 0;

// Its release comes last, when the next key may be under way already.
bool is_modifier(const wxKeyEvent& event) {
    const int code = event.GetKeyCode();
    return code == WXK_CONTROL || code == WXK_ALT || code == WXK_SHIFT;
}

class TestApp : public wxApp {
  public:
    bool OnInit() override { return true; }
    int FilterEvent(wxEvent& event) override {
        if (event.GetEventType() == wxEVT_KEY_UP && !is_modifier(static_cast<wxKeyEvent&>(event))) ++keys_seen;
        return ui::filter_key(event);
    }
};

}  // namespace

UiDriver& UiDriver::start() {
    static UiDriver driver;
    return driver;
}

UiDriver::UiDriver() {
    setenv("GTK_IM_MODULE", "gtk-im-context-simple", 1);
    wxApp::SetInstance(new TestApp);
    int argc = 1;
    static char name[] = "test_client_ui";
    static char* argv[] = {name, nullptr};
    wxEntryStart(argc, argv);
    wxTheApp->CallOnInit();
    wxEventLoopBase::SetActive(new wxGUIEventLoop);
    ui::speak(model::Language::en);
    ui::set_theme(ui::Theme({false, 1.0, ui::Room::normal, model::Language::en}));
    ui::install_style_sheet(ui::theme());
}

bool UiDriver::until(const std::function<bool()>& holds) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (!holds()) {
        if (std::chrono::steady_clock::now() > end) return false;
        wxEventLoopBase::GetActive()->DispatchTimeout(20);
        wxTheApp->ProcessPendingEvents();
    }
    return true;
}

void UiDriver::show(wxWindow& content) {
    frame_ = static_cast<wxFrame*>(wxGetTopLevelParent(&content));
    frame_->SetClientSize(1366, 768);
    frame_->Show();
    content.SetSize(wxRect(frame_->GetClientSize()));
    until([&] { return content.IsShownOnScreen() && gtk_widget_get_mapped(frame_->GetHandle()); });
    GdkWindow* window = gtk_widget_get_window(frame_->GetHandle());
    until([&] {
        gdk_window_focus(window, GDK_CURRENT_TIME);
        return gtk_window_has_toplevel_focus(GTK_WINDOW(frame_->GetHandle())) != FALSE;
    });
    until([&] { return wxWindow::FindFocus() != nullptr; });
}

void UiDriver::close() {
    if (!frame_) return;
    const wxWeakRef<wxFrame> closing(frame_);
    frame_->Destroy();
    frame_ = nullptr;
    until([&] {  // its windows still speak to the actions of this test until they are gone
        wxTheApp->ProcessIdle();
        return !closing;
    });
    settle();
}

void UiDriver::press(int key, int modifiers) {
    const int before = keys_seen;
    wxUIActionSimulator().Char(key, modifiers);
    until([&] { return keys_seen > before; });
}

void UiDriver::type(const std::string& ascii) {
    for (const char key : ascii) press(key);
}

void UiDriver::write(const std::string& utf8) {
    if (auto* entry = dynamic_cast<wxTextCtrl*>(focused())) entry->WriteText(wxString::FromUTF8(utf8));
    settle();
}

wxWindow* UiDriver::focused() const {
    return wxWindow::FindFocus();
}

void UiDriver::settle() {
    bool passed = false;
    wxTheApp->CallAfter([&passed] { passed = true; });
    until([&] { return passed; });
}

wxWindow* find_named(wxWindow& root, const std::string& name) {
    for (wxWindow* child : root.GetChildren()) {
        if (child->GetHandle() && ui::accessible_name(*child) == name) return child;
        if (wxWindow* deeper = find_named(*child, name)) return deeper;
    }
    return nullptr;
}

}  // namespace cts::tests
