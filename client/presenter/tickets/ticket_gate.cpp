#include "client/presenter/tickets/ticket_gate.h"

#include <algorithm>

#include "shared/followup/machine.h"
#include "shared/followup/ticket_facts.h"
#include "shared/words/words.h"

namespace cts::presenter {

namespace {

using followup::Action;
using followup::Need;
using followup::Needs;
using followup::State;

struct WayOn {
    State from;
    Action action;
};
constexpr WayOn main_course[] = {
    {State::open, Action::contact},  {State::contacted, Action::handle}, {State::in_handling, Action::reply},
    {State::replied, Action::close}, {State::closed, Action::reopen},
};

std::optional<Action> next_of(State state) {
    const auto found = std::ranges::find(main_course, state, &WayOn::from);
    return found == std::end(main_course) ? std::nullopt : std::optional(found->action);
}

int orders_away(const api::FollowUpDetail& ticket) {
    return static_cast<int>(std::ranges::count_if(ticket.orders, [](const auto& order) { return order.open; }));
}

Needs known_of(const api::FollowUpDetail& ticket, const TicketDraft& draft) {
    const auto facts = draft.facts();
    followup::TicketFacts known;
    known.contacted = facts.contacted.value_or("");
    known.cause = facts.cause.value_or("");
    known.handling = facts.handling.value_or("");
    known.result = facts.result.value_or("");
    known.remedy = facts.remedy.value_or("");
    known.reply = facts.reply.value_or("");
    known.customer_told = facts.customer_told.value_or("");
    known.into_faq = facts.into_faq;
    known.identity_verified = facts.identity_verified.value_or(false);
    known.facts_checked = facts.facts_checked.value_or(false);
    known.faq_searched = facts.faq_searched.value_or(false);
    known.orders_away = orders_away(ticket);
    Needs needs = followup::known_of(known);
    needs.add_if(!draft.value(WorkField::reason).empty(), Need::reason);
    return needs;
}

WorkMissing missing_one(Need need, model::Language language) {
    const auto field = field_that_meets(need).value_or(WorkField::none);
    const auto step = field == WorkField::none ? CourseStep::handling : rule_of(field).step;
    return {words::sentence({.reason = followup::missing(need)}, language), field, step};
}

std::vector<WorkMissing> missing_of(Needs needed, Needs given, model::Language language) {
    std::vector<WorkMissing> missing;
    for (const Need need : followup::all_needs())
        if (needed.has(need) && !given.has(need)) missing.push_back(missing_one(need, language));
    return missing;
}

}  // namespace

bool is_offered(const api::FollowUpDetail& ticket, Action action) {
    return std::ranges::find(ticket.steps, followup::action_name(action), &api::StepOffered::action) !=
           ticket.steps.end();
}

std::optional<Action> main_action(const api::FollowUpDetail& ticket) {
    const auto state = followup::parse_state(ticket.follow_up.state);
    const auto action = state ? next_of(*state) : std::nullopt;
    return action && is_offered(ticket, *action) ? action : std::nullopt;
}

std::vector<WorkMissing> missing_for(const api::FollowUpDetail& ticket, Action action, const TicketDraft& draft,
                                     model::Language language) {
    const auto state = followup::parse_state(ticket.follow_up.state);
    if (!state) return {};
    const Needs needed = followup::needed_for(ticket.follow_up.kind, *state, action);
    return missing_of(needed, known_of(ticket, draft), language);
}

std::vector<ActionView> action_views(const api::FollowUpDetail& ticket, const TicketDraft& draft,
                                     std::optional<Action> chosen, model::Language language) {
    std::vector<ActionView> views;
    for (const auto& step : ticket.steps) {
        const auto action = followup::parse_action(step.action);
        if (!action) continue;
        const auto missing = missing_for(ticket, *action, draft, language).size();
        views.push_back({*action, step.label.in(language), static_cast<int>(missing), action == chosen});
    }
    return views;
}

WorkGate gate_view(const api::FollowUpDetail& ticket, const TicketDraft& draft, std::optional<Action> chosen,
                   model::Language language) {
    WorkGate gate;
    gate.action = chosen;
    if (!chosen) return gate;
    gate.action_label = followup::action_label(*chosen).in(language);
    gate.missing = missing_for(ticket, *chosen, draft, language);
    gate.open = gate.missing.empty() && draft.changes() == 0;
    return gate;
}

}  // namespace cts::presenter
