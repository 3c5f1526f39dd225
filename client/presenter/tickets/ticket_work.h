// One ticket being worked (H3): what stands there, its call's record, the customer's past, how its moments were
// computed; what is typed, and the steps taken from what was seen. A step that somebody else was faster with changes
// nothing that is typed: the other's change is shown field by field, to be taken or not.
#pragma once

#include <functional>
#include <memory>

#include "client/presenter/faq_desk.h"
#include "client/presenter/tickets/ticket_gate.h"
#include "client/presenter/tickets/ticket_record.h"

namespace cts::presenter {

struct TicketWorkParts {
    gateway::Gateway& gateway;
    Executor& executor;
    const model::Clock& clock;
    std::string own_name;           // of who works it: their own steps surprise nobody
    std::string zone;               // the short id's
    const api::TicketMenus& menus;  // of its project, once they have come
    TicketDraft& draft;             // outlives the work: it stays while one walks the queue
    std::function<void()> changed;
    std::function<void(WorkField)> move;  // where the caret belongs
    std::function<void(const api::FollowUp&)> stepped;
};

class TicketWork {
  public:
    TicketWork(TicketWorkParts parts, const api::FollowUp& ticket);

    model::FollowUpId id() const { return detail_.follow_up.id; }
    const api::FollowUpDetail& detail() const { return detail_; }
    const std::vector<api::FollowUp>& past() const { return past_; }
    const std::optional<StoredCall>& record() const { return stored_; }
    const api::FollowUpDetail* order(const std::string& id) const;  // null: not read
    TicketDraft& draft() { return parts_.draft; }
    bool busy() const { return busy_; }

    void fetch();  // all of it
    void news();   // what others may have changed
    void type(WorkField field, const std::string& text);
    void choose_action(followup::Action action);
    std::optional<followup::Action> action() const;  // the one chosen, else the one that leads on
    void take_theirs(WorkField field);
    void keep_mine(WorkField field);
    void save(model::Language language);
    void go_to_first_missing(model::Language language);
    void taken(const api::FollowUpDetail& detail);  // a form has taken a step of it

    void search_faq(const std::string& query);
    void select_faq(int row);
    void show_faq(bool shown);
    bool faq_shown() const { return faq_shown_; }
    // Ctrl+Enter: the FAQ's answer; while no FAQ is shown and an incident is known, the answer approved for that: then
    // the ticket is put down to it with the next step (H6).
    void answer_into_reply(model::Language language);

    WorkView view(model::Language language) const;

  private:
    struct Read {
        gateway::Answer<api::FollowUpDetail> detail = tl::unexpected(gateway::Fault{});
        gateway::Answer<api::FollowUpDue> due = tl::unexpected(gateway::Fault{});
        std::map<model::FollowUpId, api::FollowUpDetail> orders;
    };
    static Read read_of(gateway::Gateway& gateway, model::FollowUpId id);
    void read();
    void read_after_refusal();
    void take_read(Read& read);
    void stands(const api::FollowUpDetail& detail);
    void fetch_record();
    void fetch_past();
    void send(followup::Action action, model::Language language);
    void came_back(gateway::Answer<api::FollowUpDetail>& answer, followup::Action action);
    void refused(const gateway::Fault& fault);
    void what_was_promised_was_told(const std::string& promise);
    std::string reason_for(followup::Action action, model::Language language) const;
    const api::KnownIncident* incident_to_answer() const;
    void add_to_reply(const std::string& answer);
    void say(const char* english, bool refused, WorkField field = WorkField::none);
    std::vector<WorkFieldView> fields(const std::vector<WorkMissing>& missing, model::Language language) const;
    WorkFieldView field(const WorkFieldRule& rule, const std::vector<WorkMissing>& missing,
                        model::Language language) const;
    TicketRecordView shown_record(model::Language language) const;
    bool needs_reason() const;

    TicketWorkParts parts_;
    Asking asking_;
    api::FollowUpDetail detail_;
    std::optional<api::FollowUpDue> due_;
    std::map<model::FollowUpId, api::FollowUpDetail> orders_;
    std::optional<StoredCall> stored_;
    std::string record_problem_;
    std::vector<api::FollowUp> past_;
    std::unique_ptr<FaqDesk> faq_;
    bool faq_shown_ = false;
    std::optional<followup::Action> chosen_;
    std::optional<model::NoticeId> incident_;  // it is to be put down to
    std::optional<api::FollowUpStep> conflict_;
    std::map<WorkField, model::Problem> refusals_;
    const char* notice_ = "";
    std::string said_;  // by the server, or already in the reader's language
    bool refused_ = false;
    bool busy_ = false;
    bool known_ = false;  // it has been read once
};

}  // namespace cts::presenter
