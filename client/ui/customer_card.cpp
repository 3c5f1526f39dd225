#include "client/ui/customer_card.h"

#include <algorithm>

#include "client/ui/accessible_name.h"
#include "client/ui/card.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"

namespace cts::ui {
namespace {

constexpr double pad = 11;
constexpr double gap = 6;
constexpr double person_height = 76;
constexpr double row = 22;
constexpr std::size_t attributes_shown = 10;

}  // namespace

std::string person_words(const presenter::CustomerView& who) {
    if (who.name.empty()) return tr("Unknown customer");
    if (who.salutation.empty()) return who.name;
    // The list's own language decides, not the screen's: "Ms Clarke" stands before the name, "女士" behind it.
    const bool latin = static_cast<unsigned char>(who.salutation.front()) < 0x80;
    return latin ? who.salutation + " " + who.name : who.name + " " + who.salutation;
}

std::string contact_words(int number) {
    if (number == 0) return {};  // no server to ask
    if (number == 1) return tr("first contact");
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

double CustomerCard::height_for(double) const {
    return person_height + gap + attributes_height();
}

void CustomerCard::draw(Painter& painter) {
    Box box = area();
    draw_person(painter, box.take_top(person_height));
    box.take_top(gap);
    if (attributes_height() <= 0 || attributes_height() - gap > box.height) return;
    draw_attributes(painter, box.take_top(attributes_height() - gap));
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
    draw_card(painter, box);
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

}  // namespace cts::ui
