#include "client/ui/work_sections.h"

#include <algorithm>

#include "client/ui/sentence.h"
#include "client/ui/ticket_words.h"

namespace cts::ui {
namespace {

using presenter::CourseStep;

std::vector<WorkKey> keys_of(CourseStep step, const presenter::WorkView& view) {
    const bool may_order =
        std::ranges::any_of(view.actions, [](const auto& each) { return each.action == followup::Action::send_order; });
    switch (step) {
        case CourseStep::identity:
        case CourseStep::facts:
        case CourseStep::close:
            return {};
        case CourseStep::faq:
            return {{tr("FAQ"), Command::faq}};
        case CourseStep::handling:
            return may_order ? std::vector<WorkKey>{{tr("New order"), Command::order}} : std::vector<WorkKey>{};
        case CourseStep::reply:
            if (view.faq_shown) return {{tr("Into the reply"), Command::told}};
            return {{tr("FAQ"), Command::faq}};
    }
    return {};
}

}  // namespace

std::vector<WorkSection> work_sections(const presenter::WorkView& view) {
    std::vector<WorkSection> sections;
    for (const auto& row : view.course) {
        WorkSection section;
        section.step = row.step;
        section.current = row.current;
        section.heading = std::to_string(static_cast<int>(row.step) + 1) + " " + course_step_word(row.step);
        if (row.step == CourseStep::facts) section.note = view.what_happened;
        section.keys = view.open ? keys_of(row.step, view) : std::vector<WorkKey>{};
        std::ranges::copy_if(view.fields, std::back_inserter(section.fields),
                             [&](const auto& field) { return field.step == row.step; });
        if (row.step == CourseStep::handling) section.orders = view.orders;
        sections.push_back(std::move(section));
    }
    return sections;
}

}  // namespace cts::ui
