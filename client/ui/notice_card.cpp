#include "client/ui/notice_card.h"

#include "client/ui/accessible_name.h"
#include "client/ui/card.h"
#include "client/ui/key_cap.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"
#include "client/ui/status_dot.h"

namespace cts::ui {
namespace {

constexpr double text_left = 38;
constexpr double pad = 12;
constexpr double head = 30;
constexpr double foot = 38;

}  // namespace

NoticeCard::NoticeCard(wxWindow* parent) : DrawnPanel(parent, Ink::panel) {
    set_accessible_role(*this, Role::alert);
}

void NoticeCard::show(const presenter::NoticesView& view, const std::string& user_zone) {
    view_ = view;
    user_zone_ = user_zone;
    const auto words = view_.urgent ? fill(tr("Urgent notice: {title}. {text}"), arg("title", view_.urgent->title),
                                           arg("text", view_.urgent->text))
                                    : std::string();
    set_accessible_name(*this, words);
    if (words != told_) announce(*this, words);
    told_ = words;
    refresh();
}

Paragraph NoticeCard::title(double width) const {
    return {view_.urgent->title, {Type::body, Ink::text, true}, width - text_left - pad, Flow::wrapped};
}

Paragraph NoticeCard::text(double width) const {
    return {view_.urgent->text, {}, width - text_left - pad, Flow::wrapped};
}

double NoticeCard::height_for(double width) const {
    if (!view_.urgent) return 0;
    return head + title(width).height() + 4 + text(width).height() + foot + 8;
}

void NoticeCard::draw(Painter& painter) {
    if (!view_.urgent) return;
    Box box = area();
    box.height -= 8;
    draw_card(painter, box, Ink::refused_tint, Ink::refused_line, Ink::refused);
    draw_bang(painter, 21, 18, Ink::refused);
    painter.text(text_left, 18, tr("Urgent notice"), {Type::body, Ink::refused, true});
    painter.text_left_of(box.right() - pad, 18, minute_text(view_.urgent->at, user_zone_),
                         {Type::secondary, Ink::text2});
    const Paragraph heading = title(box.width);
    painter.paragraph(text_left, head, heading);
    painter.paragraph(text_left, head + heading.height() + 4, text(box.width));
    const double y = box.bottom() - 20;
    const double cap = draw_key_cap_left_of(painter, box.right() - pad, y, cap_of(Command::acknowledge));
    const double left = painter.text_left_of(cap - 6, y, tr("Acknowledge"), {});
    hot({left, y - 12, box.right() - pad - left, 24}, Command::acknowledge);
    if (view_.urgent_behind == 0) return;
    painter.text(text_left, y, fill(tr("{count} more behind it"), arg("count", view_.urgent_behind)),
                 {Type::secondary, Ink::text2});
}

}  // namespace cts::ui
