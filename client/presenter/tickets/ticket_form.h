// A form over the desk: a step that asks for more than the pane has (an order and what comes back of it, a merge, a
// reopening, a visit), one step for all that are ticked, a number proposed for the blacklist. What is typed survives a
// refusal; of many, each has its own result.
#pragma once

#include <functional>

#include "client/gateway/gateway.h"
#include "client/presenter/asking.h"
#include "client/presenter/tickets/ticket_gate.h"

namespace cts::presenter {

struct FormParts {
    gateway::Gateway& gateway;
    Executor& executor;
    const model::Clock& clock;
    std::string zone;
    const api::TicketMenus& menus;  // of their project
    std::function<void()> changed;
    std::function<void(WorkField)> move;
    std::function<void(const api::FollowUpDetail&)> taken;  // of one: it is over
    std::function<void()> done;                             // of others: something was sent
    std::function<void()> faster;                           // somebody was: read it anew, then give it here
};

struct FormOpened {
    TicketForm form{};
    std::vector<api::FollowUp> targets{};
    std::vector<followup::Action> actions{};  // the first is chosen; more than one: a menu
    std::vector<api::FollowUp> others{};      // into which it may be merged
    TicketDraft* beside = nullptr;            // typed into the ticket itself: sent too
    std::string title{};
    std::string phone{};  // of the blacklist, where it is known
    std::optional<std::string> project{};
};

class TicketFormDesk {
  public:
    TicketFormDesk(FormParts parts, FormOpened opened);

    TicketForm form() const { return opened_.form; }
    bool busy() const { return busy_; }
    bool is_about(model::FollowUpId id) const;
    void target_changed(const api::FollowUp& target);
    void type(WorkField field, const std::string& text);
    void send(model::Language language);
    FormView view(model::Language language) const;

  private:
    followup::Needs needed() const;
    followup::Needs given() const;
    std::vector<WorkField> fields() const;
    std::string value(WorkField field) const;
    followup::Action action() const;
    std::vector<WorkMissing> missing(model::Language language) const;
    WorkFieldView field_view(WorkField field, const std::vector<WorkMissing>& missing, model::Language language) const;
    std::vector<OptionView> options(WorkField field, model::Language language) const;
    std::optional<model::Instant> moment(WorkField field) const;
    WorkField wrong_moment() const;  // none: none is wrong
    api::TakeStep step() const;
    void go_to(const WorkMissing& missing);
    void send_one();
    void send_many();
    void propose();
    void refused(const gateway::Fault& fault);
    void say(const char* english, bool refused);
    std::vector<BulkResultRow> result_rows(model::Language language) const;

    FormParts parts_;
    Asking asking_;
    FormOpened opened_;
    std::map<WorkField, std::string> typed_;
    std::map<WorkField, model::Problem> refusals_;
    std::vector<api::RowOfStepsResult> results_;
    const char* notice_ = "";
    std::string said_;
    bool refused_ = false;
    bool busy_ = false;
};

}  // namespace cts::presenter
