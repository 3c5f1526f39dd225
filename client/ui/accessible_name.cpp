#include "client/ui/accessible_name.h"

#include <gtk/gtk.h>
#include <wx/window.h>

namespace cts::ui {
namespace {

// The widget that takes the focus, not the frame around it.
AtkObject* accessible(const wxWindow& window) {
    GtkWidget* handle = window.GetHandle();
    GtkWidget* inner = GTK_IS_SCROLLED_WINDOW(handle) ? gtk_bin_get_child(GTK_BIN(handle)) : nullptr;
    return gtk_widget_get_accessible(inner ? inner : handle);
}

AtkRole atk_role(Role role) {
    switch (role) {
        case Role::panel:
            return ATK_ROLE_PANEL;
        case Role::heading:
            return ATK_ROLE_HEADING;
        case Role::text:
            return ATK_ROLE_LABEL;
        case Role::list:
            return ATK_ROLE_LIST;
        case Role::alert:
            return ATK_ROLE_ALERT;
        case Role::button:
            return ATK_ROLE_PUSH_BUTTON;
    }
    return ATK_ROLE_PANEL;
}

std::string text_or_empty(const char* text) {
    return text ? text : "";
}

}  // namespace

void set_accessible_name(wxWindow& window, const std::string& name, const std::string& description) {
    AtkObject* object = accessible(window);
    if (!object) return;
    if (text_or_empty(atk_object_get_name(object)) != name) atk_object_set_name(object, name.c_str());
    if (text_or_empty(atk_object_get_description(object)) != description)
        atk_object_set_description(object, description.c_str());
}

void set_accessible_role(wxWindow& window, Role role) {
    if (AtkObject* object = accessible(window)) atk_object_set_role(object, atk_role(role));
}

void announce(wxWindow& window, const std::string& words) {
    AtkObject* object = accessible(window);
    if (object && !words.empty()) g_signal_emit_by_name(object, "announcement", words.c_str());
}

std::string accessible_name(const wxWindow& window) {
    AtkObject* object = accessible(window);
    return object ? text_or_empty(atk_object_get_name(object)) : "";
}

std::string accessible_description(const wxWindow& window) {
    AtkObject* object = accessible(window);
    return object ? text_or_empty(atk_object_get_description(object)) : "";
}

}  // namespace cts::ui
