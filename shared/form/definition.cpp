#include "shared/form/definition.h"

#include <algorithm>
#include <array>
#include <utility>

#include "shared/form/named_values.h"

namespace cts::form {

namespace {

constexpr std::array field_types{
    std::pair{FieldType::select_one, std::string_view{"select_one"}},
    std::pair{FieldType::select_multiple, std::string_view{"select_multiple"}},
    std::pair{FieldType::text, std::string_view{"text"}},
    std::pair{FieldType::integer, std::string_view{"integer"}},
    std::pair{FieldType::decimal, std::string_view{"decimal"}},
    std::pair{FieldType::money, std::string_view{"money"}},
    std::pair{FieldType::date, std::string_view{"date"}},
    std::pair{FieldType::time, std::string_view{"time"}},
    std::pair{FieldType::date_time, std::string_view{"dateTime"}},
    std::pair{FieldType::phone, std::string_view{"phone"}},
    std::pair{FieldType::yes_no, std::string_view{"yes_no"}},
    std::pair{FieldType::note, std::string_view{"note"}},
    std::pair{FieldType::calculate, std::string_view{"calculate"}},
};

constexpr std::array outcome_classes{
    std::pair{OutcomeClass::success, std::string_view{"success"}},
    std::pair{OutcomeClass::refusal, std::string_view{"refusal"}},
    std::pair{OutcomeClass::pending, std::string_view{"pending"}},
    std::pair{OutcomeClass::unreachable, std::string_view{"unreachable"}},
    std::pair{OutcomeClass::not_eligible, std::string_view{"not_eligible"}},
    std::pair{OutcomeClass::complaint, std::string_view{"complaint"}},
    std::pair{OutcomeClass::invalid, std::string_view{"invalid"}},
};

constexpr std::array follow_up_kinds{
    std::pair{FollowUpKind::callback, std::string_view{"callback"}},
    std::pair{FollowUpKind::second_confirmation, std::string_view{"second_confirmation"}},
    std::pair{FollowUpKind::complaint_ticket, std::string_view{"complaint_ticket"}},
    std::pair{FollowUpKind::remedial_call, std::string_view{"remedial_call"}},
    std::pair{FollowUpKind::technical_query, std::string_view{"technical_query"}},
    std::pair{FollowUpKind::field_visit, std::string_view{"field_visit"}},
    std::pair{FollowUpKind::department_order, std::string_view{"department_order"}},
};

constexpr std::array follow_up_owners{
    std::pair{FollowUpOwner::same_agent, std::string_view{"same_agent"}},
    std::pair{FollowUpOwner::team, std::string_view{"team"}},
    std::pair{FollowUpOwner::back_office, std::string_view{"back_office"}},
    std::pair{FollowUpOwner::team_leader, std::string_view{"team_leader"}},
    std::pair{FollowUpOwner::speaker, std::string_view{"speaker"}},
    std::pair{FollowUpOwner::skilled, std::string_view{"skilled"}},
    std::pair{FollowUpOwner::field_group, std::string_view{"field_group"}},
    std::pair{FollowUpOwner::department, std::string_view{"department"}},
};

constexpr std::array follow_up_priorities{
    std::pair{FollowUpPriority::normal, std::string_view{"normal"}},
    std::pair{FollowUpPriority::urgent, std::string_view{"urgent"}},
};

constexpr std::array settlements{
    std::pair{Settlement::confirmed, std::string_view{"confirmed"}},
    std::pair{Settlement::cancelled, std::string_view{"cancelled"}},
    std::pair{Settlement::told_how, std::string_view{"told_how"}},
};

}  // namespace

std::string_view field_type_name(FieldType type) {
    return name_in(field_types, type);
}
std::optional<FieldType> parse_field_type(std::string_view name) {
    return value_in(field_types, name);
}

std::string_view outcome_class_name(OutcomeClass value) {
    return name_in(outcome_classes, value);
}
std::optional<OutcomeClass> parse_outcome_class(std::string_view name) {
    return value_in(outcome_classes, name);
}

std::string_view follow_up_kind_name(FollowUpKind kind) {
    return name_in(follow_up_kinds, kind);
}
std::optional<FollowUpKind> parse_follow_up_kind(std::string_view name) {
    return value_in(follow_up_kinds, name);
}

std::string_view follow_up_owner_name(FollowUpOwner owner) {
    return name_in(follow_up_owners, owner);
}
std::optional<FollowUpOwner> parse_follow_up_owner(std::string_view name) {
    return value_in(follow_up_owners, name);
}

std::string_view follow_up_priority_name(FollowUpPriority priority) {
    return name_in(follow_up_priorities, priority);
}
std::optional<FollowUpPriority> parse_follow_up_priority(std::string_view name) {
    return value_in(follow_up_priorities, name);
}

std::string_view settlement_name(Settlement settlement) {
    return name_in(settlements, settlement);
}
std::optional<Settlement> parse_settlement(std::string_view name) {
    return value_in(settlements, name);
}

const Option* Menu::find(std::string_view option_name) const {
    const auto found = std::ranges::find(options, option_name, &Option::name);
    return found == options.end() ? nullptr : &*found;
}

const Field* Definition::find_field(std::string_view name) const {
    for (const Step& step : steps) {
        const auto found = std::ranges::find(step.fields, name, &Field::name);
        if (found != step.fields.end()) return &*found;
    }
    return nullptr;
}

const Step* Definition::step_of(std::string_view field_name) const {
    const auto holds = [&](const Step& step) {
        return std::ranges::find(step.fields, field_name, &Field::name) != step.fields.end();
    };
    const auto found = std::ranges::find_if(steps, holds);
    return found == steps.end() ? nullptr : &*found;
}

const Outcome* Definition::find_outcome(std::string_view name) const {
    const auto found = std::ranges::find(outcomes, name, &Outcome::name);
    return found == outcomes.end() ? nullptr : &*found;
}

const Menu* Definition::menu_of(const Field& field) const {
    const auto found = menus.find(field.menu);
    return found == menus.end() ? nullptr : &found->second;
}

bool is_sale(const Outcome& outcome) {
    return outcome.confirmed_sale && outcome.outcome_class == OutcomeClass::success;
}

bool leaves_lead_open(const Outcome& outcome) {
    return outcome.outcome_class == OutcomeClass::unreachable || outcome.outcome_class == OutcomeClass::pending;
}

}  // namespace cts::form
