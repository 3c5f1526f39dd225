// What stands behind an outcome's scenario key (G4, G7), and when the lead is called again after it (G8).
#include <algorithm>

#include "shared/form/reader/form_reading.h"
#include "shared/form/reader/values.h"

namespace cts::form::reader {

using model::Reason;

namespace {

constexpr std::chrono::minutes longest_wait{10};  // the line is open and the agent waits
constexpr int most_calls = 50;

void read_scenario_name(const YamlNode& node, const std::string& path, Outcome& outcome, FormReading& form) {
    outcome.scenario = read_name(node, path, form.file, NameStyle::plain);
    if (std::ranges::count(form.definition.outcomes, outcome.scenario, &Outcome::scenario) > 0)
        form.file.refuse(Reason::duplicate_name, node, path, {{"word", outcome.scenario}});
}

std::chrono::milliseconds read_wait(MapReader& map, FormReading& form) {
    const YamlNode* node = map.find("wait");
    if (!node) return {};
    const auto wait = read_duration(*node, map.path_of("wait"), form.file);
    if (wait > longest_wait) refuse_value(map, "wait", *node, "PT3S … PT10M");
    return wait;
}

ScenarioStage read_stage(const YamlNode& node, const std::string& path, FormReading& form) {
    MapReader map(node, path, form.file);
    ScenarioStage stage{required_pair(map, "say", form), read_wait(map, form)};
    map.refuse_rest();
    return stage;
}

void read_stages(MapReader& map, Outcome& outcome, FormReading& form) {
    const YamlNode* node = map.require("stages");
    if (!node) return;
    const std::string path = map.path_of("stages");
    for (const YamlNode& item : list_items(*node, path, form.file))
        outcome.scenario_stages.push_back(
            read_stage(item, path + "/" + std::to_string(outcome.scenario_stages.size()), form));
    if (node->kind == YamlNode::Kind::list && node->items.empty()) refuse_value(map, "stages", *node, "[{say, wait}]");
}

}  // namespace

// A name alone stands for the key; with its stages it is a map.
void read_scenario(MapReader& map, Outcome& outcome, FormReading& form) {
    const YamlNode* node = map.find("scenario");
    if (!node) return;
    const std::string path = map.path_of("scenario");
    if (node->kind == YamlNode::Kind::scalar) return read_scenario_name(*node, path, outcome, form);
    MapReader scenario(*node, path, form.file);
    if (const YamlNode* name = scenario.require("name"))
        read_scenario_name(*name, scenario.path_of("name"), outcome, form);
    read_stages(scenario, outcome, form);
    scenario.refuse_rest();
}

// A lead nobody may call is not called again; one that is promised a callback is called at that moment.
void refuse_idle_retry(MapReader& map, const YamlNode& node, const Outcome& outcome) {
    const bool promised = std::ranges::count(outcome.follow_ups, FollowUpKind::callback, &FollowUpRule::kind) > 0;
    if (outcome.do_not_call != DoNotCall::no) refuse_value(map, "retry", node, "do_not_call | retry");
    if (promised) refuse_value(map, "retry", node, "callback | retry");
}

void read_retry(MapReader& map, Outcome& outcome, FormReading& form) {
    const YamlNode* node = map.find("retry");
    if (!node) return;
    MapReader retry(*node, map.path_of("retry"), form.file);
    RetryRule rule;
    if (const YamlNode* after = retry.require("after"))
        rule.after = read_duration(*after, retry.path_of("after"), form.file);
    if (const YamlNode* cap = retry.require("at_most"))
        rule.at_most = read_integer(*cap, retry.path_of("at_most"), form.file, 1, most_calls).value_or(1);
    retry.refuse_rest();
    outcome.retry = rule;
    refuse_idle_retry(map, *node, outcome);
}

}  // namespace cts::form::reader
