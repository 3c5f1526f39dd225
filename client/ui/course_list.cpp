#include "client/ui/course_list.h"

#include "client/ui/accessible_name.h"
#include "client/ui/key_cap.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"
#include "client/ui/status_dot.h"
#include "client/ui/ticket_words.h"

namespace cts::ui {
namespace {

constexpr double heading = 40;
constexpr double row_height = 48;
constexpr double margin = 8;
constexpr double title_left = 38;

int number_of(const presenter::CourseRow& row) {
    return static_cast<int>(row.step) + 1;
}

std::string title_of(const presenter::CourseRow& row) {
    return std::to_string(number_of(row)) + " " + course_step_word(row.step);
}

}  // namespace

CourseList::CourseList(wxWindow* parent)
    : DrawnPanel(parent, Ink::panel),
      list_(new RowList(this,
                        {[this](Painter& painter, Box box, int row, bool) { draw_row(painter, box, row); },
                         [this](int row) { return words(row); }, row_height},
                        Ink::panel)) {
    set_accessible_name(*list_, tr("Course"));
    const auto go = [this](int row) {
        give_command(*this, Command::step, number_of(course_[static_cast<std::size_t>(row)]));
    };
    list_->on_activate = go;
    list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this, go](wxDataViewEvent& event) {
        if (wxGetMouseState().LeftIsDown() && list_->selected() >= 0) go(list_->selected());
        event.Skip();
    });
}

void CourseList::show(const std::vector<presenter::CourseRow>& course, const std::string& zone) {
    course_ = course;
    zone_ = zone;
    list_->show(static_cast<int>(course.size()));
    refresh();
}

void CourseList::arrange() {
    Box box = area();
    box.take_top(heading);
    place(*list_, {0, box.y, box.width - 1, box.height});
}

void CourseList::draw(Painter& painter) {
    const Box box = area();
    painter.rule_down(box.right() - 1, 0, box.height);
    const double right = box.right() - margin - 2;
    double x = painter.text_left_of(right, heading / 2 + 2, tr("+ no."), {Type::secondary, Ink::muted}) - 3;
    x = draw_key_cap_left_of(painter, x, heading / 2 + 2, "Alt");
    painter.text(margin, heading / 2 + 2, tr("Course"), {Type::secondary, Ink::text2, true}, x - margin - 4);
}

std::string CourseList::remark_of(const presenter::CourseRow& row) const {
    if (row.missing > 0) return missing_word(row.missing);
    if (!row.remark.empty()) return row.remark;
    if (row.at) return day_minute_text(*row.at, zone_) + (row.by_name.empty() ? "" : " " + row.by_name);
    return {};
}

void CourseList::draw_row(Painter& painter, Box box, int row) const {
    if (row >= static_cast<int>(course_.size())) return;
    const auto& step = course_[static_cast<std::size_t>(row)];
    painter.fill(box, step.current ? Ink::accent_tint : Ink::panel);
    if (step.current) painter.fill({box.x, box.y, 4, box.height}, Ink::accent_fill);
    draw_sign(painter, 21, box.y + 16, step.sign, step.current);
    const double room = box.right() - title_left - 4;
    const Ink ink = step.current ? Ink::accent : Ink::text2;
    const double after =
        painter.text(title_left, box.y + 16, std::to_string(number_of(step)), {Type::body, ink, step.current}) + 4;
    painter.text(after, box.y + 16, course_step_word(step.step), {Type::body, Ink::text, step.current},
                 box.right() - after - 2);
    painter.text(title_left, box.y + 34, remark_of(step),
                 {Type::secondary, step.missing > 0 ? Ink::warn : Ink::text2, step.missing > 0}, room);
}

std::string CourseList::words(int row) const {
    if (row >= static_cast<int>(course_.size())) return {};
    const auto& step = course_[static_cast<std::size_t>(row)];
    const std::string remark = remark_of(step);
    const std::string name = step.sign == form::Sign::done && step.missing == 0
                                 ? fill(tr("{step}, done"), arg("step", title_of(step)))
                                 : title_of(step);
    return remark.empty() ? name : name + ", " + remark;
}

}  // namespace cts::ui
