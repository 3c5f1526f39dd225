// The outcomes of a form: what each needs and what it leaves behind.
#include <algorithm>

#include "shared/form/reader/form_reading.h"
#include "shared/form/reader/values.h"

namespace cts::form::reader {

using model::Reason;

namespace {

void refuse_value(MapReader& map, std::string_view key, const YamlNode& node, std::string_view expected) {
    map.file().refuse(Reason::bad_value, node, map.path_of(key), {{"word", node.text}, {"expected", expected}});
}

OutcomeClass read_class(MapReader& map, FormReading& form) {
    const YamlNode* node = map.require("class");
    if (!node) return OutcomeClass::pending;
    const auto value = parse_outcome_class(read_scalar(*node, map.path_of("class"), form.file));
    if (!value)
        refuse_value(map, "class", *node, "success, refusal, pending, unreachable, not_eligible, complaint, invalid");
    return value.value_or(OutcomeClass::pending);
}

void read_complete(MapReader& map, Outcome& outcome, FormReading& form) {
    outcome.complete_all = outcome.outcome_class == OutcomeClass::success;
    const YamlNode* node = map.find("complete");
    if (!node) return;
    outcome.complete_all = node->text == "all";
    if (!outcome.complete_all) outcome.complete_steps = noted_names(map, "complete", NameOf::step, form);
}

std::optional<GateRule> read_gate(const YamlNode& node, const std::string& path, FormReading& form) {
    MapReader map(node, path, form.file);
    (void)map.require("that");
    auto that = noted_expression(map, "that", form);
    Translated otherwise = required_pair(map, "else", form);
    std::string field = noted_name(map, "field", NameOf::field, form);
    map.refuse_rest();
    if (!that) return std::nullopt;
    return GateRule{*std::move(that), std::move(otherwise), std::move(field)};
}

void read_gates(MapReader& map, Outcome& outcome, FormReading& form) {
    const YamlNode* node = map.find("requires");
    if (!node) return;
    std::size_t position = 0;
    for (const YamlNode& item : list_items(*node, map.path_of("requires"), form.file))
        if (auto gate = read_gate(item, map.path_of("requires") + "/" + std::to_string(position++), form))
            outcome.requires_rules.push_back(*std::move(gate));
}

FollowUpOwner usual_owner(FollowUpKind kind) {
    switch (kind) {
        case FollowUpKind::callback:
            return FollowUpOwner::same_agent;
        case FollowUpKind::second_confirmation:
            return FollowUpOwner::team;
        case FollowUpKind::complaint_ticket:
            return FollowUpOwner::back_office;
        case FollowUpKind::technical_query:
            return FollowUpOwner::team_leader;
    }
    return FollowUpOwner::team;
}

FollowUpKind read_follow_up_kind(MapReader& map, FormReading& form) {
    const YamlNode* node = map.require("kind");
    if (!node) return FollowUpKind::callback;
    const auto kind = parse_follow_up_kind(read_scalar(*node, map.path_of("kind"), form.file));
    if (!kind) refuse_value(map, "kind", *node, "callback, second_confirmation, complaint_ticket");
    return kind.value_or(FollowUpKind::callback);
}

FollowUpOwner read_owner(MapReader& map, FollowUpKind kind, FormReading& form) {
    const YamlNode* node = map.find("to");
    if (!node) return usual_owner(kind);
    const auto owner = parse_follow_up_owner(read_scalar(*node, map.path_of("to"), form.file));
    if (!owner) refuse_value(map, "to", *node, "same_agent, team, back_office");
    return owner.value_or(usual_owner(kind));
}

void read_before(MapReader& map, FollowUpRule& rule, FormReading& form) {
    const YamlNode* node = map.find("before");
    if (!node) return;
    rule.before_trial_end = read_scalar(*node, map.path_of("before"), form.file) == "trial_end";
    const bool no_trial = form.product_known && form.kit.product.trial_days == 0;
    if (!rule.before_trial_end || no_trial) refuse_value(map, "before", *node, "trial_end");
}

// A promise without a moment is forgotten; a ticket may start at once.
void refuse_unclear_moment(MapReader& map, const FollowUpRule& rule) {
    constexpr std::string_view moments = "at | within | before";
    const auto given = (map.has("at") ? 1 : 0) + (map.has("within") ? 1 : 0) + (map.has("before") ? 1 : 0);
    if (given == 0 && rule.kind != FollowUpKind::complaint_ticket)
        map.file().refuse(Reason::missing_key, map.node(), map.path(), {{"word", moments}});
    if (given > 1)
        map.file().refuse(Reason::bad_value, map.node(), map.path(),
                          {{"word", "at, within, before"}, {"expected", moments}});
}

FollowUpRule read_follow_up(const YamlNode& node, const std::string& path, FormReading& form) {
    MapReader map(node, path, form.file);
    FollowUpRule rule;
    rule.kind = read_follow_up_kind(map, form);
    rule.owner = read_owner(map, rule.kind, form);
    rule.at_field = noted_name(map, "at", NameOf::date_time_field, form);
    if (const YamlNode* within = map.find("within"))
        rule.within = read_duration(*within, map.path_of("within"), form.file);
    read_before(map, rule, form);
    rule.subject_field = noted_name(map, "subject", NameOf::field, form);
    if (node.kind == YamlNode::Kind::map) refuse_unclear_moment(map, rule);
    map.refuse_rest();
    return rule;
}

void read_follow_ups(MapReader& map, Outcome& outcome, FormReading& form) {
    const YamlNode* node = map.find("follow_up");
    if (!node) return;
    const std::string path = map.path_of("follow_up");
    for (const YamlNode& item : list_items(*node, path, form.file))
        outcome.follow_ups.push_back(
            read_follow_up(item, path + "/" + std::to_string(outcome.follow_ups.size()), form));
}

DoNotCall read_do_not_call(MapReader& map, FormReading& form) {
    const YamlNode* node = map.find("do_not_call");
    if (!node) return DoNotCall::no;
    const std::string word = read_scalar(*node, map.path_of("do_not_call"), form.file);
    if (word == "project") return DoNotCall::project;
    if (word == "global") return DoNotCall::global;
    if (word != "no") refuse_value(map, "do_not_call", *node, "no, project, global");
    return DoNotCall::no;
}

void read_scenario(MapReader& map, Outcome& outcome, FormReading& form) {
    const YamlNode* node = map.find("scenario");
    if (!node) return;
    outcome.scenario = read_name(*node, map.path_of("scenario"), form.file, NameStyle::plain);
    if (std::ranges::count(form.definition.outcomes, outcome.scenario, &Outcome::scenario) > 0)
        form.file.refuse(Reason::duplicate_name, *node, map.path_of("scenario"), {{"word", outcome.scenario}});
}

Outcome read_outcome(const YamlNode& node, std::size_t position, FormReading& form) {
    MapReader map(node, "outcomes/" + std::to_string(position), form.file);
    Outcome outcome;
    outcome.line = form.file.line(node);
    outcome.name = own_name(map, "outcomes", form);
    outcome.outcome_class = read_class(map, form);
    outcome.label = required_pair(map, "label", form);
    outcome.rule = optional_pair(map, "rule", form);  // the linter asks for it
    outcome.relevant = noted_expression(map, "relevant", form);
    read_complete(map, outcome, form);
    const bool sells = form.kit.kind == ProjectKind::sale && outcome.outcome_class == OutcomeClass::success;
    const YamlNode* confirmed = map.find("confirmed_sale");
    outcome.confirmed_sale = confirmed ? read_bool(*confirmed, map.path_of("confirmed_sale"), form.file) : sells;
    read_gates(map, outcome, form);
    read_follow_ups(map, outcome, form);
    outcome.do_not_call = read_do_not_call(map, form);
    read_scenario(map, outcome, form);
    map.refuse_rest();
    return outcome;
}

}  // namespace

void read_outcomes(const YamlNode& node, FormReading& form) {
    for (const YamlNode& item : list_items(node, "outcomes", form.file)) {
        Outcome outcome = read_outcome(item, form.definition.outcomes.size(), form);
        if (!outcome.name.empty() && form.definition.find_outcome(outcome.name))
            form.file.refuse(Reason::duplicate_name, item, "outcomes/" + outcome.name, {{"word", outcome.name}});
        form.definition.outcomes.push_back(std::move(outcome));
    }
}

}  // namespace cts::form::reader
