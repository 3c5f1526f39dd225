// Everything that goes on round the calls of a shift, for the shift's presenter: news from the server, notices, the
// promise that is due, one's own records, the team leader's desk, the back office's. It says what the shift itself must
// fetch anew; it never touches the call under way.
#pragma once

#include "client/presenter/live_desk.h"
#include "client/presenter/notice_desk.h"
#include "client/presenter/records_desk.h"
#include "client/presenter/reminder.h"
#include "client/presenter/team_desk.h"
#include "client/presenter/tickets/ticket_desk.h"

namespace cts::presenter {

struct AroundView {
    NoticesView notices;
    std::vector<IncidentView> incidents;  // in force: shown before a complaint is raised (H6)
    std::optional<ReminderView> reminder;
    int finished_on_form = 0;       // a newer kit is there: this call is finished on that version; 0: none is
    bool suspended = false;         // the project hands out no numbers
    int to_correct = 0;             // one's own calls
    bool may_lead = false;          // the team's workspace is open to this person
    bool may_work_tickets = false;  // likewise the back office's desk
    std::string zone;               // of the user's PC
};

struct AroundAsks {  // what the shift is asked to do
    std::function<void()> changed;
    std::function<void()> fetch_follow_ups;
    std::function<void()> fetch_kit;
    std::function<void()> fetch_project;
    LiveDesk::Heard heard;  // the server's answer to what nobody waits for
};

class AroundCalls {
  public:
    AroundCalls(gateway::Gateway& gateway, Executor& executor, const model::Clock& clock, AroundAsks asks);

    LiveDesk& live() { return live_; }
    NoticeDesk& notices() { return notices_; }
    RecordsDesk& records() { return records_; }
    TeamDesk& team() { return team_; }
    TicketDesk& tickets() { return tickets_; }

    void logged_in(const api::LoggedIn& as);
    void logged_out();
    void opened(const api::Project& project);
    void call_ended() { newer_kit_ = false; }  // the next one takes the newest by itself
    void team_shown(bool shown) { team_shown_ = shown; }
    void tickets_shown(bool shown) { tickets_shown_ = shown; }
    bool is_desk_alone() const {
        return may_work_tickets_ && !may_call_ && !may_lead_;
    }  // whose whole work is the desk

    // Once a second. `follow_ups` are the person's own; the one being worked is not reminded of.
    void tick(const std::vector<api::FollowUp>& follow_ups, const api::Claimed* worked);
    AroundView view(model::Language language, const api::SlipContents* call) const;

  private:
    void hear(const News& news);

    AroundAsks asks_;
    const model::Clock& clock_;
    LiveDesk live_;
    NoticeDesk notices_;
    RecordsDesk records_;
    TeamDesk team_;
    TicketDesk tickets_;
    std::optional<ReminderView> reminder_;
    bool newer_kit_ = false;
    bool may_lead_ = false;
    bool may_work_tickets_ = false;
    bool may_call_ = false;
    bool team_shown_ = false;
    bool tickets_shown_ = false;
    std::string state_;  // of the project
};

}  // namespace cts::presenter
