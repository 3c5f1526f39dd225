#include "server/service/order_steps.h"

#include <algorithm>

#include "server/service/project_settings.h"

namespace cts::service {

using followup::Action;
using followup::Actor;
using followup::ClockName;
using followup::Need;
using form::FollowUpKind;
using model::Instant;
using storage::FollowUpRecord;

namespace {

bool is_away(const FollowUpRecord& order) {
    return order.kind == FollowUpKind::department_order && order.open;
}

std::optional<calendar::TimeLimit> limit_of(const Tools& tools, model::ProjectId id) {
    const auto project = tools.store.projects().by_id(id);
    if (!project) return std::nullopt;
    return planning(settings_of(tools, id, project->settings_revision)).department_answer;
}

std::optional<Instant> due_of(const std::optional<calendar::TimeLimit>& limit, Instant now) {
    if (!limit) return std::nullopt;
    const auto due = calendar::due_moment(*limit, now, {}, "UTC");
    return due ? std::optional(due->at) : std::nullopt;
}

}  // namespace

int orders_away(const std::vector<FollowUpRecord>& children) {
    return static_cast<int>(std::ranges::count_if(children, is_away));
}

storage::MadeByStep order_of(const Tools& tools, const FollowUpRecord& ticket, const SealedBeside& values,
                             const followup::OrderFacts& asked, Instant now) {
    FollowUpRecord order;
    order.id = model::FollowUpId::make(now);
    order.project = ticket.project;
    order.lead = ticket.lead;
    order.call = ticket.call;
    order.kind = FollowUpKind::department_order;
    order.owner = form::FollowUpOwner::department;
    order.group = asked.department;
    order.state = followup::machine_of(order.kind).first;
    order.priority = ticket.priority;
    order.because = followup::Because::step;
    order.parent = ticket.id;
    order.created_at = now;
    const auto limit = limit_of(tools, ticket.project);
    order.due = due_of(limit, now);
    order.clocks = {{{ClockName::due, now, order.due, std::nullopt}, limit, 0}};
    const std::string row = order.id.to_string();
    order.subject = values.seal("follow_up", "subject", row, asked.request);
    storage::FactsRecord facts;
    facts.order = storage::OrderRecord{values.seal("order", "request", row, asked.request), {}};
    return {std::move(order), std::move(facts)};
}

std::optional<storage::StepWrite> step_of_ticket(const Tools& tools, const storage::StepWrite& order, Instant now) {
    const auto parent = order.after.parent;
    const auto ticket = parent ? tools.store.follow_ups().by_id(*parent) : std::nullopt;
    if (!ticket) return std::nullopt;
    const auto away = [&](const FollowUpRecord& one) { return one.id != order.after.id && is_away(one); };
    const bool all_back =
        !order.after.open && std::ranges::none_of(tools.store.follow_ups().children(ticket->id), away);
    storage::StepWrite step;
    step.after = *ticket;
    step.seen = ticket->revision;
    const auto to =
        followup::apply(ticket->kind, ticket->state, Action::take_answer, {Actor::job, {Need::orders_back}});
    if (!all_back || !to) return step;
    step.done = {Action::take_answer, ticket->state, *to};
    step.after = storage::moved_on(*ticket, Action::take_answer, *to, now);
    return step;
}

}  // namespace cts::service
