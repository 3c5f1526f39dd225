#include "client/ui/scenario_panel.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "client/ui/accessible_name.h"
#include "client/ui/chip.h"
#include "client/ui/key_cap.h"
#include "client/ui/script_bubble.h"
#include "client/ui/sentence.h"
#include "client/ui/status_dot.h"

namespace cts::ui {
namespace {

constexpr double bar = 4;
constexpr double margin = 20;
constexpr double pad = 10;
constexpr double line = 22;
constexpr double timer_room = 84;
constexpr double timer_radius = 24;

// What is left of the wait, from the top, clockwise.
std::vector<std::pair<double, double>> arc(double x, double y, double radius, double share) {
    std::vector<std::pair<double, double>> points;
    const int steps = std::max(1, static_cast<int>(std::ceil(60 * share)));
    for (int i = 0; i <= steps; ++i) {
        const double angle = 2 * std::numbers::pi * share * i / steps;
        points.emplace_back(x + radius * std::sin(angle), y - radius * std::cos(angle));
    }
    return points;
}

std::chrono::milliseconds left_of(const presenter::ScenarioView& view, model::Instant now) {
    using std::chrono::milliseconds;
    if (!view.wait_from || !view.wait_until) return milliseconds(0);
    return std::clamp<milliseconds>(*view.wait_until - now, milliseconds(0), *view.wait_until - *view.wait_from);
}

}  // namespace

int seconds_left(const presenter::ScenarioView& view, model::Instant now) {
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left_of(view, now)).count());
}

ScenarioPanel::ScenarioPanel(wxWindow* parent) : DrawnPanel(parent, Ink::warn_tint) {
    set_accessible_role(*this, Role::text);
}

void ScenarioPanel::show(const presenter::ScenarioView& view) {
    view_ = view;
    const auto then = waits() ? fill(tr("Then wait {seconds} s."), arg("seconds", seconds_left(view, *view.wait_from)))
                              : std::string();
    set_accessible_name(*this, plain_text(view.say), view.hang_up ? tr("Everything is said. Hang up.") : then);
    refresh();
}

void ScenarioPanel::tick(model::Instant now) {
    now_ = now;
    if (waits()) Refresh();
}

std::string ScenarioPanel::stage_words() const {
    if (view_.rule_only) return tr("This form has no sentence for it; its rule:");
    if (view_.stages == 1) return tr("Say this");
    return fill(tr("Sentence {stage} of {stages}"), arg("stage", view_.stage), arg("stages", view_.stages));
}

double ScenarioPanel::text_width_in(double width) const {
    return width - 2 * margin - (waits() ? timer_room : 0);
}

Paragraph ScenarioPanel::sentence(double width) const {
    if (view_.rule_only) return Paragraph(plain_text(view_.say), {Type::body}, text_width_in(width), Flow::wrapped);
    return Paragraph(script_spans(view_.say), Type::script, text_width_in(width));
}

double ScenarioPanel::height_for(double width) const {
    const double text = std::max(sentence(width).height(), waits() ? 2 * timer_radius - line : 0);
    return 2 * pad + line + 4 + text + 6 + line;
}

void ScenarioPanel::draw(Painter& painter) {
    const Box box = area();
    painter.fill({0, 0, bar, box.height}, Ink::warn_fill);
    const double x = draw_filled_chip(painter, margin, pad + line / 2, view_.label);
    painter.text(x + 10, pad + line / 2, stage_words(), {Type::secondary, Ink::text2});
    painter.paragraph(margin, pad + line + 4, sentence(box.width));
    if (waits()) draw_timer(painter, box.right() - margin - timer_radius, pad + timer_radius + 4);
    draw_keys(painter, box.bottom() - pad - line / 2);
}

void ScenarioPanel::draw_timer(Painter& painter, double x, double y) const {
    const double whole = static_cast<double>((*view_.wait_until - *view_.wait_from).count());
    const double share = static_cast<double>(left_of(view_, now_).count()) / std::max(1.0, whole);
    painter.ring(x, y, timer_radius, Ink::hair, 4);
    if (share > 0) painter.stroke(arc(x, y, timer_radius - 2, share), Ink::warn, 4);
    painter.text_centred({x - timer_radius, y - timer_radius, 2 * timer_radius, 2 * timer_radius},
                         std::to_string(seconds_left(view_, now_)), {Type::title, Ink::text, true});
}

double ScenarioPanel::key_hint(Painter& painter, double x, double middle, Command command, int number,
                               const std::string& words) {
    const double cap = draw_key_cap(painter, x, middle, cap_of(command, number));
    const double end = painter.text(cap + 6, middle, words, {Type::secondary, Ink::text2});
    hot({x, middle - 11, end - x, 22}, command, number);
    return end + 18;
}

void ScenarioPanel::draw_keys(Painter& painter, double middle) {
    double x = margin;
    if (view_.hang_up) {
        draw_bang(painter, x + 8, middle, Ink::refused);
        x = painter.text(x + 22, middle, tr("Everything is said. Hang up."), {Type::body, Ink::refused, true}) + 8;
        x = draw_key_cap(painter, x, middle, cap_of(Command::phone), CapLook::refused) + 18;
    } else {
        x = key_hint(painter, x, middle, Command::scenario, scenario_number(view_.scenario), tr("next sentence"));
    }
    key_hint(painter, x, middle, Command::back, 0, tr("leave; the outcome from before comes back"));
}

}  // namespace cts::ui
