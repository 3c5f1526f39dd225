#include "client/ui/outcome_chooser.h"

#include "client/ui/accessible_name.h"
#include "client/ui/class_words.h"
#include "client/ui/key_cap.h"
#include "client/ui/sentence.h"

namespace cts::ui {
namespace {

constexpr double side = 4;

std::string joined(const std::vector<presenter::WillCreate>& created, const std::string& zone) {
    std::string text;
    for (const auto& one : created) text += (text.empty() ? "" : " · ") + will_create_text(one, zone);
    return text;
}

}  // namespace

OutcomeChooser::OutcomeChooser(wxWindow* parent, CallActions& actions)
    : DrawnPanel(parent, Ink::window), menu_(new MenuField(this)) {
    menu_->on_choose = [&actions](const std::string& name) { actions.choose_outcome(name); };
    set_accessible_name(*menu_, tr("Outcome"));
}

void OutcomeChooser::show(const presenter::OutcomeChooserView& view, const std::string& zone) {
    view_ = view;
    zone_ = zone;
    std::vector<MenuItem> items;
    for (const auto& outcome : view.offered)
        items.push_back({outcome.name,
                         outcome.label,
                         class_word(outcome.outcome_class),
                         outcome.rule,
                         {outcome.filter_zh, outcome.filter_en}});
    menu_->show(std::move(items), view.chosen);
    refresh();
}

void OutcomeChooser::arrange() {
    place(*menu_, {side, 22, area().width - 2 * side, 32});
}

void OutcomeChooser::draw(Painter& painter) {
    const Box box = area().inset(side, 0);
    const double x = painter.text(box.x, 9, tr("Outcome"), {Type::body, Ink::text2, true});
    draw_key_cap(painter, x + 8, 9, cap_of(Command::outcome));
    painter.text_left_of(box.right(), 9, tr("type to filter"), {Type::secondary, Ink::muted});
    const std::string created = joined(view_.will_create, zone_);
    std::string line = created.empty() ? "" : fill(tr("Will create: {what}"), arg("what", created));
    if (view_.do_not_call) line = tr("This number will not be called again.");
    painter.text(box.x, 67, line, {Type::secondary, view_.do_not_call ? Ink::refused : Ink::promised}, box.width);
}

}  // namespace cts::ui
