// The outcomes of a form: what each needs and what it leaves behind.
#include "shared/form/reader/form_reading.h"
#include "shared/form/reader/values.h"

namespace cts::form::reader {

using model::Reason;

namespace {

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

DoNotCall read_do_not_call(MapReader& map, FormReading& form) {
    const YamlNode* node = map.find("do_not_call");
    if (!node) return DoNotCall::no;
    const std::string word = read_scalar(*node, map.path_of("do_not_call"), form.file);
    if (word == "project") return DoNotCall::project;
    if (word == "global") return DoNotCall::global;
    if (word != "no") refuse_value(map, "do_not_call", *node, "no, project, global");
    return DoNotCall::no;
}

std::optional<Settlement> read_settles(MapReader& map, FormReading& form) {
    const YamlNode* node = map.find("settles");
    if (!node) return std::nullopt;
    const auto settles = parse_settlement(read_scalar(*node, map.path_of("settles"), form.file));
    if (!settles) refuse_value(map, "settles", *node, "confirmed, cancelled, told_how");
    return settles;
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
    outcome.settles = read_settles(map, form);
    read_scenario(map, outcome, form);
    read_retry(map, outcome, form);
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
