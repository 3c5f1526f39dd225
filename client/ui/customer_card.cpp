#include "client/ui/customer_card.h"

#include <algorithm>

#include "client/ui/accessible_name.h"
#include "client/ui/card.h"
#include "client/ui/class_words.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"
#include "client/ui/status_dot.h"

namespace cts::ui {
namespace {

constexpr double pad = 11;
constexpr double gap = 6;
constexpr double person_height = 76;
constexpr double row = 22;
constexpr std::size_t earlier_shown = 3;
constexpr std::size_t attributes_shown = 10;

}  // namespace

std::string person_words(const presenter::CustomerView& who) {
    if (who.salutation.empty()) return who.name;
    // The list's own language decides, not the screen's: "Ms Clarke" stands before the name, "女士" behind it.
    const bool latin = static_cast<unsigned char>(who.salutation.front()) < 0x80;
    return latin ? who.salutation + " " + who.name : who.name + " " + who.salutation;
}

std::string contact_words(int number) {
    if (number <= 1) return tr("first contact");
    return fill(tr("contact no. {number}"), arg("number", number));
}

CustomerCard::CustomerCard(wxWindow* parent) : DrawnPanel(parent, Ink::panel) {}

void CustomerCard::show(const presenter::CustomerView& view, const std::string& user_zone) {
    view_ = view;
    user_zone_ = user_zone;
    set_accessible_name(*this, person_words(view), view.promised_note);
    refresh();
}

void CustomerCard::tick(model::Instant now) {
    const bool minute = now.utc_ms / 60'000 != now_.utc_ms / 60'000;
    now_ = now;
    if (minute) Refresh();
}

double CustomerCard::attributes_height() const {
    const std::size_t shown = std::min(view_.attributes.size(), attributes_shown);
    return shown == 0 ? 0 : 8 + row * static_cast<double>((shown + 1) / 2) + 8 + gap;
}

double CustomerCard::promise_height(double width) const {
    if (view_.promised_note.empty()) return 0;
    return 32 + Paragraph(view_.promised_note, {}, width - 2 * pad - 24, Flow::wrapped).height() + 10 + gap;
}

double CustomerCard::earlier_height() const {
    const std::size_t shown = std::min(view_.earlier.size(), earlier_shown);
    return shown == 0 ? 0 : 28 + row * static_cast<double>(shown) + 5 + gap;
}

double CustomerCard::height_for(double width) const {
    return person_height + gap + attributes_height() + promise_height(width) + earlier_height();
}

void CustomerCard::draw(Painter& painter) {
    Box box = area();
    draw_person(painter, box.take_top(person_height));
    box.take_top(gap);
    const std::pair<double, void (CustomerCard::*)(Painter&, Box) const> parts[] = {
        {attributes_height(), &CustomerCard::draw_attributes},
        {promise_height(box.width), &CustomerCard::draw_promise},
        {earlier_height(), &CustomerCard::draw_earlier}};
    for (const auto& [height, part] : parts) {
        if (height <= 0 || height - gap > box.height) continue;
        Box card = box.take_top(height);
        card.take_bottom(gap);
        draw_card(painter, card);
        (this->*part)(painter, card);
    }
}

void CustomerCard::draw_person(Painter& painter, Box box) const {
    draw_card(painter, box);
    const double right = box.right() - pad;
    const double contact =
        painter.text_left_of(right, box.y + 18, contact_words(view_.contact_number), {Type::secondary, Ink::text2});
    painter.text(box.x + pad, box.y + 18, person_words(view_), {Type::title, Ink::text, true},
                 contact - box.x - 2 * pad);
    painter.text(box.x + pad, box.y + 39, view_.masked_number, {Type::title});
    if (!view_.zone.empty())
        painter.text(box.x + pad, box.y + 60, fill(tr("local time {time}"), arg("time", minute_text(now_, view_.zone))),
                     {Type::secondary, Ink::text2});
}

void CustomerCard::draw_attributes(Painter& painter, Box box) const {
    const double column = (box.width - 2 * pad) / 2;
    const std::size_t shown = std::min(view_.attributes.size(), attributes_shown);
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& [label, value] = view_.attributes[i];
        const double x = box.x + pad + static_cast<double>(i % 2) * column;
        const double y = box.y + 8 + row * (static_cast<double>(i / 2) + 0.5);
        const double after = painter.text(x, y, label, {Type::secondary, Ink::muted}, column * 0.6);
        painter.text(after + 7, y, value, {Type::secondary}, std::max(10.0, x + column - after - 13));
    }
}

void CustomerCard::draw_promise(Painter& painter, Box box) const {
    draw_heading(painter, box.x + pad, box.y + 16, tr("Promised"));
    painter.ring(box.x + pad + 6, box.y + 39, 6, Ink::promised, 1.2);
    painter.paragraph(box.x + pad + 24, box.y + 29,
                      Paragraph(view_.promised_note, {}, box.width - 2 * pad - 24, Flow::wrapped));
}

void CustomerCard::draw_earlier(Painter& painter, Box box) const {
    draw_heading(painter, box.x + pad, box.y + 16, tr("Earlier calls"));
    double y = box.y + 28 + row / 2;
    for (std::size_t i = 0; i < std::min(view_.earlier.size(), earlier_shown); ++i, y += row) {
        const auto& call = view_.earlier[i];
        const double after =
            painter.text(box.x + pad, y, day_minute_text(call.at, user_zone_), {Type::secondary, Ink::text2});
        const double left = painter.text_left_of(box.right() - pad, y, call.agent_name, {Type::secondary, Ink::text2});
        painter.text(after + 8, y, call.outcome_label, {Type::secondary, tone_ink(class_tone(call.outcome_class))},
                     left - after - 16);
    }
}

}  // namespace cts::ui
