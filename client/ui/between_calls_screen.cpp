#include "client/ui/between_calls_screen.h"

#include <algorithm>

#include "client/ui/alert_strips.h"
#include "client/ui/callback_list.h"
#include "client/ui/chip.h"
#include "client/ui/key_button.h"
#include "client/ui/key_row.h"
#include "client/ui/last_record_card.h"
#include "client/ui/lead_card.h"
#include "client/ui/notice_card.h"
#include "client/ui/number_panel.h"
#include "client/ui/past_panel.h"
#include "client/ui/phone_panel.h"
#include "client/ui/script_bubble.h"
#include "client/ui/sentence.h"
#include "client/ui/today_panel.h"
#include "client/ui/top_bar.h"
#include "client/ui/updates_card.h"

namespace cts::ui {
namespace {

constexpr double left_width = 280;
constexpr double right_width = 324;
constexpr double least_keys_height = 44;
constexpr double margin = 16;
constexpr double heading = 40;

}  // namespace

BetweenCallsScreen::BetweenCallsScreen(wxWindow* parent, ShiftActions& actions)
    : DrawnPanel(parent, Ink::window),
      actions_(actions),
      top_(new TopBar(this)),
      strips_(new AlertStrips(this, StripPlace::between_calls)),
      phone_(new PhonePanel(this, PhonePanel::Buttons::none)),
      today_(new TodayPanel(this)),
      lead_(new LeadCard(this)),
      opening_(new ScriptBubble(this, BubbleKind::opening)),
      dial_(new KeyButton(this, Command::phone, ButtonLook::primary)),
      next_(new KeyButton(this, Command::another_lead, ButtonLook::primary)),
      callbacks_(new CallbackList(this)),
      notice_(new NoticeCard(this)),
      last_(new LastRecordCard(this)),
      updates_(new UpdatesCard(this)),
      keys_(new KeyRow(this)),
      number_(new NumberPanel(this)) {
    number_->on_number = [this](NumberPanel::For what, const std::string& number) {
        what == NumberPanel::For::incoming ? actions_.take_incoming(number) : actions_.dial_by_hand(number);
    };
    number_->on_closed = [this] {
        refresh();
        (view_.next ? dial_ : next_)->SetFocus();
    };
    callbacks_->on_claim = [this](const std::string& id) { actions_.claim_follow_up(id); };
    Bind(EVT_COMMAND_GIVEN, &BetweenCallsScreen::on_command, this);
}

void BetweenCallsScreen::show(const presenter::BetweenCallsView& view) {
    view_ = view;
    top_->show(view.top);
    phone_->show(view.phone);
    today_->show(view);
    lead_->show(view);
    opening_->show(view.opening);
    callbacks_->show(view.follow_ups, view.top.zone);
    last_->show(view);
    number_->show(view.notice, view.loading);
    show_keys();
    show_buttons(view.next.has_value());
    refresh();
}

void BetweenCallsScreen::show_keys() {
    std::vector<KeyRowItem> items{{Command::phone, 0, tr("Dial")},
                                  {Command::callbacks, 0, tr("My callbacks")},
                                  {Command::another_lead, 0, tr("Next customer")},
                                  {Command::incoming, 0, tr("Incoming call")},
                                  {Command::manual_dial, 0, tr("Manual dial")},
                                  {Command::practice, 0, tr("Practice")},
                                  {Command::amend, 0, tr("Amend")},
                                  {Command::kept, 0, tr("Not settled")}};
    if (may_lead_ || may_work_tickets_)
        items.push_back({Command::workspaces, 0, may_lead_ ? tr("Team") : tr("Back office")});
    keys_->show(tr("Keys"), std::move(items), {{Command::all_keys, 0, tr("All keys")}});
}

// Notices and reminders come while somebody works here: nothing of this moves the focus.
void BetweenCallsScreen::show_around(const presenter::AroundView& around) {
    strips_->show(around);
    notice_->show(around.notices, view_.top.zone);
    updates_->show(around, view_.top.zone);
    if (may_lead_ != around.may_lead || may_work_tickets_ != around.may_work_tickets) {
        may_lead_ = around.may_lead;
        may_work_tickets_ = around.may_work_tickets;
        show_keys();
    }
    refresh();
}

void BetweenCallsScreen::show_buttons(bool somebody) {
    dial_->show(tr("Dial"), cap_of(Command::phone));
    next_->show(tr("Fetch the next customer"), cap_of(Command::another_lead));
    dial_->Show(somebody);
    next_->Show(!somebody);
    next_->Enable(!view_.loading);
    opening_->Show(somebody && !view_.opening.say_now.empty());
    const bool first = !wxWindow::FindFocus() || somebody != had_somebody_;
    had_somebody_ = somebody;
    if (first && !number_->is_open()) (somebody ? dial_ : next_)->SetFocus();
}

void BetweenCallsScreen::tick(model::Instant now) {
    top_->tick(now);
    strips_->tick(now);
    phone_->tick(now);
    lead_->tick(now);
    callbacks_->tick(now);
}

void BetweenCallsScreen::arrange() {
    Box box = area();
    place(*top_, box.take_top(TopBar::height));
    place(*strips_, box.take_top(strips_->height_for(box.width)));
    place(*keys_, box.take_bottom(keys_height()));
    Box left = box.take_left(left_width);
    place(*phone_, left.take_top(phone_->height_for(left.width)));
    place(*today_, left);
    arrange_right(box.take_right(right_width).inset(8, 8));
    arrange_middle(box.inset(margin, 0));
}

double BetweenCallsScreen::keys_height() const {
    return std::max(least_keys_height, keys_->height_for(area().width));
}

double BetweenCallsScreen::number_height() const {
    return number_->is_open() ? NumberPanel::height + 10 : 0;
}

void BetweenCallsScreen::arrange_right(Box box) {
    box.x += 1;
    box.width -= 1;
    place(*notice_, box.take_top(notice_->height_for(box.width)));
    place(*last_, box.take_top(last_->height_for(box.width)));
    place(*updates_, box);
}

void BetweenCallsScreen::arrange_middle(Box box) {
    box.take_bottom(12);
    if (number_->is_open()) {
        box.take_top(10);
        place(*number_, box.take_top(NumberPanel::height));
    }
    box.take_top(heading);
    place(*lead_, box.take_top(lead_->height()));
    box.take_top(10);
    if (opening_->IsShown()) {
        place(*opening_, box.take_top(opening_->height_for(box.width)));
        box.take_top(8);
    }
    const Box buttons = box.take_top(44);
    place(*dial_, {buttons.x + 2, buttons.y + 2, dial_->natural_width() + 28, 40});
    place(*next_, {buttons.x + 2, buttons.y + 2, next_->natural_width() + 28, 40});
    box.take_top(4);
    place(*callbacks_, box);
}

void BetweenCallsScreen::draw(Painter& painter) {
    const Box box = area();
    const double top = TopBar::height + strips_->height_for(box.width);
    const double height = box.height - top - keys_height();
    painter.fill({box.right() - right_width, top, right_width, height}, Ink::panel);
    painter.rule_down(box.right() - right_width, top, height);
    painter.rule_down(left_width, top, height);
    const double middle = top + number_height() + heading / 2 + 2;
    const double x = painter.text(left_width + margin, middle, tr("Next customer"), {Type::title, Ink::text, true});
    if (view_.next) draw_chips(painter, x + 8, middle);
}

void BetweenCallsScreen::draw_chips(Painter& painter, double x, double middle) const {
    const bool booked =
        std::ranges::any_of(view_.why, [](const api::Why& why) { return why.kind == api::WhyKind::promised; });
    if (booked) x = draw_chip(painter, x, middle, tr("Booked callback"), Tone::promised) + 6;
    if (view_.next->complaints.in_all > 0)
        draw_chip(painter, x, middle, complaint_sentence(view_.next->complaints), Tone::refused,
                  view_.next->complaints.in_all > 1);
}

void BetweenCallsScreen::on_command(CommandEvent& event) {
    switch (event.command()) {
        case Command::phone:
            if (view_.next) actions_.start_call();
            return;
        case Command::another_lead:
            return actions_.next_lead();
        case Command::callbacks:
            return callbacks_->take_focus();
        default:
            if (!on_number_command(event)) event.Skip();
    }
}

bool BetweenCallsScreen::on_number_command(const CommandEvent& event) {
    switch (event.command()) {
        case Command::incoming:
            return number_->open(NumberPanel::For::incoming), refresh(), true;
        case Command::manual_dial:
            return number_->open(NumberPanel::For::by_hand), refresh(), true;
        case Command::practice:
            return actions_.practise(), true;
        default:
            return false;
    }
}

}  // namespace cts::ui
