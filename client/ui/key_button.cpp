#include "client/ui/key_button.h"

#include <gtk/gtk.h>

#include "client/ui/accessible_name.h"
#include "client/ui/gtk_style.h"
#include "client/ui/key_cap.h"

namespace cts::ui {
namespace {

constexpr double gap = 10;
constexpr double gap_after_cap = 6;
constexpr double padding = 10;

const char* style_class(ButtonLook look) {
    switch (look) {
        case ButtonLook::plain:
        case ButtonLook::accent_text:
            return "plain";
        case ButtonLook::light:
            return "light";
        case ButtonLook::primary:
            return "primary";
        case ButtonLook::danger:
            return "danger";
    }
    return "plain";
}

CapLook cap_look(ButtonLook look, bool enabled) {
    if (!enabled) return CapLook::disabled;
    if (look == ButtonLook::primary) return CapLook::on_fill;
    return look == ButtonLook::danger ? CapLook::refused : CapLook::plain;
}

}  // namespace

KeyButton::KeyButton(wxWindow* parent, ui::Command command, ButtonLook look, int number)
    : wxButton(parent, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT), look_(look) {
    set_style_class(*this, style_class(look));
    g_signal_connect_after(GetHandle(), "draw", G_CALLBACK(on_draw), this);
    Bind(wxEVT_BUTTON, [this, command, number](wxCommandEvent&) { give_command(*this, command, number); });
}

void KeyButton::show(const std::string& label, const std::string& keys, const std::string& description) {
    if (label == label_ && keys == keys_) return;
    label_ = label;
    keys_ = keys;
    set_accessible_name(*this, label, description.empty() ? keys : description);
    Refresh();
}

double KeyButton::natural_width() const {
    const double cap = keys_.empty() ? 0 : key_cap_width(keys_) + (cap_first_ ? gap_after_cap : gap);
    return 2 * (cap_first_ ? 5 : padding) + text_width(label_) + cap;
}

int KeyButton::on_draw(void* widget, void* cairo, void* self) {
    auto* context = static_cast<cairo_t*>(cairo);
    const double scale = theme().scale();
    cairo_save(context);
    cairo_scale(context, scale, scale);
    Painter painter(context);
    static_cast<KeyButton*>(self)->draw(painter, gtk_widget_get_allocated_width(GTK_WIDGET(widget)) / scale,
                                        gtk_widget_get_allocated_height(GTK_WIDGET(widget)) / scale);
    cairo_restore(context);
    return FALSE;
}

Ink KeyButton::ink() const {
    if (!IsEnabled()) return Ink::muted;
    switch (look_) {
        case ButtonLook::plain:
        case ButtonLook::light:
            return Ink::text;
        case ButtonLook::accent_text:
            return Ink::accent;
        case ButtonLook::primary:
            return Ink::on_fill;
        case ButtonLook::danger:
            return Ink::refused;
    }
    return Ink::text;
}

void KeyButton::draw(Painter& painter, double width, double height) const {
    const double content = natural_width() - 2 * (cap_first_ ? 5 : padding);
    const double middle = height / 2;
    double x = (width - content) / 2;
    if (cap_first_ && !keys_.empty())
        x = draw_key_cap(painter, x, middle, keys_, cap_look(look_, IsEnabled())) + gap_after_cap;
    x = painter.text(x, middle, label_, {Type::body, ink()});
    if (!cap_first_ && !keys_.empty()) draw_key_cap(painter, x + gap, middle, keys_, cap_look(look_, IsEnabled()));
}

}  // namespace cts::ui
