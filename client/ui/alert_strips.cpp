#include "client/ui/alert_strips.h"

#include <algorithm>

#include "client/ui/accessible_name.h"
#include "client/ui/class_words.h"
#include "client/ui/key_cap.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"
#include "client/ui/status_dot.h"

namespace cts::ui {
namespace {

constexpr double strip_height = 32;
constexpr double bar = 4;
constexpr double text_left = 44;
constexpr double pad = 16;
constexpr std::chrono::minutes just_due{1};

void draw_strip(Painter& painter, Box box, Ink fill, Ink line) {
    painter.fill(box, fill);
    painter.fill({box.x, box.y, bar, box.height}, line);
    painter.rule(box.x, box.bottom() - 1, box.width);
}

std::string whom(const presenter::ReminderView& reminder) {
    return fill(tr("{kind}: {customer} {number}"), arg("kind", follow_up_word(reminder.kind)),
                arg("customer", reminder.customer_name), arg("number", reminder.masked_number));
}

}  // namespace

std::string reminder_words(const presenter::ReminderView& reminder, model::Instant now) {
    if (now < reminder.due) {
        const auto left = std::chrono::ceil<std::chrono::minutes>(reminder.due - now).count();
        return fill(tr("due in {count} min"), arg("count", left));
    }
    if (now - reminder.due < just_due) return tr("due now");
    return "▲ " + fill(tr("over by {time}"), arg("time", span_text((now - reminder.due) / 60)));
}

AlertStrips::AlertStrips(wxWindow* parent, StripPlace place) : DrawnPanel(parent, Ink::window), place_(place) {
    set_accessible_role(*this, Role::alert);
}

void AlertStrips::show(const presenter::AroundView& view) {
    view_ = view;
    tell();
    refresh();
}

// What stands here is its name; what is new is spoken. The countdown is silent.
void AlertStrips::tell() {
    std::vector<std::string> all;
    std::string name;
    for (const Strip strip : strips()) {
        all.push_back(words(strip));
        name += (name.empty() ? "" : " ") + all.back();
    }
    set_accessible_name(*this, name);
    for (const auto& each : all)
        if (std::ranges::find(told_, each) == told_.end()) announce(*this, each);
    told_ = std::move(all);
}

void AlertStrips::tick(model::Instant now) {
    const bool minute = now.utc_ms / 1'000 != now_.utc_ms / 1'000;
    now_ = now;
    if (minute && view_.reminder) Refresh();
}

std::vector<AlertStrips::Strip> AlertStrips::strips() const {
    std::vector<Strip> shown;
    if (place_ == StripPlace::in_call && view_.notices.urgent) shown.push_back(Strip::urgent);
    if (view_.reminder) shown.push_back(Strip::reminder);
    if (view_.suspended) shown.push_back(Strip::suspended);
    if (place_ == StripPlace::in_call && view_.finished_on_form > 0) shown.push_back(Strip::newer_form);
    return shown;
}

double AlertStrips::height_for(double) const {
    return strip_height * static_cast<double>(strips().size());
}

std::string AlertStrips::words(Strip strip) const {
    switch (strip) {
        case Strip::urgent:
            return fill(tr("Urgent notice: {title}. {text}"), arg("title", view_.notices.urgent->title),
                        arg("text", view_.notices.urgent->text));
        case Strip::reminder:
            return whom(*view_.reminder) + " " + view_.reminder->subject;
        case Strip::suspended:
            return tr("The project is suspended: no new numbers are handed out.");
        case Strip::newer_form:
            return fill(tr("There is a newer form; this call is finished on version {version}."),
                        arg("version", view_.finished_on_form));
    }
    return {};
}

void AlertStrips::draw(Painter& painter) {
    Box box = area();
    for (const Strip strip : strips()) {
        const Box line = box.take_top(strip_height);
        if (strip == Strip::urgent)
            draw_urgent(painter, line);
        else if (strip == Strip::reminder)
            draw_reminder(painter, line);
        else
            draw_line(painter, line, strip);
    }
}

double AlertStrips::draw_key(Painter& painter, Box box, Command command, const std::string& words) {
    const double cap = draw_key_cap_left_of(painter, box.right() - pad, box.middle(), cap_of(command));
    const double left = painter.text_left_of(cap - 6, box.middle(), words, {Type::secondary, Ink::text});
    hot({left, box.y + 4, box.right() - pad - left, box.height - 8}, command);
    return left;
}

void AlertStrips::draw_urgent(Painter& painter, Box box) {
    draw_strip(painter, box, Ink::refused_tint, Ink::refused);
    draw_bang(painter, 24, box.middle(), Ink::refused);
    double right = draw_key(painter, box, Command::acknowledge, tr("Acknowledge")) - 16;
    if (view_.notices.urgent_behind > 0)
        right = painter.text_left_of(right, box.middle(),
                                     fill(tr("{count} more behind it"), arg("count", view_.notices.urgent_behind)),
                                     {Type::secondary, Ink::text2}) -
                16;
    const auto& notice = *view_.notices.urgent;
    const double x = painter.text(text_left, box.middle(), notice.title, {Type::body, Ink::refused, true});
    painter.text(x + 12, box.middle(), notice.text, {}, std::max(20.0, right - x - 12));
}

void AlertStrips::draw_reminder(Painter& painter, Box box) {
    const auto& reminder = *view_.reminder;
    const bool over = now_ - reminder.due >= just_due;
    draw_strip(painter, box, Ink::promised_tint, Ink::promised);
    painter.ring(24, box.middle(), 7, Ink::promised, 2);
    painter.stroke({{24, box.middle() - 4}, {24, box.middle()}, {27, box.middle() + 2}}, Ink::promised, 1.5);
    double right = place_ == StripPlace::between_calls
                       ? draw_key(painter, box, Command::callbacks, tr("take one first"))
                       : painter.text_left_of(box.right() - pad, box.middle(), tr("offered first when this call ends"),
                                              {Type::secondary, Ink::text2});
    if (reminder.others > 0)
        right = painter.text_left_of(
            right - 16, box.middle(),
            fill(tr("{count} other is due", "{count} others are due", reminder.others), arg("count", reminder.others)),
            {Type::secondary, Ink::text2});
    double x = painter.text(text_left, box.middle(), reminder_words(reminder, now_),
                            {Type::body, over ? Ink::refused : Ink::promised, true}) +
               12;
    x = painter.text(x, box.middle(), whom(reminder)) + 12;
    painter.text(x, box.middle(), reminder.subject, {Type::body, Ink::text2}, std::max(20.0, right - 16 - x));
}

void AlertStrips::draw_line(Painter& painter, Box box, Strip strip) {
    const bool warns = strip == Strip::suspended;
    draw_strip(painter, box, warns ? Ink::warn_tint : Ink::accent_faint, warns ? Ink::warn : Ink::accent);
    if (warns) draw_bang(painter, 24, box.middle(), Ink::warn_fill);
    painter.text(text_left, box.middle(), words(strip), {Type::body, warns ? Ink::warn : Ink::text2},
                 box.width - text_left - pad);
}

}  // namespace cts::ui
