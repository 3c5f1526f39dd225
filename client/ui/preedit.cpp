#include "client/ui/preedit.h"

#include <gtk/gtk.h>
#include <wx/textctrl.h>

namespace cts::ui {
namespace {

constexpr const char* mark = "cts-composing";

GtkWidget* text_widget(const wxWindow& window) {
    GtkWidget* handle = window.GetHandle();
    return GTK_IS_SCROLLED_WINDOW(handle) ? gtk_bin_get_child(GTK_BIN(handle)) : handle;
}

void on_preedit(GtkWidget* widget, const char* preedit, void*) {
    g_object_set_data(G_OBJECT(widget), mark, GINT_TO_POINTER(preedit && *preedit));
}

}  // namespace

void watch_preedit(wxTextCtrl& entry) {
    g_signal_connect(text_widget(entry), "preedit-changed", G_CALLBACK(on_preedit), nullptr);
}

bool is_composing(const wxWindow& window) {
    if (!dynamic_cast<const wxTextCtrl*>(&window)) return false;
    return g_object_get_data(G_OBJECT(text_widget(window)), mark) != nullptr;
}

}  // namespace cts::ui
