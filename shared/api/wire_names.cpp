#include "shared/api/wire_names.h"

#include <array>
#include <utility>

#include "shared/form/named_values.h"

namespace cts::api {

namespace {

constexpr std::array<std::pair<WhyKind, std::string_view>, 12> why_kinds{{{WhyKind::promised, "promised"},
                                                                          {WhyKind::fresh, "fresh"},
                                                                          {WhyKind::held, "held"},
                                                                          {WhyKind::checked, "checked"},
                                                                          {WhyKind::order, "order"},
                                                                          {WhyKind::team, "team"},
                                                                          {WhyKind::skill, "skill"},
                                                                          {WhyKind::again, "again"},
                                                                          {WhyKind::incoming, "incoming"},
                                                                          {WhyKind::practice, "practice"},
                                                                          {WhyKind::hours, "hours"},
                                                                          {WhyKind::calls_today, "calls_today"}}};
constexpr std::array<std::pair<Direction, std::string_view>, 2> directions{
    {{Direction::outbound, "outbound"}, {Direction::inbound, "inbound"}}};
constexpr std::array<std::pair<Origin, std::string_view>, 4> origins{
    {{Origin::live, "live"}, {Origin::migrated, "migrated"}, {Origin::practice, "practice"}, {Origin::pilot, "pilot"}}};
constexpr std::array<std::pair<Urgency, std::string_view>, 2> urgencies{
    {{Urgency::normal, "normal"}, {Urgency::urgent, "urgent"}}};
constexpr std::array<std::pair<FollowUpView, std::string_view>, 4> follow_up_views{
    {{FollowUpView::open, "open"},
     {FollowUpView::overdue, "overdue"},
     {FollowUpView::unassigned, "unassigned"},
     {FollowUpView::nobody, "nobody"}}};
constexpr std::array<std::pair<Delivery, std::string_view>, 2> deliveries{
    {{Delivery::on_screen, "on_screen"}, {Delivery::late, "late"}}};
constexpr std::array<std::pair<BarKind, std::string_view>, 2> bar_kinds{
    {{BarKind::do_not_call, "do_not_call"}, {BarKind::blacklist, "blacklist"}}};
constexpr std::array<std::pair<BlacklistState, std::string_view>, 5> blacklist_states{
    {{BlacklistState::proposed, "proposed"},
     {BlacklistState::holding, "holding"},
     {BlacklistState::ended, "ended"},
     {BlacklistState::declined, "declined"},
     {BlacklistState::lifted, "lifted"}}};
constexpr std::array<std::pair<BlacklistView, std::string_view>, 4> blacklist_views{
    {{BlacklistView::all, "all"},
     {BlacklistView::proposed, "proposed"},
     {BlacklistView::holding, "holding"},
     {BlacklistView::over, "over"}}};
constexpr std::array<std::pair<BlacklistAction, std::string_view>, 3> blacklist_actions{
    {{BlacklistAction::approve, "approve"}, {BlacklistAction::decline, "decline"}, {BlacklistAction::lift, "lift"}}};
constexpr std::array<std::pair<FaqDraftState, std::string_view>, 3> faq_draft_states{
    {{FaqDraftState::open, "open"}, {FaqDraftState::taken, "taken"}, {FaqDraftState::refused, "refused"}}};
constexpr std::array<std::pair<JobState, std::string_view>, 4> job_states{{{JobState::resting, "resting"},
                                                                           {JobState::due, "due"},
                                                                           {JobState::running, "running"},
                                                                           {JobState::pausing, "pausing"}}};
constexpr std::array<std::pair<HungUpBy, std::string_view>, 4> hung_up_by{{{HungUpBy::unknown, "unknown"},
                                                                           {HungUpBy::customer, "customer"},
                                                                           {HungUpBy::agent, "agent"},
                                                                           {HungUpBy::system, "system"}}};
constexpr std::array<std::pair<CallState, std::string_view>, 2> call_states{
    {{CallState::accepted, "accepted"}, {CallState::needs_correction, "needs_correction"}}};

template <class Value>
bool taken(std::optional<Value> found, Value& into) {
    if (found) into = *found;
    return found.has_value();
}

}  // namespace

std::string_view wire_name(WhyKind value) {
    return form::name_in(why_kinds, value);
}
std::string_view wire_name(HungUpBy value) {
    return form::name_in(hung_up_by, value);
}
std::string_view wire_name(CallState value) {
    return form::name_in(call_states, value);
}
std::string_view wire_name(Direction value) {
    return form::name_in(directions, value);
}
std::string_view wire_name(Origin value) {
    return form::name_in(origins, value);
}
std::string_view wire_name(Urgency value) {
    return form::name_in(urgencies, value);
}
std::string_view wire_name(FollowUpView value) {
    return form::name_in(follow_up_views, value);
}
std::string_view wire_name(Delivery value) {
    return form::name_in(deliveries, value);
}
std::string_view wire_name(JobState value) {
    return form::name_in(job_states, value);
}
std::string_view wire_name(FaqDraftState value) {
    return form::name_in(faq_draft_states, value);
}
std::string_view wire_name(BarKind value) {
    return form::name_in(bar_kinds, value);
}
std::string_view wire_name(BlacklistState value) {
    return form::name_in(blacklist_states, value);
}
std::string_view wire_name(BlacklistView value) {
    return form::name_in(blacklist_views, value);
}
std::string_view wire_name(BlacklistAction value) {
    return form::name_in(blacklist_actions, value);
}
std::string_view wire_name(form::ProjectKind value) {
    return form::project_kind_name(value);
}
std::string_view wire_name(form::FollowUpKind value) {
    return form::follow_up_kind_name(value);
}
std::string_view wire_name(form::FollowUpOwner value) {
    return form::follow_up_owner_name(value);
}
std::string_view wire_name(form::FollowUpPriority value) {
    return form::follow_up_priority_name(value);
}
std::string_view wire_name(followup::ClockName value) {
    return followup::clock_name(value);
}
std::string_view wire_name(followup::Action value) {
    return followup::action_name(value);
}
std::string_view wire_name(form::OutcomeClass value) {
    return form::outcome_class_name(value);
}
std::string_view wire_name(model::Language value) {
    return model::language_tag(value);
}
std::string_view wire_name(model::Role value) {
    return model::role_name(value);
}
std::string_view wire_name(model::Reason value) {
    return model::reason_name(value);
}

bool from_wire_name(std::string_view name, WhyKind& into) {
    return taken(form::value_in(why_kinds, name), into);
}
bool from_wire_name(std::string_view name, HungUpBy& into) {
    return taken(form::value_in(hung_up_by, name), into);
}
bool from_wire_name(std::string_view name, CallState& into) {
    return taken(form::value_in(call_states, name), into);
}
bool from_wire_name(std::string_view name, Direction& into) {
    return taken(form::value_in(directions, name), into);
}
bool from_wire_name(std::string_view name, Origin& into) {
    return taken(form::value_in(origins, name), into);
}
bool from_wire_name(std::string_view name, Urgency& into) {
    return taken(form::value_in(urgencies, name), into);
}
bool from_wire_name(std::string_view name, FollowUpView& into) {
    return taken(form::value_in(follow_up_views, name), into);
}
bool from_wire_name(std::string_view name, Delivery& into) {
    return taken(form::value_in(deliveries, name), into);
}
bool from_wire_name(std::string_view name, JobState& into) {
    return taken(form::value_in(job_states, name), into);
}
bool from_wire_name(std::string_view name, FaqDraftState& into) {
    return taken(form::value_in(faq_draft_states, name), into);
}
bool from_wire_name(std::string_view name, BarKind& into) {
    return taken(form::value_in(bar_kinds, name), into);
}
bool from_wire_name(std::string_view name, BlacklistState& into) {
    return taken(form::value_in(blacklist_states, name), into);
}
bool from_wire_name(std::string_view name, BlacklistView& into) {
    return taken(form::value_in(blacklist_views, name), into);
}
bool from_wire_name(std::string_view name, BlacklistAction& into) {
    return taken(form::value_in(blacklist_actions, name), into);
}
bool from_wire_name(std::string_view name, form::ProjectKind& into) {
    return taken(form::parse_project_kind(name), into);
}
bool from_wire_name(std::string_view name, form::FollowUpKind& into) {
    return taken(form::parse_follow_up_kind(name), into);
}
bool from_wire_name(std::string_view name, form::FollowUpOwner& into) {
    return taken(form::parse_follow_up_owner(name), into);
}
bool from_wire_name(std::string_view name, form::FollowUpPriority& into) {
    return taken(form::parse_follow_up_priority(name), into);
}
bool from_wire_name(std::string_view name, followup::ClockName& into) {
    return taken(followup::parse_clock(name), into);
}
bool from_wire_name(std::string_view name, followup::Action& into) {
    return taken(followup::parse_action(name), into);
}
bool from_wire_name(std::string_view name, form::OutcomeClass& into) {
    return taken(form::parse_outcome_class(name), into);
}
bool from_wire_name(std::string_view name, model::Language& into) {
    return taken(model::parse_language(name), into);
}
bool from_wire_name(std::string_view name, model::Role& into) {
    return taken(model::parse_role(name), into);
}
bool from_wire_name(std::string_view name, model::Reason& into) {
    return taken(model::parse_reason(name), into);
}

}  // namespace cts::api
