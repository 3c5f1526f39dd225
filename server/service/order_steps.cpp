#include "server/service/order_steps.h"

#include <algorithm>

#include "server/service/project_settings.h"
#include "server/storage/clock_reckoning.h"
#include "server/storage/published_times.h"

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

// In the department's own time (followup/working_times.h).
storage::ClockRecord clock_of(const Tools& tools, const FollowUpRecord& order, Instant now) {
    storage::ClockRecord clock{{ClockName::due, now, std::nullopt, std::nullopt}, std::nullopt, 0};
    const auto project = tools.store.projects().by_id(order.project);
    if (!project) return clock;
    clock.limit = planning(settings_of(tools, project->id, project->settings_revision)).department_answer;
    const auto times = storage::PublishedTimes::of(tools.store.publications(), *project);
    return storage::reckoned(std::move(clock), times.view(), {order.owner, order.group, project->zone});
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
    order.clocks = {clock_of(tools, order, now)};
    order.due = order.clocks.front().clock.due;
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
