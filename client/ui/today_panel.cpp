#include "client/ui/today_panel.h"

#include "client/ui/accessible_name.h"
#include "client/ui/card.h"
#include "client/ui/sentence.h"

namespace cts::ui {
namespace {

constexpr double row = 24;
constexpr std::size_t outcomes_shown = 10;

std::string share(int part, int whole) {
    return whole == 0 ? std::string() : std::to_string((200 * part + whole) / (2 * whole)) + " %";
}

}  // namespace

TodayPanel::TodayPanel(wxWindow* parent) : DrawnPanel(parent, Ink::panel) {}

void TodayPanel::show(const presenter::BetweenCallsView& view) {
    today_ = view.today;
    outcomes_ = view.outcomes_today;
    set_accessible_name(*this, fill(tr("Today {dialled} dialled, {connected} connected"),
                                    arg("dialled", today_.dialled), arg("connected", today_.connected)));
    refresh();
}

void TodayPanel::draw(Painter& painter) {
    const Box box = area();
    draw_heading(painter, 12, 20, tr("Today"));
    double y = 46;
    const auto line = [&](const std::string& label, const std::string& note, int count) {
        painter.text(12, y, label, {}, box.width - 110);
        const double left = painter.text_left_of(box.right() - 12, y, std::to_string(count), {Type::title});
        if (!note.empty())
            painter.text_left_of(std::min(left, box.right() - 44) - 8, y, note, {Type::secondary, Ink::muted});
        y += row;
    };
    line(tr("Dialled"), {}, today_.dialled);
    line(tr("Connected"), share(today_.connected, today_.dialled), today_.connected);
    painter.rule(12, y - 6, box.width - 24);
    y += 6;
    for (std::size_t i = 0; i < std::min(outcomes_.size(), outcomes_shown); ++i) {
        line(outcomes_[i].first, {}, outcomes_[i].second);
    }
}

}  // namespace cts::ui
