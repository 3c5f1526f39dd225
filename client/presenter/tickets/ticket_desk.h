// The back office's desk (综合处理, H1-H6): the queue, the ticket that is open in it, the form over it. What is typed
// into a ticket stays while one walks the queue; news reloads the queue without moving the selection, and never touches
// typing. Keys and words are the screen's.
#pragma once

#include "client/presenter/tickets/ticket_drafts.h"
#include "client/presenter/tickets/ticket_form.h"
#include "client/presenter/tickets/ticket_list.h"
#include "client/presenter/tickets/ticket_work.h"

namespace cts::presenter {

class TicketDesk {
  public:
    TicketDesk(gateway::Gateway& gateway, Executor& executor, const model::Clock& clock, std::function<void()> changed);

    void keep_in(desk::DeskStore& store) { drafts_.keep_in(store); }
    void logged_in(const model::User& user);
    void logged_out();
    void use_zone(const std::string& zone);  // of the user's days
    void use_language(model::Language language) { language_ = language; }
    void fetch();
    void news();  // others have changed follow-ups
    void tick();  // once a minute the clocks are shown anew

    void show_tab(TicketTab tab) { list_.show_tab(tab); }
    void search(const std::string& filter) { list_.search(filter); }
    void go_to_search();
    void more() { list_.more(); }
    void select(const std::string& ticket);  // arrows
    void open(const std::string& ticket);    // Enter
    void tick_row(const std::string& ticket);

    void type(WorkField field, const std::string& text);   // into the form, where one is open
    void focus(WorkField field) { caret_field_ = field; }  // the caret is there
    void choose_action(followup::Action action);
    void take_theirs(WorkField field);  // Alt+C
    void keep_mine(WorkField field);    // Alt+V, while there is something to decide
    void go_to_step(CourseStep step);
    void go_to_first_missing();  // Alt+G
    void go_to_close();          // F12
    void save();                 // Ctrl+S: the form, else the step
    void show_faq();             // F1: shown, and away again
    void search_faq(const std::string& query);
    void select_faq(int row);
    void faq_into_reply();  // Ctrl+Enter

    void open_order();                                                        // Alt+O
    void open_order_step(const std::string& order, followup::Action action);  // from its row
    void open_merge();
    void open_reopen();
    void open_bulk();       // Alt+X
    void open_blacklist();  // Alt+K
    void open_visit();      // Alt+V
    bool leave();           // Esc: the form, the FAQ, the filter; false: there is nothing to be left

    void attach(const std::string& name, const std::string& bytes);  // Alt+I; judged here before it is sent
    // Fetched for whoever reads it, which the server notes; a fault is said at the desk.
    void read_attachment(const std::string& id, std::function<void(const std::string& bytes)> then);

    const TicketWork* working() const { return work_.get(); }
    void say(const std::string& sentence);  // of what the desk's owner asked the server
    TicketDeskView view() const;

  private:
    void move(TicketCaret caret, WorkField field = WorkField::none);
    void stepped(const api::FollowUp& ticket);
    void open_form(FormOpened opened);
    void open_ticket_step(TicketForm form, followup::Action action);
    void form_took(const api::FollowUpDetail& detail);
    void found_visit(gateway::Answer<api::FollowUpDetail>& visit);
    void say(const char* english);
    const api::TicketMenus& menus_of(const std::string& project);  // fetched the first time

    gateway::Gateway& gateway_;
    Executor& executor_;
    Asking asking_;
    const model::Clock& clock_;
    std::function<void()> changed_;
    model::Language language_ = model::Language::zh_CN;
    model::User me_;
    TicketDrafts drafts_;
    std::map<std::string, api::TicketMenus> menus_;  // by project
    TicketList list_;
    std::unique_ptr<TicketWork> work_;
    std::unique_ptr<TicketFormDesk> form_;
    const char* notice_ = "";
    std::string said_;  // in place of it
    model::Instant shown_at_;
    TicketCaret caret_ = TicketCaret::queue;
    WorkField caret_field_ = WorkField::none;
    int caret_moves_ = 1;
};

}  // namespace cts::presenter
