// The team leader's work (G2, G6, I2): what is overdue, unassigned or beyond everybody of one project, handed to
// somebody who can do it; the calls that need correction; the notices. Pages are loaded one behind the other; news
// loads the first one anew and leaves alone what is selected and typed.
#pragma once

#include <functional>
#include <memory>

#include "client/presenter/amend_desk.h"
#include "client/presenter/hand_over.h"
#include "client/presenter/notice_writer.h"

namespace cts::presenter {

class TeamDesk {
  public:
    TeamDesk(gateway::Gateway& gateway, Executor& executor, const model::Clock& clock, std::function<void()> changed);

    void use_project(const std::string& code);
    void may_publish(bool may) { may_publish_ = may; }
    void fetch();  // the list anew, and who could take things
    void more();
    void news();  // as fetch, what is open excepted
    void show_tab(TeamTab tab);
    void select(const std::string& row);

    void choose_colleague(const std::string& id);  // empty: back to the team
    void give_reason(const std::string& reason);
    void send();  // Ctrl+S: hands over, or publishes
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
    std::optional<std::string> after_;
    std::unique_ptr<HandOver> open_;
    std::string selected_;
    std::string server_notice_;
    const char* notice_ = "";
    bool loading_ = false;
    TeamCaret caret_ = TeamCaret::list;
    int caret_moves_ = 1;
};

}  // namespace cts::presenter
