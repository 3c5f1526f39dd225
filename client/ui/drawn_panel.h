// A panel that paints itself in design pixels and places native controls on itself. Views derive from it: draw() says
// what is seen, arrange() where the controls stand. A drawn key cap can be pressed with the mouse: hot() names its
// command while drawing. It takes no focus.
#pragma once

#include <wx/panel.h>

#include <vector>

#include "client/ui/command_event.h"
#include "client/ui/painter.h"

namespace cts::ui {

class DrawnPanel : public wxPanel {
  public:
    DrawnPanel(wxWindow* parent, Ink background);
    bool AcceptsFocus() const override { return false; }

    // What it needs at this width, in design pixels; 0: whatever it is given.
    virtual double height_for(double width) const;
    void set_background(Ink background);

  protected:
    virtual void draw(Painter& painter) = 0;
    virtual void arrange() {}

    Box area() const;  // from 0, 0
    void place(wxWindow& child, Box box) const;
    void hot(Box box, Command command, int number = 0);
    void refresh();  // lays out and paints again

  private:
    struct Hot {
        Box box;
        Command command{};
        int number = 0;
    };
    void on_paint();
    void on_press(wxMouseEvent& event);

    Ink background_;
    std::vector<Hot> hot_;
};

void place_on(wxWindow& child, Box box);

}  // namespace cts::ui
