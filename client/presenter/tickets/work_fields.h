// What of a ticket is written on the desk: which step of the course it belongs to, what need it meets, where it stands
// in the facts that travel. One table, so that pane, gate, refusals and the other person's changes speak of the same.
#pragma once

#include <span>

#include "client/presenter/ticket_view.h"
#include "shared/api/ticket_menu_messages.h"
#include "shared/followup/need.h"

namespace cts::presenter {

struct WorkFieldRule {
    WorkField field{};
    CourseStep step{};
    Control control{};
    std::optional<followup::Need> need;  // that it meets
    const char* member = "";             // of the facts; empty: it is not one of them
};

std::span<const WorkFieldRule> pane_fields();  // of a ticket, in the order of its course
const WorkFieldRule& rule_of(WorkField field);

// By what a refusal points to: a need's name, "/facts/cause", "/reason"; none: it is about no field.
WorkField field_of(const std::string& refused);
std::optional<WorkField> field_that_meets(followup::Need need);

// As text: ticks and choices are "yes" and "no", moments ISO 8601; empty: not written down.
std::string text_in(const api::FollowUpFacts& facts, WorkField field);
void write_into(api::FollowUpFacts& facts, WorkField field, const std::string& text);

// The project's menus: causes (H2), results, departments, districts; those it starts with until its own have come. Ways
// to reply. What was taken out of a menu is offered no more; a value that no option has stands as one of its own.
std::vector<OptionView> options_of(WorkField field, const std::string& chosen, const api::TicketMenus& menus,
                                   model::Language language);
// A field whose menu the project has left empty is a text.
Control control_of(WorkField field, const api::TicketMenus& menus);

}  // namespace cts::presenter
