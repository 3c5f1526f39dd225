#include "client/ui/updates_card.h"

#include <algorithm>

#include "client/ui/accessible_name.h"
#include "client/ui/card.h"
#include "client/ui/key_cap.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"
#include "client/ui/status_dot.h"

namespace cts::ui {
namespace {

constexpr double pad = 12;
constexpr double row = 24;
constexpr double head = 36;
constexpr double foot = 32;
constexpr double gap = 8;
constexpr double title_left = 58;
constexpr std::size_t most_shown = 5;

}  // namespace

UpdatesCard::UpdatesCard(wxWindow* parent) : DrawnPanel(parent, Ink::panel) {}

void UpdatesCard::show(const presenter::AroundView& view, const std::string& user_zone) {
    view_ = view;
    user_zone_ = user_zone;
    const auto& notices = view_.notices;
    const auto open =
        notices.open_update < 0 ? std::string() : notices.updates[static_cast<std::size_t>(notices.open_update)].text;
    set_accessible_name(*this, fill(tr("{count} updates to read"), arg("count", notices.updates.size())), open);
    refresh();
}

Paragraph UpdatesCard::open_text(double width) const {
    const auto& notice = view_.notices.updates[static_cast<std::size_t>(view_.notices.open_update)];
    return {notice.text, {}, width - 2 * pad - 20, Flow::wrapped};
}

double UpdatesCard::updates_height(double width) const {
    const auto& notices = view_.notices;
    if (notices.updates.empty()) return 0;
    const double open = notices.open_update < 0 ? 0 : open_text(width).height() + 18;
    return head + row * static_cast<double>(std::min(notices.updates.size(), most_shown)) + open + foot;
}

void UpdatesCard::draw(Painter& painter) {
    draw_updates(painter, draw_corrections(painter, gap));
}

double UpdatesCard::draw_corrections(Painter& painter, double top) {
    if (view_.to_correct == 0) return top;
    const Box box{0, top, area().width, 40};
    draw_card(painter, box, Ink::warn_tint, Ink::hair, Ink::warn);
    draw_bang(painter, 21, box.middle(), Ink::warn_fill);
    painter.text(38, box.middle(), fill(tr("Records to correct: {count}"), arg("count", view_.to_correct)),
                 {Type::body, Ink::warn, true});
    draw_key(painter, box.right() - pad, box.middle(), tr("Correct"), Command::amend);
    return box.bottom() + gap;
}

void UpdatesCard::draw_key(Painter& painter, double right, double middle, const std::string& words, Command command) {
    const double cap = draw_key_cap_left_of(painter, right, middle, cap_of(command));
    const double left = painter.text_left_of(cap - 6, middle, words, {Type::secondary, Ink::text2});
    hot({left, middle - 12, right - left, 24}, command);
}

double UpdatesCard::draw_updates(Painter& painter, double top) {
    const auto& notices = view_.notices;
    if (notices.updates.empty()) return top;
    const Box box{0, top, area().width, updates_height(area().width)};
    draw_card(painter, box);
    draw_heading(painter, pad, top + 18, tr("Updates"));
    double y = top + head;
    for (std::size_t i = 0; i < std::min(notices.updates.size(), most_shown); ++i) {
        const bool open = static_cast<int>(i) == notices.open_update;
        painter.text(pad, y + row / 2, minute_text(notices.updates[i].at, user_zone_), {Type::secondary, Ink::muted});
        painter.text(title_left, y + row / 2, notices.updates[i].title, {Type::body, Ink::text, open},
                     box.width - title_left - pad);
        y += row;
        if (!open) continue;
        const Paragraph text = open_text(box.width);
        painter.fill({pad, y + 2, box.width - 2 * pad, text.height() + 12}, Ink::panel, 4);
        painter.paragraph(pad + 10, y + 8, text);
        y += text.height() + 18;
    }
    const double middle = box.bottom() - foot / 2;
    draw_key(painter, box.right() - pad, middle, tr("Read one by one"), Command::updates);
    if (notices.open_update >= 0 && !notices.urgent)
        draw_key(painter, pad + 130, middle, tr("Acknowledge"), Command::acknowledge);
    return box.bottom() + gap;
}

}  // namespace cts::ui
