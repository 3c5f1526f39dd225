// The team leader's work (G2, G5, G6, H8, I2): what is overdue, unassigned or beyond everybody of one project, handed
// to somebody who can do it; technical queries and visits, worked where they stand; who holds how much; the calls that
// need correction; the notices. Pages are loaded one behind the other; news loads the first one anew and leaves alone
// what is selected and typed.
#pragma once

#include <functional>
#include <memory>

#include "client/presenter/amend_desk.h"
#include "client/presenter/hand_over.h"
#include "client/presenter/notice_writer.h"
#include "client/presenter/tickets/ticket_form.h"

namespace cts::presenter {

class TeamDesk {
  public:
    TeamDesk(gateway::Gateway& gateway, Executor& executor, const model::Clock& clock, std::function<void()> changed);

    void use_project(const std::string& code, const std::string& zone);
    void may_publish(bool may) { may_publish_ = may; }
    void use_language(model::Language language) { language_ = language; }
    void fetch();  // the list anew, and who could take things
    void more();
    void news();  // as fetch, what is open excepted
    void show_tab(TeamTab tab);
    void select(const std::string& row);
    void show_holder(const std::string& colleague);  // Enter in the tab holders: what they hold
    void show_group(const std::string& district);    // of the visits; empty: all

    void choose_colleague(const std::string& id);  // empty: back to the team
    void give_reason(const std::string& reason);
    void open_step(followup::Action action);  // of what is selected
    void type(WorkField field, const std::string& text);
    bool leave();  // Esc: the form; false: there is none
    void send();   // Ctrl+S: the form, else hands over, or publishes
    void write(const NoticeDraft& draft) { writer_.write(draft); }
    void withdraw(const std::string& notice) { writer_.withdraw(notice); }

    TeamView view(model::Language language) const;

  private:
    using FollowUps = gateway::Answer<api::Page<api::FollowUp>>;
    using Calls = gateway::Answer<api::Page<api::Call>>;
    void fetch_page(std::optional<std::string> after);
    void fetch_calls(std::optional<std::string> after);
    void take_page(FollowUps& page, bool first, TeamTab tab);
    void take_calls(Calls& page, bool first);
    void failed(const gateway::Fault& fault);
    void handed_over(const api::FollowUp& follow_up);
    void fetch_colleagues();
    void fetch_holders();
    api::FollowUpsOfProject wanted() const;
    void step_taken();
    void clear();
    void move(TeamCaret caret);
    bool writes() const { return tab_ == TeamTab::notices; }

    gateway::Gateway& gateway_;
    Executor& executor_;
    Asking asking_;
    std::function<void()> changed_;
    NoticeWriter writer_;
    std::string project_;
    bool may_publish_ = false;
    TeamTab tab_ = TeamTab::overdue;
    std::vector<api::FollowUp> follow_ups_;
    std::vector<api::Call> calls_;
    std::vector<api::Colleague> colleagues_;
    api::TicketMenus menus_;
    std::vector<api::Holding> holdings_;
    std::optional<api::Holding> whose_;
    std::string group_;
    std::vector<std::string> groups_;
    std::optional<std::string> after_;
    std::unique_ptr<HandOver> open_;
    std::unique_ptr<TicketFormDesk> form_;
    WorkField form_field_ = WorkField::none;
    const model::Clock& clock_;
    std::string zone_ = "UTC";
    model::Language language_ = model::Language::zh_CN;
    std::string selected_;
    std::string server_notice_;
    const char* notice_ = "";
    bool loading_ = false;
    TeamCaret caret_ = TeamCaret::list;
    int caret_moves_ = 1;
};

}  // namespace cts::presenter
