#include "client/ui/lead_card.h"

#include "client/ui/accessible_name.h"
#include "client/ui/card.h"
#include "client/ui/chip.h"
#include "client/ui/customer_card.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"

namespace cts::ui {
namespace {

using api::WhyKind;

constexpr double pad = 16;
constexpr double first_row = 48;
constexpr double row = 26;
constexpr double least_height = 164;
constexpr double attributes_height = 47;
constexpr std::int64_t most_counted = 100;  // the server counts no further

std::string why_word(WhyKind kind) {
    switch (kind) {
        case WhyKind::promised:
            return tr("Due");
        case WhyKind::fresh:
            return tr("New");
        case WhyKind::held:
            return tr("Held");
        case WhyKind::checked:
            return tr("Checked");
        case WhyKind::order:
            return tr("Order");
        case WhyKind::team:
            return tr("Overdue");
        case WhyKind::skill:
            return tr("Language");
        case WhyKind::again:
            return tr("Again");
        case WhyKind::incoming:
            return tr("Incoming");
        case WhyKind::practice:
            return tr("Practice");
        case WhyKind::hours:
            return tr("Hours");
        case WhyKind::calls_today:
            return tr("Calls today");
    }
    return {};
}

Tone why_tone(WhyKind kind) {
    switch (kind) {
        case WhyKind::promised:
        case WhyKind::team:
        case WhyKind::skill:
            return Tone::promised;
        case WhyKind::checked:
        case WhyKind::hours:
        case WhyKind::calls_today:
            return Tone::ok;
        case WhyKind::again:
        case WhyKind::incoming:
        case WhyKind::practice:
        case WhyKind::fresh:
        case WhyKind::held:
        case WhyKind::order:
            return Tone::accent;
    }
    return Tone::plain;
}

std::string promised_sentence(const api::Why& why, model::Instant now, const std::string& zone) {
    if (!why.at) return tr("A call was promised, its time is not set.");
    const auto due = minute_text(*why.at, zone);
    if (now < *why.at) return fill(tr("A call was promised for {time}."), arg("time", due));
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(now - *why.at).count();
    return fill(tr("A call was promised for {time}, {minutes} min ago."), arg("time", due), arg("minutes", minutes));
}

}  // namespace

std::string why_sentence(const api::Why& why, model::Instant now, const std::string& zone) {
    switch (why.kind) {
        case WhyKind::promised:
            return promised_sentence(why, now, zone);
        case WhyKind::fresh:
            return tr("A new customer, next in the order of the list.");
        case WhyKind::held:
            return tr("Held for you; nobody else has this customer.");
        case WhyKind::checked:
            return why.at ? fill(tr("Not on any do-not-call list ({time})."), arg("time", clock_text(*why.at, zone)))
                          : tr("Not on any do-not-call list.");
        case WhyKind::order:
            if (why.count >= most_counted) return tr("100 or more new customers wait; promised calls go first.");
            return fill(tr("{count} new customers wait; promised calls go first."), arg("count", why.count));
        case WhyKind::team:
            return tr("A colleague's promised call is overdue and goes to the team.");
        case WhyKind::skill:
            return tr("The customer asked for a language you speak.");
        case WhyKind::again:
            return tr("Not reached before; the time to try again has come.");
        case WhyKind::incoming:
            return tr("The customer is calling.");
        case WhyKind::practice:
            return tr("Practice: nobody is called, and it counts nowhere.");
        case WhyKind::hours:
            return why.at ? fill(tr("May be called until {time}, the customer's time."),
                                 arg("time", clock_text(*why.at, zone)))
                          : tr("Permitted hours are not set.");
        case WhyKind::calls_today:
            return why.of
                       ? fill(tr("{count} of at most {most} calls to this number today."), arg("count", why.count),
                              arg("most", *why.of))
                       : fill(tr("{count} calls to this number today; a limit is not set."), arg("count", why.count));
    }
    return {};
}

LeadCard::LeadCard(wxWindow* parent) : DrawnPanel(parent, Ink::window) {}

void LeadCard::show(const presenter::BetweenCallsView& view) {
    customer_ = view.next;
    why_ = view.why;
    user_zone_ = view.top.zone;
    connected_ = view.top.connected;
    std::string spoken;
    for (const auto& line : why_) spoken += why_sentence(line, now_, user_zone_) + " ";
    const auto name = customer_ ? person_words(*customer_) : nobody();
    set_accessible_name(*this, name, spoken);
    refresh();
}

std::string LeadCard::nobody() const {
    return connected_ ? tr("Nobody is waiting.") : tr("No new number while the server does not answer.");
}

std::string LeadCard::what_then() const {
    if (connected_) return tr("Alt+J asks again. New lists are imported by the keeper of the lists.");
    return fill(tr("The next one comes by itself once it is back. A customer who rings is taken with {key}."),
                arg("key", cap_of(Command::incoming)));
}

void LeadCard::tick(model::Instant now) {
    const bool minute = now.utc_ms / 60'000 != now_.utc_ms / 60'000;
    now_ = now;
    if (minute) Refresh();
}

double LeadCard::height() const {
    const auto reasons = static_cast<double>(why_.size());
    return customer_ ? std::max(least_height, first_row + (reasons - 1) * row + attributes_height) : least_height;
}

void LeadCard::draw(Painter& painter) {
    const Box box = area();
    draw_card(painter, box);
    if (!customer_) {
        painter.text(pad, box.middle() - 12, nobody(), {Type::title, Ink::text, true}, box.width - 2 * pad);
        painter.text(pad, box.middle() + 14, what_then(), {Type::body, Ink::text2}, box.width - 2 * pad);
        return;
    }
    draw_customer(painter, {box.x + pad, box.y, 232, box.height});
    draw_why(painter, {box.x + 252, box.y, box.width - 252 - pad, box.height});
    draw_attributes(painter, box.bottom() - 20);
}

void LeadCard::draw_customer(Painter& painter, Box box) const {
    painter.text(box.x, box.y + 30, person_words(*customer_), {Type::script, Ink::text, true}, box.width);
    painter.text(box.x, box.y + 58, customer_->masked_number, {Type::title});
    const auto where =
        fill(tr("{contact}, local time {time}"), arg("contact", contact_words(customer_->contact_number)),
             arg("time", minute_text(now_, customer_->zone)));
    painter.text(box.x, box.y + 84, where, {Type::secondary, Ink::text2}, box.width);
    if (!customer_->promised_note.empty()) {
        painter.paragraph(
            box.x, box.y + 98,
            Paragraph(customer_->promised_note, {Type::secondary, Ink::promised}, box.width, Flow::wrapped));
    } else if (!customer_->earlier.empty()) {
        const auto& last = customer_->earlier.front();
        painter.text(box.x, box.y + 106,
                     fill(tr("Last: {when} {outcome}"), arg("when", past_text(last.at, now_, user_zone_)),
                          arg("outcome", last.outcome_label)),
                     {Type::secondary, Ink::text2}, box.width);
    }
}

// What the list says of the customer, as far as one line holds it.
void LeadCard::draw_attributes(Painter& painter, double middle) const {
    double x = pad;
    for (const auto& [label, value] : customer_->attributes) {
        const double needed = text_width(label, {Type::secondary}) + text_width(value, {Type::secondary}) + 6;
        if (x + needed > area().width - pad) return;
        x = painter.text(x, middle, label, {Type::secondary, Ink::muted}) + 6;
        x = painter.text(x, middle, value, {Type::secondary}) + 18;
    }
}

void LeadCard::draw_why(Painter& painter, Box box) const {
    draw_heading(painter, box.x, box.y + 22, tr("Why this customer now"));
    double y = box.y + first_row;
    double widest = 0;
    for (const auto& line : why_) widest = std::max(widest, chip_width(why_word(line.kind)));
    for (const auto& line : why_) {
        draw_chip(painter, box.x, y, why_word(line.kind), why_tone(line.kind), false, widest);
        painter.text(box.x + widest + 10, y, why_sentence(line, now_, user_zone_), {}, box.width - widest - 10);
        y += row;
    }
}

}  // namespace cts::ui
