#include "client/ui/step_header.h"

#include "client/ui/accessible_name.h"
#include "client/ui/key_cap.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"
#include "client/ui/status_dot.h"

namespace cts::ui {

StepHeader::StepHeader(wxWindow* parent) : DrawnPanel(parent, Ink::window) {
    set_accessible_role(*this, Role::heading);
}

void StepHeader::show(int number, const std::string& title, std::optional<model::Instant> since) {
    number_ = number;
    title_ = title;
    since_ = since;
    set_accessible_name(*this, std::to_string(number) + " " + title);
    refresh();
}

void StepHeader::tick(model::Instant now) {
    now_ = now;
    Refresh();
}

void StepHeader::draw(Painter& painter) {
    const Box box = area();
    draw_numbered_disc(painter, 11, 20, std::to_string(number_));
    const double x = painter.text(30, 20, title_, {Type::title, Ink::text, true});
    if (since_)
        painter.text(x + 9, 21, fill(tr("this step {time}"), arg("time", timer_text(now_ - *since_))),
                     {Type::secondary, Ink::text2});
    const double left =
        painter.text_left_of(box.right(), 20, tr("next field, never submits"), {Type::secondary, Ink::text2});
    draw_key_cap_left_of(painter, left - 4, 20, cap_of(Command::next_field));
}

}  // namespace cts::ui
