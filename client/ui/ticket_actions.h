// What the back office does at its desk, as its screen says it.
#pragma once

#include <functional>
#include <string>

#include "client/ui/faq_actions.h"
#include "client/ui/work_actions.h"

namespace cts::ui {

class TicketActions : public FaqActions, public WorkActions {
  public:
    // the queue
    virtual void show_ticket_tab(presenter::TicketTab tab) = 0;
    virtual void filter_tickets(const std::string& text) = 0;
    virtual void select_ticket(const std::string& id) = 0;
    virtual void open_ticket(const std::string& id) = 0;  // to be worked: the caret goes there
    virtual void tick_ticket(const std::string& id) = 0;
    virtual void more_tickets() = 0;

    // the ticket that is open, or the form over it
    virtual void go_to_course_step(presenter::CourseStep step) = 0;
    virtual void choose_action(followup::Action action) = 0;
    virtual void go_to_first_missing_work() = 0;
    virtual void send_work() = 0;  // takes the step, or sends the form; while something is missing, goes there
    virtual void open_ticket_form(presenter::TicketForm form) = 0;
    virtual void attach_file(const std::string& name, const std::string& bytes) = 0;
    virtual void read_attachment(const std::string& id, std::function<void(const std::string& bytes)> then) = 0;
    virtual void show_faq() = 0;
    virtual void dial_customer() = 0;  // a call about this ticket
    virtual void amend_ticket_record() = 0;
    virtual void back_at_desk() = 0;  // from the form, the FAQ, the ticket, the queue: one level
};

}  // namespace cts::ui
