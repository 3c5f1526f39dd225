// The desk's words for what the presenter names: steps of the course, fields, forms, tabs.
#pragma once

#include <string>

#include "client/presenter/ticket_view.h"

namespace cts::ui {

std::string ticket_tab_word(presenter::TicketTab tab);
std::string course_step_word(presenter::CourseStep step);
std::string work_field_word(presenter::WorkField field);  // its label
std::string work_field_hint(presenter::WorkField field);  // what stands in it while it is empty
std::string ticket_form_word(presenter::TicketForm form);
std::string form_send_word(presenter::TicketForm form);  // of the button that sends it

std::string count_word(const presenter::TicketCount& count);  // "23"; "23+" when there are more than are known here
std::string complaints_word(int complaints);                  // "2 complaints"; of the first: empty
std::string missing_word(int count);                          // "3 missing"
std::string needs_words(const presenter::FormView& form);

// "3 missing to close"; "Ready to close"; that nothing leads on from here.
std::string work_gate_sentence(const presenter::WorkGate& gate);
std::string missing_list(const std::vector<presenter::WorkMissing>& missing);  // "Result · Customer told"
std::string button_word(const std::string& label);  // an action's label as a button has it: "Close"

}  // namespace cts::ui
