#include "client/ui/ticket_alerts.h"

#include <algorithm>

#include "client/ui/accessible_name.h"
#include "client/ui/key_cap.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"
#include "client/ui/status_dot.h"

namespace cts::ui {
namespace {

constexpr double text_left = 44;
constexpr double above = 7;

double key_room() {
    return key_cap_width(cap_of(Command::told)) + text_width(tr("Into the reply")) + 24;
}

}  // namespace

std::string incident_words(const presenter::IncidentView& incident, const std::string& zone) {
    const auto title = arg("title", incident.title);
    const auto answer = arg("answer", incident.answer);
    if (!incident.ends_at)
        return fill(tr("Known incident: {title}. Answer: {answer} No end is known yet."), title, answer);
    return fill(tr("Known incident: {title}. Answer: {answer} Expected to end {time}."), title, answer,
                arg("time", day_minute_text(*incident.ends_at, zone)));
}

std::string conflict_words(const presenter::TicketConflict& conflict, const std::string& zone) {
    const auto words = fill(tr("{name} was faster at {time}: {action}, now \"{state}\". What you typed is kept."),
                            arg("name", conflict.by_name), arg("time", minute_text(conflict.at, zone)),
                            arg("action", conflict.action_label), arg("state", conflict.state_label));
    if (conflict.fields == 0) return words;
    return fill(tr("{what} {count} field differs.", "{what} {count} fields differ.", conflict.fields),
                arg("what", words), arg("count", conflict.fields));
}

TicketAlerts::TicketAlerts(wxWindow* parent) : DrawnPanel(parent, Ink::window) {
    set_accessible_role(*this, Role::alert);
}

void TicketAlerts::show(const presenter::WorkView& view, const std::string& zone) {
    std::vector<Strip> strips;
    for (const auto& incident : view.incidents)
        strips.push_back({incident_words(incident, zone), true, incident.put_down});
    if (view.conflict) strips.push_back({conflict_words(*view.conflict, zone), false});
    std::string all;
    for (const Strip& strip : strips) {
        all += (all.empty() ? "" : " ") + strip.words;
        if (std::ranges::find(strips_, strip.words, &Strip::words) == strips_.end()) announce(*this, strip.words);
    }
    strips_ = std::move(strips);
    set_accessible_name(*this, all);
    refresh();
}

Paragraph TicketAlerts::paragraph(const Strip& strip, double width) {
    const double right = strip.incident ? key_room() : 12;
    return {strip.words, {}, std::max(40.0, width - text_left - right), Flow::wrapped};
}

double TicketAlerts::height_for(double width) const {
    double height = 0;
    for (const Strip& strip : strips_) height += paragraph(strip, width).height() + 2 * above;
    return height;
}

void TicketAlerts::draw_key(Painter& painter, Box line, const Strip& strip) {
    const double right = line.right() - 12;
    const double middle = line.y + above + 10;
    if (strip.put_down) {
        const double x = painter.text_left_of(right, middle, tr("put down to it"), {Type::body, Ink::ok});
        return draw_tick(painter, x - 10, middle, Tone::ok);
    }
    double x = draw_key_cap_left_of(painter, right, middle, cap_of(Command::told)) - 6;
    x = painter.text_left_of(x, middle, tr("Into the reply"), {Type::body, Ink::accent});
    hot({x, middle - 10, right - x, 20}, Command::told);
}

void TicketAlerts::draw(Painter& painter) {
    Box box = area();
    for (const Strip& strip : strips_) {
        const Paragraph words = paragraph(strip, area().width);
        const Box line = box.take_top(words.height() + 2 * above);
        const Ink ink = strip.incident ? Ink::refused : Ink::warn;
        painter.fill(line, strip.incident ? Ink::refused_tint : Ink::warn_tint);
        painter.fill({line.x, line.y, 4, line.height}, ink);
        painter.rule(line.x, line.bottom() - 1, line.width);
        draw_bang(painter, 25, line.y + above + 10, strip.incident ? Ink::refused : Ink::warn_fill);
        painter.paragraph(text_left, line.y + above, words);
        if (strip.incident) draw_key(painter, line, strip);
    }
}

}  // namespace cts::ui
