// Draws on a cairo context in design pixels: fills, crisp one-pixel lines, text in its line box. The small parts
// (key cap, chip, sign) are drawn with it. It holds no state but the context it was given.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "client/ui/geometry.h"
#include "client/ui/paragraph.h"
#include "client/ui/theme.h"

struct _cairo;

namespace cts::ui {

class Painter {
  public:
    explicit Painter(_cairo* cairo) : cairo_(cairo) {}

    void fill(Box box, Ink ink, double radius = 0);
    void frame(Box box, Ink ink, double radius = 4, double width = 1);  // the line lies inside the box
    void rule(double x, double y, double width, Ink ink = Ink::hair);   // one pixel high
    void rule_down(double x, double y, double height, Ink ink = Ink::hair);
    void disc(double x, double y, double radius, Ink ink);
    void ring(double x, double y, double radius, Ink ink, double width);
    void stroke(const std::vector<std::pair<double, double>>& points, Ink ink, double width);
    void polygon(const std::vector<std::pair<double, double>>& points, Ink ink);

    // One line, centred on the height `middle`; returns where it ends. `room`: the width it may take before it ends
    // in …; 0 for as much as it needs.
    double text(double x, double middle, std::string_view text, TextLook look = {}, double room = 0);
    double text_left_of(double right, double middle, std::string_view text, TextLook look = {});  // returns its left
    double text_centred(Box box, std::string_view text, TextLook look = {});
    void paragraph(double x, double y, const Paragraph& paragraph);
    void paragraph_within(Box box, const Paragraph& paragraph);  // what does not fit is cut off

    _cairo* cairo() const { return cairo_; }

  private:
    void source(Ink ink);
    _cairo* cairo_;
};

}  // namespace cts::ui
