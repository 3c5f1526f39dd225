#include "client/ui/step_list.h"

#include "client/ui/accessible_name.h"
#include "client/ui/chip.h"
#include "client/ui/key_cap.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"
#include "client/ui/status_dot.h"

namespace cts::ui {
namespace {

constexpr double heading = 32;
constexpr double footing = 81;
constexpr double row_height = 33;
constexpr double margin = 12;

std::string left_word(const presenter::StepRow& step) {
    const int count = step.missing + step.refused;
    return count == 0 ? "" : fill(tr("{count} left", "{count} left", count), arg("count", count));
}

}  // namespace

StepList::StepList(wxWindow* parent)
    : DrawnPanel(parent, Ink::panel),
      list_(new RowList(this,
                        {[this](Painter& painter, Box box, int row, bool) { draw_row(painter, box, row); },
                         [this](int row) { return words(row); }, row_height},
                        Ink::panel)) {
    set_accessible_name(*list_, tr("Talk flow"));
    list_->on_select = [this](int row) {
        const auto& step = steps_[static_cast<std::size_t>(row)];
        if (!step.current) give_command(*this, Command::step, step.number);
    };
}

void StepList::show(const std::vector<presenter::StepRow>& steps, const std::string& draft_line) {
    steps_ = steps;
    draft_line_ = draft_line;
    list_->show(static_cast<int>(steps.size()));
    refresh();
}

void StepList::arrange() {
    const Box box = area();
    place(*list_, {0, heading, box.width - 1, box.height - heading - footing});
}

void StepList::draw(Painter& painter) {
    const Box box = area();
    painter.text(margin, 19, tr("Talk flow"), {Type::secondary, Ink::text2, true});
    double x = painter.text_left_of(box.right() - margin - 1, 19, tr("+ no."), {Type::secondary, Ink::muted}) - 3;
    x = draw_key_cap_left_of(painter, x, 19, "Alt") - 3;
    painter.text_left_of(x, 19, tr("go to"), {Type::secondary, Ink::muted});
    const double foot = box.bottom() - footing;
    painter.rule(0, foot, box.width);
    const double after = std::max(draw_key_cap(painter, margin, foot + 18, cap_of(Command::previous_step)),
                                  draw_key_cap(painter, margin, foot + 40, cap_of(Command::next_step))) +
                         8;
    painter.text(after, foot + 18, tr("Back"), {Type::secondary, Ink::text2});
    painter.text(after, foot + 40, tr("Next step"), {Type::secondary, Ink::text2});
    hot({margin, foot + 8, 120, 20}, Command::previous_step);
    hot({margin, foot + 30, 120, 20}, Command::next_step);
    painter.text(margin, foot + 62, draft_line_, {Type::secondary, Ink::muted}, box.width - 2 * margin);
}

void StepList::draw_row(Painter& painter, Box box, int row) const {
    if (row >= static_cast<int>(steps_.size())) return;
    const auto& step = steps_[static_cast<std::size_t>(row)];
    painter.fill(box, step.current ? Ink::accent_tint : Ink::panel);
    if (step.current) painter.fill({box.x, box.y, 4, box.height}, Ink::accent_fill);
    draw_sign(painter, 21, box.middle(), step.sign, step.current);
    const Ink number = step.current ? Ink::accent : Ink::muted;
    painter.text(38, box.middle(), std::to_string(step.number), {Type::body, number, step.current});
    const std::string left = step.current || step.refused > 0 ? left_word(step) : "";
    const std::string spent = step.spent.count() > 0 ? span_text(step.spent) : "";
    double right = box.right() - margin;
    if (!left.empty()) right = draw_chip_left_of(painter, right, box.middle(), left, Tone::warn, true);
    if (left.empty() && !spent.empty())
        right = painter.text_left_of(right, box.middle(), spent, {Type::body, Ink::muted});
    const Ink ink = step.current || step.sign != form::Sign::open ? Ink::text : Ink::text2;
    const double title = steps_.size() > 9 ? 62 : 56;  // room for two digits
    painter.text(title, box.middle(), step.title, {Type::body, step.open ? ink : Ink::muted, step.current},
                 right - title - 4);
}

std::string StepList::words(int row) const {
    if (row >= static_cast<int>(steps_.size())) return {};
    const auto& step = steps_[static_cast<std::size_t>(row)];
    const std::string left = left_word(step);
    const std::string name = std::to_string(step.number) + " " + step.title;
    if (!left.empty()) return name + ", " + left;
    return step.sign == form::Sign::done ? fill(tr("{step}, done"), arg("step", name)) : name;
}

}  // namespace cts::ui
