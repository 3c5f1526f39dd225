#include "client/ui/incident_panel.h"

#include <algorithm>

#include "client/ui/accessible_name.h"
#include "client/ui/status_dot.h"
#include "client/ui/ticket_alerts.h"

namespace cts::ui {
namespace {

constexpr double text_left = 44;
constexpr double above = 7;
constexpr std::size_t most_shown = 2;  // the talk flow keeps its room

}  // namespace

IncidentPanel::IncidentPanel(wxWindow* parent) : DrawnPanel(parent, Ink::window) {
    set_accessible_role(*this, Role::alert);
}

void IncidentPanel::show(const std::vector<presenter::IncidentView>& incidents, const std::string& zone) {
    std::vector<std::string> lines;
    std::string all;
    for (const auto& incident : incidents) {
        if (lines.size() == most_shown) break;
        lines.push_back(incident_words(incident, zone));
        all += (all.empty() ? "" : " ") + lines.back();
        if (std::ranges::find(lines_, lines.back()) == lines_.end()) announce(*this, lines.back());
    }
    lines_ = std::move(lines);
    set_accessible_name(*this, all);
    refresh();
}

Paragraph IncidentPanel::paragraph(const std::string& words, double width) {
    return {words, {}, std::max(40.0, width - text_left - 12), Flow::wrapped};
}

double IncidentPanel::height_for(double width) const {
    double height = 0;
    for (const auto& words : lines_) height += paragraph(words, width).height() + 2 * above;
    return height;
}

void IncidentPanel::draw(Painter& painter) {
    Box box = area();
    for (const auto& words : lines_) {
        const Paragraph paragraph = this->paragraph(words, box.width);
        const Box line = box.take_top(paragraph.height() + 2 * above);
        painter.fill(line, Ink::refused_tint);
        painter.fill({line.x, line.y, 4, line.height}, Ink::refused);
        painter.rule(line.x, line.y, line.width);
        draw_bang(painter, 25, line.y + above + 10, Ink::refused);
        painter.paragraph(text_left, line.y + above, paragraph);
    }
}

}  // namespace cts::ui
