#include "client/ui/order_list.h"

#include <algorithm>

#include "client/ui/accessible_name.h"
#include "client/ui/chip.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"
#include "client/ui/ticket_words.h"

namespace cts::ui {
namespace {

constexpr double first_line = 28;
constexpr double answer_line = 22;
constexpr double buttons_line = 34;
constexpr double between = 6;
constexpr double pad = 8;

std::string number_words(const presenter::OrderRow& order) {
    return fill(tr("Order {number}"), arg("number", order.number));
}

std::string due_words(const presenter::OrderRow& order, const std::string& zone) {
    return order.due ? fill(tr("by {time}"), arg("time", day_minute_text(*order.due, zone))) : tr("due: not set");
}

bool is_late(const presenter::OrderRow& order) {
    return order.away && order.clock == presenter::ClockState::overdue;
}

std::string spoken(const presenter::OrderRow& order, const std::string& zone) {
    return fill(tr("{order}, {department}: {request}. {due}. {state}. {answer}"), arg("order", number_words(order)),
                arg("department", order.department), arg("request", order.request), arg("due", due_words(order, zone)),
                arg("state", order.state_label), arg("answer", order.answer));
}

}  // namespace

OrderList::OrderList(wxWindow* parent, WorkActions& actions) : DrawnPanel(parent, Ink::window), actions_(actions) {
    set_accessible_role(*this, Role::text);
}

void OrderList::show(const std::vector<presenter::OrderRow>& orders, const std::string& zone) {
    orders_ = orders;
    zone_ = zone;
    std::string all;
    for (const auto& order : orders) all += spoken(order, zone) + "\n";
    set_accessible_name(*this, tr("Orders to departments"), all);
    make_buttons();
    refresh();
}

// Buttons stay while what may be done stays: the focus on one of them is not lost by news.
void OrderList::make_buttons() {
    std::string wanted;
    for (const auto& order : orders_)
        for (const auto& action : order.actions) wanted += order.id + action.label + "/";
    if (wanted == made_for_) return;
    made_for_ = wanted;
    DestroyChildren();
    buttons_.clear();
    for (const auto& order : orders_) {
        auto& row = buttons_.emplace_back();
        for (const auto& action : order.actions) {
            auto* button = new KeyButton(this, Command::none, ButtonLook::light);
            button->show(button_word(action.label), "", number_words(order));
            button->Bind(wxEVT_BUTTON, [this, id = order.id, what = action.action](wxCommandEvent&) {
                actions_.take_order_step(id, what);
            });
            row.push_back(button);
        }
    }
}

double OrderList::order_height(const presenter::OrderRow& order, double) const {
    return first_line + (order.answer.empty() ? 0 : answer_line) + (order.actions.empty() ? 0 : buttons_line) + between;
}

double OrderList::height_for(double width) const {
    double height = 0;
    for (const auto& order : orders_) height += order_height(order, width);
    return height;
}

void OrderList::arrange() {
    double y = 0;
    for (std::size_t i = 0; i < orders_.size() && i < buttons_.size(); ++i) {
        double x = pad;
        const double top = y + order_height(orders_[i], area().width) - between - buttons_line + 3;
        for (KeyButton* button : buttons_[i]) {
            place(*button, {x, top, button->natural_width() + 4, 26});
            x += button->natural_width() + 12;
        }
        y += order_height(orders_[i], area().width);
    }
}

void OrderList::draw(Painter& painter) {
    Box box = area();
    for (const auto& order : orders_) {
        draw_order(painter, box.take_top(order_height(order, box.width) - between), order);
        box.take_top(between);
    }
}

void OrderList::draw_order(Painter& painter, Box box, const presenter::OrderRow& order) const {
    painter.fill(box, Ink::panel, 4);
    const double middle = box.y + first_line / 2;
    double x = draw_chip(painter, box.x + pad, middle, number_words(order), Tone::accent) + 8;
    double right = draw_chip_left_of(painter, box.right() - pad, middle, order.state_label,
                                     is_late(order) ? Tone::refused
                                     : order.away   ? Tone::accent
                                                    : Tone::ok) -
                   8;
    const auto due = (is_late(order) ? "▲ " : "") + due_words(order, zone_);
    right = painter.text_left_of(right, middle, due,
                                 {Type::secondary, is_late(order) ? Ink::refused : Ink::text2, is_late(order)}) -
            8;
    x = painter.text(x, middle, order.department, {Type::body, Ink::text, true}, std::max(20.0, right - x)) + 8;
    if (right - x > 24) painter.text(x, middle, order.request, {}, right - x);
    if (!order.answer.empty())
        painter.text(box.x + pad, box.y + first_line + answer_line / 2 - 2, order.answer, {Type::secondary, Ink::text2},
                     box.width - 2 * pad);
}

}  // namespace cts::ui
