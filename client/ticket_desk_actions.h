// Hands what the back office does at its desk to the presenters, one for one.
#pragma once

#include "client/presenter/shift_presenter.h"
#include "client/ui/ticket_actions.h"

namespace cts {

class TicketDeskActions : public ui::TicketActions {
  public:
    explicit TicketDeskActions(presenter::ShiftPresenter& shift) : shift_(shift) {}

    void show_ticket_tab(presenter::TicketTab tab) override { desk().show_tab(tab); }
    void filter_tickets(const std::string& text) override { desk().search(text); }
    void select_ticket(const std::string& id) override { desk().select(id); }
    void open_ticket(const std::string& id) override { desk().open(id); }
    void tick_ticket(const std::string& id) override { desk().tick_row(id); }
    void more_tickets() override { desk().more(); }
    void go_to_course_step(presenter::CourseStep step) override { desk().go_to_step(step); }
    void focus_work(presenter::WorkField field) override { desk().focus(field); }
    void write_work(presenter::WorkField field, const std::string& value) override { desk().type(field, value); }
    void choose_action(followup::Action action) override { desk().choose_action(action); }
    void take_their_text(presenter::WorkField field) override { desk().take_theirs(field); }
    void keep_my_text(presenter::WorkField field) override { desk().keep_mine(field); }
    void go_to_first_missing_work() override { desk().go_to_first_missing(); }
    void send_work() override { desk().save(); }
    void open_ticket_form(presenter::TicketForm form) override;
    void take_order_step(const std::string& order, followup::Action action) override;
    void attach_file(const std::string& name, const std::string& bytes) override { desk().attach(name, bytes); }
    void read_attachment(const std::string& id, std::function<void(const std::string& bytes)> then) override {
        desk().read_attachment(id, std::move(then));
    }
    void show_faq() override { desk().show_faq(); }
    void search_faq(const std::string& query) override { desk().search_faq(query); }
    void select_faq(int row) override { desk().select_faq(row); }
    void told_faq() override { desk().faq_into_reply(); }
    void no_answer_here() override {}  // its screen has no such key
    void dial_customer() override { shift_.dial_customer(); }
    void amend_ticket_record() override;
    void back_at_desk() override { shift_.back(); }

  private:
    presenter::TicketDesk& desk() { return shift_.around().tickets(); }

    presenter::ShiftPresenter& shift_;
};

}  // namespace cts
