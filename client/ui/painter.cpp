#include "client/ui/painter.h"

#include <cairo.h>

#include <algorithm>

#include <cmath>
#include <numbers>

namespace cts::ui {
namespace {

void round_path(cairo_t* cairo, Box box, double radius) {
    if (radius <= 0) return cairo_rectangle(cairo, box.x, box.y, box.width, box.height);
    constexpr double quarter = std::numbers::pi / 2;
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, box.right() - radius, box.y + radius, radius, -quarter, 0);
    cairo_arc(cairo, box.right() - radius, box.bottom() - radius, radius, 0, quarter);
    cairo_arc(cairo, box.x + radius, box.bottom() - radius, radius, quarter, 2 * quarter);
    cairo_arc(cairo, box.x + radius, box.y + radius, radius, 2 * quarter, 3 * quarter);
    cairo_close_path(cairo);
}

// To the screen's pixels and back, so that edges stay crisp at every scale.
Box snapped(cairo_t* cairo, Box box) {
    double left = box.x;
    double top = box.y;
    double right = box.right();
    double bottom = box.bottom();
    cairo_user_to_device(cairo, &left, &top);
    cairo_user_to_device(cairo, &right, &bottom);
    left = std::round(left), top = std::round(top), right = std::round(right), bottom = std::round(bottom);
    cairo_device_to_user(cairo, &left, &top);
    cairo_device_to_user(cairo, &right, &bottom);
    return {left, top, right - left, bottom - top};
}

}  // namespace

void Painter::source(Ink ink) {
    cairo_new_path(cairo_);  // text leaves a current point behind
    const Rgb colour = theme().colour(ink);
    cairo_set_source_rgb(cairo_, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
}

void Painter::fill(Box box, Ink ink, double radius) {
    source(ink);
    round_path(cairo_, snapped(cairo_, box), radius);
    cairo_fill(cairo_);
}

void Painter::frame(Box box, Ink ink, double radius, double width) {
    source(ink);
    const double thick = std::max(1.0, std::round(width * theme().scale())) / theme().scale();
    cairo_set_line_width(cairo_, thick);
    round_path(cairo_, snapped(cairo_, box).inset(thick / 2), std::max(0.0, radius - thick / 2));
    cairo_stroke(cairo_);
}

void Painter::rule(double x, double y, double width, Ink ink) {
    fill({x, y, width, 1 / theme().scale()}, ink);
}

void Painter::rule_down(double x, double y, double height, Ink ink) {
    fill({x, y, 1 / theme().scale(), height}, ink);
}

void Painter::disc(double x, double y, double radius, Ink ink) {
    source(ink);
    cairo_arc(cairo_, x, y, radius, 0, 2 * std::numbers::pi);
    cairo_fill(cairo_);
}

void Painter::ring(double x, double y, double radius, Ink ink, double width) {
    source(ink);
    cairo_set_line_width(cairo_, width);
    cairo_arc(cairo_, x, y, radius - width / 2, 0, 2 * std::numbers::pi);
    cairo_stroke(cairo_);
}

void Painter::stroke(const std::vector<std::pair<double, double>>& points, Ink ink, double width) {
    source(ink);
    cairo_set_line_width(cairo_, width);
    cairo_set_line_cap(cairo_, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cairo_, CAIRO_LINE_JOIN_ROUND);
    for (const auto& [x, y] : points) cairo_line_to(cairo_, x, y);
    cairo_stroke(cairo_);
    cairo_set_line_cap(cairo_, CAIRO_LINE_CAP_BUTT);
}

void Painter::polygon(const std::vector<std::pair<double, double>>& points, Ink ink) {
    source(ink);
    for (const auto& [x, y] : points) cairo_line_to(cairo_, x, y);
    cairo_close_path(cairo_);
    cairo_fill(cairo_);
}

double Painter::text(double x, double middle, std::string_view text, TextLook look, double room) {
    const Paragraph line(text, look, room);
    line.draw(cairo_, x, middle - line.height() / 2);
    return x + line.width();
}

double Painter::text_left_of(double right, double middle, std::string_view text, TextLook look) {
    const Paragraph line(text, look, 0);
    line.draw(cairo_, right - line.width(), middle - line.height() / 2);
    return right - line.width();
}

double Painter::text_centred(Box box, std::string_view text, TextLook look) {
    const Paragraph line(text, look, 0);
    const double x = box.x + (box.width - line.width()) / 2;
    line.draw(cairo_, x, box.middle() - line.height() / 2);
    return x + line.width();
}

void Painter::paragraph(double x, double y, const Paragraph& paragraph) {
    paragraph.draw(cairo_, x, y);
}

void Painter::paragraph_within(Box box, const Paragraph& paragraph) {
    cairo_save(cairo_);
    cairo_rectangle(cairo_, box.x, box.y, box.width, box.height);
    cairo_clip(cairo_);
    paragraph.draw(cairo_, box.x, box.y);
    cairo_restore(cairo_);
}

}  // namespace cts::ui
