#include "client/ui/entry.h"

#include <gtk/gtk.h>

#include "client/ui/gtk_style.h"
#include "client/ui/preedit.h"
#include "client/ui/status_dot.h"

namespace cts::ui {

Entry::Entry(wxWindow* parent, long style) : wxTextCtrl(parent, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, style) {
    watch_preedit(*this);
    if (style & wxTE_MULTILINE) {
        set_style_class(*this, "box");
        return;
    }
    g_signal_connect_after(GetHandle(), "draw", G_CALLBACK(on_draw), this);
}

std::string Entry::text() const {
    return GetValue().utf8_string();
}

void Entry::set_text(const std::string& text) {
    const wxString value = wxString::FromUTF8(text);
    if (value == GetValue()) return;
    ChangeValue(value);
    SetInsertionPointEnd();
}

void Entry::set_refused(bool refused) {
    if (refused == refused_) return;
    refused_ = refused;
    set_style_class(*this, "refused", refused);
}

void Entry::set_drop_mark(bool shown) {
    drop_mark_ = shown;
    set_style_class(*this, "drop", shown);
}

void Entry::set_placeholder(const std::string& words) {
    if (GTK_IS_ENTRY(GetHandle())) gtk_entry_set_placeholder_text(GTK_ENTRY(GetHandle()), words.c_str());
}

int Entry::on_draw(void* widget, void* cairo, void* self) {
    auto* context = static_cast<cairo_t*>(cairo);
    const double scale = theme().scale();
    cairo_save(context);
    cairo_scale(context, scale, scale);
    Painter painter(context);
    static_cast<Entry*>(self)->draw(painter, gtk_widget_get_allocated_width(GTK_WIDGET(widget)) / scale,
                                    gtk_widget_get_allocated_height(GTK_WIDGET(widget)) / scale);
    cairo_restore(context);
    return FALSE;
}

void Entry::draw(Painter& painter, double width, double height) const {
    const double middle = height / 2;
    if (drop_mark_) draw_drop_mark(painter, width - 14, middle);
    const double right = drop_mark_ ? width - 28 : width - 9;
    if (!unit_.empty()) painter.text_left_of(right, middle, unit_, {Type::secondary, Ink::muted});
    if (!beside_.empty()) painter.text(9 + text_width(text()) + 8, middle, beside_, {Type::secondary, Ink::muted});
}

}  // namespace cts::ui
