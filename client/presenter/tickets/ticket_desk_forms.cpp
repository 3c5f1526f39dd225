// The forms over the desk: which there are, and what each is about. The rest of the desk is in ticket_desk.cpp.
#include <algorithm>

#include "client/presenter/tickets/ticket_desk.h"
#include "shared/followup/machine.h"
#include "shared/words/wording.h"

namespace cts::presenter {

namespace {

using followup::Action;
using words::N_;

// Of steps for many: those that are their own from here to there, for at least one of them.
constexpr Action for_many[] = {Action::contact, Action::handle, Action::reply, Action::close, Action::reopen};

std::vector<Action> actions_for_many(const std::vector<api::FollowUp>& tickets) {
    std::vector<Action> actions;
    for (const Action action : for_many)
        for (const auto& ticket : tickets) {
            const auto state = followup::parse_state(ticket.state);
            if (!state) continue;
            const auto there = followup::actions_for(ticket.kind, *state, followup::Actor::back_office);
            if (std::ranges::find(there, action) == there.end()) continue;
            actions.push_back(action);
            break;
        }
    return actions;
}

const api::FollowUp* open_visit_in(const StoredCall& stored) {
    for (const auto& each : stored.call.follow_ups)
        if (each.kind == form::FollowUpKind::field_visit && each.open) return &each;
    return nullptr;
}

}  // namespace

void TicketDesk::open_form(FormOpened opened) {
    FormParts parts{gateway_,
                    executor_,
                    clock_,
                    list_.zone(),
                    menus_of(opened.targets.front().project),
                    changed_,
                    [this](WorkField field) { move(TicketCaret::form, field); },
                    [this](const api::FollowUpDetail& detail) { form_took(detail); },
                    [this] { news(); },
                    [this] { news(); }};
    form_ = std::make_unique<TicketFormDesk>(std::move(parts), std::move(opened));
    const auto view = form_->view(language_);
    move(TicketCaret::form, view.fields.empty() ? WorkField::none : view.fields.front().field);
    notice_ = "";
    said_.clear();
    changed_();
}

// A step of the ticket itself, or of one of its orders: then the ticket is read anew.
void TicketDesk::form_took(const api::FollowUpDetail& detail) {
    form_.reset();
    move(TicketCaret::work);
    if (work_ && work_->id() == detail.follow_up.id) return work_->taken(detail);
    news();
    changed_();
}

void TicketDesk::open_ticket_step(TicketForm form, Action action) {
    if (!work_) return;
    if (!is_offered(work_->detail(), action)) return say(N_("There is no such step from where the ticket stands."));
    FormOpened opened{.form = form, .targets = {work_->detail().follow_up}, .actions = {action}};
    opened.beside = &work_->draft();
    for (const auto& each : work_->past())
        if (each.open) opened.others.push_back(each);
    open_form(std::move(opened));
}

void TicketDesk::open_order() {
    open_ticket_step(TicketForm::order, Action::send_order);
}

void TicketDesk::open_merge() {
    if (work_ && std::ranges::none_of(work_->past(), &api::FollowUp::open))
        return say(N_("This customer has no other open ticket."));
    open_ticket_step(TicketForm::merge, Action::merge);
}

void TicketDesk::open_reopen() {
    open_ticket_step(TicketForm::reopen, Action::reopen);
}

void TicketDesk::open_order_step(const std::string& order, Action action) {
    const auto* detail = work_ ? work_->order(order) : nullptr;
    if (detail == nullptr || !is_offered(*detail, action)) return;
    FormOpened opened{.form = TicketForm::order_step, .targets = {detail->follow_up}, .actions = {action}};
    opened.title = followup::action_label(action).in(language_);
    open_form(std::move(opened));
}

void TicketDesk::open_bulk() {
    const auto tickets = list_.ticked();
    if (tickets.empty()) return say(N_("Tick tickets with Space first."));
    auto actions = actions_for_many(tickets);
    if (actions.empty()) return say(N_("There is no step that these tickets could take now."));
    open_form({.form = TicketForm::bulk, .targets = tickets, .actions = std::move(actions)});
}

void TicketDesk::open_blacklist() {
    if (!work_) return;
    FormOpened opened{.form = TicketForm::blacklist, .targets = {work_->detail().follow_up}};
    opened.project = work_->detail().follow_up.project;
    open_form(std::move(opened));
}

void TicketDesk::open_visit() {
    if (!work_ || !work_->record()) return;
    const auto* visit = open_visit_in(*work_->record());
    if (visit == nullptr) return say(N_("No visit is planned for this customer."));
    asking_.ask([&gateway = gateway_, id = visit->id] { return gateway.follow_up(id); },
                [this](gateway::Answer<api::FollowUpDetail>& answer) { found_visit(answer); });
}

void TicketDesk::found_visit(gateway::Answer<api::FollowUpDetail>& visit) {
    if (!visit) return say(N_("The visit cannot be shown now."));
    std::vector<Action> actions;
    for (const auto& step : visit->steps)
        if (const auto action = followup::parse_action(step.action)) actions.push_back(*action);
    if (actions.empty()) return say(N_("This visit is the field group's to work."));
    FormOpened opened{.form = TicketForm::visit, .targets = {visit->follow_up}, .actions = std::move(actions)};
    open_form(std::move(opened));
}

}  // namespace cts::presenter
