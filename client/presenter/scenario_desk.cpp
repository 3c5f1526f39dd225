#include "client/presenter/scenario_desk.h"

#include <algorithm>

#include "client/presenter/script_lines.h"

namespace cts::presenter {

const form::Outcome* outcome_of_scenario(const form::Definition& definition, std::string_view scenario) {
    const auto found = std::ranges::find(definition.outcomes, scenario, &form::Outcome::scenario);
    return scenario.empty() || found == definition.outcomes.end() ? nullptr : &*found;
}

std::vector<std::string> scenario_names(const form::Definition& definition) {
    std::vector<std::string> names;
    for (const auto& outcome : definition.outcomes)
        if (!outcome.scenario.empty()) names.push_back(outcome.scenario);
    return names;
}

bool ScenarioDesk::is_last() const {
    return stage_ + 1 >= outcome_->scenario_stages.size();
}

void ScenarioDesk::enter(std::size_t stage, model::Instant at) {
    stage_ = stage;
    from_.reset();
    until_.reset();
    const bool said = stage < outcome_->scenario_stages.size();
    const auto wait = said ? outcome_->scenario_stages[stage].wait : std::chrono::milliseconds(0);
    hang_up_ = is_last() && wait.count() == 0;
    if (wait.count() == 0) return;
    from_ = at;
    until_ = at + wait;
}

bool ScenarioDesk::go_on(model::Instant at) {
    if (hang_up_) return false;
    if (!is_last()) return enter(stage_ + 1, at), true;
    hang_up_ = true;
    return true;
}

void ScenarioDesk::press(const form::Outcome& outcome, model::Instant at, Before before) {
    if (outcome_ == &outcome) {
        go_on(at);
        return;
    }
    if (outcome_ == nullptr) before_ = std::move(before);
    outcome_ = &outcome;
    enter(0, at);
}

// A stage begins where the one before ended, not when somebody looked.
bool ScenarioDesk::tick(model::Instant now) {
    bool changed = false;
    while (outcome_ != nullptr && until_ && !hang_up_ && *until_ <= now) changed = go_on(*until_) || changed;
    return changed;
}

std::optional<ScenarioDesk::Before> ScenarioDesk::leave() {
    if (outcome_ == nullptr) return std::nullopt;
    end();
    return std::move(before_);
}

std::optional<desk::ScenarioAtWork> ScenarioDesk::at_work(const form::Definition& definition) const {
    if (outcome_ == nullptr) return std::nullopt;
    const auto& step = definition.steps[before_.step].name;
    return desk::ScenarioAtWork{outcome_->name, static_cast<int>(stage_), from_, until_,
                                hang_up_,       before_.outcome,          step,  before_.focus};
}

void ScenarioDesk::go_on_from(const desk::ScenarioAtWork& kept, const form::Definition& definition) {
    outcome_ = definition.find_outcome(kept.outcome);
    if (outcome_ == nullptr) return;
    const auto last = std::max<std::size_t>(outcome_->scenario_stages.size(), 1) - 1;
    stage_ = std::min(static_cast<std::size_t>(std::max(kept.stage, 0)), last);
    from_ = kept.from;
    until_ = kept.until;
    hang_up_ = kept.hang_up;
    const auto step = std::ranges::find(definition.steps, kept.step_before, &form::Step::name);
    const bool known = step != definition.steps.end();
    before_ = {kept.outcome_before, known ? static_cast<std::size_t>(step - definition.steps.begin()) : 0,
               kept.focus_before};
}

std::optional<ScenarioView> ScenarioDesk::view(const form::FormSession& session, model::Language language) const {
    if (outcome_ == nullptr) return std::nullopt;
    const auto& stages = outcome_->scenario_stages;
    ScenarioView view;
    view.scenario = outcome_->scenario;
    view.label = outcome_->label.in(language);
    view.rule_only = stages.empty();
    const auto& words = stages.empty() ? outcome_->rule : stages[stage_].say;
    view.say = script_runs(session, words.in(language), language);
    view.stage = static_cast<int>(stage_) + 1;
    view.stages = std::max(1, static_cast<int>(stages.size()));
    view.wait_from = from_;
    view.wait_until = until_;
    view.hang_up = hang_up_;
    return view;
}

}  // namespace cts::presenter
