#include "client/ui/drawn_panel.h"

#include <cairo.h>
#include <gtk/gtk.h>
#include <wx/dcclient.h>
#include <wx/graphics.h>

#include <algorithm>

#include "client/ui/focus_ring.h"

namespace cts::ui {

DrawnPanel::DrawnPanel(wxWindow* parent, Ink background)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE),
      background_(background) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { on_paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        arrange();
        Refresh();
        event.Skip();
    });
    Bind(wxEVT_LEFT_DOWN, &DrawnPanel::on_press, this);
    watch_focus(*this);
}

double DrawnPanel::height_for(double) const {
    return 0;
}

void DrawnPanel::set_background(Ink background) {
    if (background == background_) return;
    background_ = background;
    Refresh();
}

Box DrawnPanel::area() const {
    const wxSize size = GetClientSize();
    return {0, 0, size.x / theme().scale(), size.y / theme().scale()};
}

void place_on(wxWindow& child, Box box) {
    const Theme& now = theme();
    const int x = now.px(box.x);
    const int y = now.px(box.y);
    child.SetSize(x, y, std::max(0, now.px(box.right()) - x), std::max(0, now.px(box.bottom()) - y));
}

void DrawnPanel::place(wxWindow& child, Box box) const {
    place_on(child, box);
}

void DrawnPanel::hot(Box box, Command command, int number) {
    hot_.push_back({box, command, number});
}

void DrawnPanel::refresh() {
    arrange();
    Refresh();
}

void DrawnPanel::on_paint() {
    // A panel that is only drawn must not take Tab; wx sets the flag anew whenever children come and go.
    gtk_widget_set_can_focus(GetHandle(), FALSE);
    wxPaintDC dc(this);
    auto* cairo = static_cast<cairo_t*>(dc.GetGraphicsContext()->GetNativeContext());
    cairo_save(cairo);
    cairo_scale(cairo, theme().scale(), theme().scale());
    Painter painter(cairo);
    painter.fill(area(), background_);
    hot_.clear();
    draw(painter);
    draw_focus_ring(painter, *this);
    cairo_restore(cairo);
}

void DrawnPanel::on_press(wxMouseEvent& event) {
    const double x = event.GetX() / theme().scale();
    const double y = event.GetY() / theme().scale();
    for (const Hot& spot : hot_) {
        if (spot.box.inset(-4).contains(x, y)) {
            give_command(*this, spot.command, spot.number);
            return;
        }
    }
    event.Skip();
}

}  // namespace cts::ui
