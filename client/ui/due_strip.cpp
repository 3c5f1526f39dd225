#include "client/ui/due_strip.h"

#include <cairo.h>
#include <wx/translation.h>

#include <algorithm>

#include "client/ui/accessible_name.h"
#include "client/ui/chip.h"
#include "client/ui/clock_words.h"
#include "client/ui/due_bars.h"
#include "client/ui/due_words.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"

namespace cts::ui {
namespace {

using presenter::ClockState;
using presenter::DueClockView;

constexpr double pad = 12;
constexpr double line = 21;
constexpr double head = 30;
constexpr double hours_line = 16;
constexpr double bars_height = 46;
constexpr double days_height = 34;
constexpr double foot = 2 * 20 + 6;
constexpr const char* weekdays[] = {wxTRANSLATE("Mo"), wxTRANSLATE("Tu"), wxTRANSLATE("We"), wxTRANSLATE("Th"),
                                    wxTRANSLATE("Fr"), wxTRANSLATE("Sa"), wxTRANSLATE("Su")};

Ink state_ink(ClockState state) {
    switch (state) {
        case ClockState::met:
            return Ink::ok;
        case ClockState::met_late:
        case ClockState::overdue:
            return Ink::refused;
        case ClockState::soon:
        case ClockState::not_set:
            return Ink::warn;
        case ClockState::running:
            return Ink::text2;
    }
    return Ink::text2;
}

void hatch(Painter& painter, Box box) {
    cairo_t* cairo = painter.cairo();
    cairo_save(cairo);
    cairo_rectangle(cairo, box.x, box.y, box.width, box.height);
    cairo_clip(cairo);
    for (double x = box.x - box.height; x < box.right(); x += 6)
        painter.stroke({{x, box.bottom()}, {x + box.height, box.y}}, Ink::hair, 1.2);
    cairo_restore(cairo);
}

}  // namespace

DueStrip::DueStrip(wxWindow* parent) : DrawnPanel(parent, Ink::window) {
    set_accessible_role(*this, Role::text);
}

void DueStrip::show(const presenter::DueStripView& view) {
    view_ = view;
    std::string name = tr("How the due moment is computed");
    std::string days;
    for (const DueClockView& clock : view.clocks) {
        name += ". " + due_words(clock) + ". " + clock_state_words(clock);
        days += reckoned_words(clock) + ". " + days_words(clock) + ". " + used_words(clock) + ". " +
                provisional_words(clock) + "\n";
    }
    set_accessible_name(*this, name, days);
    refresh();
}

std::vector<const DueClockView*> DueStrip::others() const {
    std::vector<const DueClockView*> found;
    for (const DueClockView& clock : view_.clocks)
        if (&clock != shown_clock(view_)) found.push_back(&clock);
    return found;
}

double DueStrip::height_for(double) const {
    const DueClockView* clock = shown_clock(view_);
    if (!clock) return head + line;
    const double drawn = clock->bars.empty() ? 0 : hours_line + bars_height + days_height;
    const double provisional = provisional_words(*clock).empty() ? 0 : line;
    return head + line * static_cast<double>(others().size()) + drawn + provisional + foot;
}

void DueStrip::draw(Painter& painter) {
    Box box = area();
    painter.rule(0, 0, box.width, Ink::line);
    box = box.inset(pad, 0);
    draw_head(painter, box.take_top(head));
    const DueClockView* clock = shown_clock(view_);
    if (!clock) {
        painter.text(box.x, box.y + line / 2, view_.loading ? tr("Fetching") : tr("Choose a ticket with the arrows."),
                     {Type::secondary, Ink::muted}, box.width);
        return;
    }
    for (const DueClockView* other : others()) draw_other(painter, box.take_top(line), *other);
    if (!clock->bars.empty()) {
        const Box bars = box.take_top(hours_line + bars_height);
        draw_bars(painter, {bars.x, bars.y + hours_line, bars.width, bars_height}, *clock);
        draw_days(painter, box.take_top(days_height), *clock);
    }
    draw_foot(painter, box, *clock);
}

void DueStrip::draw_head(Painter& painter, Box box) const {
    const double after = painter.text(box.x, box.middle() + 2, tr("How the due moment is computed"),
                                      {Type::secondary, Ink::text2, true});
    painter.text(after + 8, box.middle() + 2, view_.ticket, {Type::secondary, Ink::muted}, 90);
    const DueClockView* clock = shown_clock(view_);
    if (!clock || clock->calendar_version == 0) return;
    const auto version = fill(tr("calendar v{version}"), arg("version", clock->calendar_version));
    if (after + 100 + text_width(version, {Type::secondary}) < box.right())
        painter.text_left_of(box.right(), box.middle() + 2, version, {Type::secondary, Ink::muted});
}

void DueStrip::draw_other(Painter& painter, Box box, const DueClockView& clock) const {
    const double x =
        painter.text(box.x, box.middle(), due_words(clock), {Type::body, Ink::text}, std::max(20.0, box.width * 0.72)) +
        8;
    painter.text(x, box.middle(), clock_state_words(clock), {Type::body, state_ink(clock.state)},
                 std::max(20.0, box.right() - x));
}

void DueStrip::draw_bars(Painter& painter, Box box, const DueClockView& clock) const {
    const auto looks = bar_looks(clock.bars, box);
    for (std::size_t i = 0; i < looks.size(); ++i) {
        const BarLook& look = looks[i];
        if (look.off) {
            hatch(painter, look.box);
            continue;
        }
        painter.fill(look.box, Ink::accent_tint);
        painter.frame(look.box, Ink::accent, 0);
        if (look.used.height > 0) painter.fill(look.used, Ink::accent_fill);
        const auto hours = clock.bars[i].hours.count() > 0 ? hours_text(clock.bars[i].hours) : std::string();
        if (text_width(hours, {Type::cap}) <= look.box.width + 6)
            painter.text_centred({look.box.x - 4, look.box.y - hours_line, look.box.width + 8, hours_line}, hours,
                                 {Type::cap, Ink::text2});
    }
    for (const OffRun& run : off_runs(clock.bars, box)) {
        const auto words = fill(tr("{holiday}: not counted"), arg("holiday", run.holiday));
        const double width = text_width(words, {Type::cap}) + 12;
        if (width > run.box.width) continue;
        const Box label{run.box.x + (run.box.width - width) / 2, run.box.middle() - 9, width, 18};
        painter.fill(label, Ink::window, 3);
        painter.text_centred(label, words, {Type::cap, Ink::text2});
    }
    painter.rule(box.x, box.bottom(), box.width, Ink::line);
}

void DueStrip::draw_days(Painter& painter, Box box, const DueClockView& clock) const {
    const auto looks = bar_looks(clock.bars, box);
    for (std::size_t i = 0; i < looks.size(); ++i) {
        if (!looks[i].named) continue;
        const presenter::DueBar& bar = clock.bars[i];
        const Box column{looks[i].box.x - 8, box.y, looks[i].box.width + 16, 18};
        const Ink ink = bar.today ? Ink::accent : Ink::text2;
        painter.text_centred({column.x, box.y + 2, column.width, 16}, day_label(clock.bars, i),
                             {Type::cap, ink, bar.today});
        const bool make_up = bar.kind == presenter::DayKind::make_up;
        const auto weekday = make_up ? tr("Mk") : tr(weekdays[std::clamp(bar.weekday, 1, 7) - 1]);
        painter.text_centred({column.x, box.y + 17, column.width, 16}, weekday,
                             {Type::cap, make_up ? Ink::promised : Ink::text2, make_up});
    }
}

void DueStrip::draw_foot(Painter& painter, Box box, const DueClockView& clock) const {
    const auto provisional = provisional_words(clock);
    if (!provisional.empty())
        painter.text(box.x, box.take_top(line).middle(), "▲ " + provisional, {Type::secondary, Ink::warn}, box.width);
    painter.text(box.x, box.take_top(20).middle(), reckoned_words(clock),
                 {Type::secondary, clock.not_set.empty() ? Ink::text2 : Ink::warn}, box.width);
    const Box last = box.take_top(20);
    const auto used = used_words(clock);
    const double left = used.empty() ? last.right()
                                     : painter.text_left_of(last.right(), last.middle(), used,
                                                            {Type::secondary, state_ink(clock.state)});
    painter.text(last.x, last.middle(), due_words(clock), {Type::body, Ink::text, true},
                 std::max(20.0, left - last.x - 8));
}

}  // namespace cts::ui
