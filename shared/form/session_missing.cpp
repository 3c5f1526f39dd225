#include "shared/form/session_missing.h"

#include <algorithm>
#include <set>
#include <utility>

#include "shared/form/opening_confirmation.h"
#include "shared/form/session_scope.h"

namespace cts::form {
namespace {

using model::Problem;
using model::Problems;
using model::Reason;

class MissingList {
  public:
    MissingList(const SessionState& state, const Outcome& outcome)
        : state_(state), outcome_(outcome), by_item_(state.filled.size()) {}

    Problems gather() && {
        follow_up_times();
        follow_up_addressees();
        gates();
        if (outcome_.confirmed_sale) confirmation();
        unanswered();
        Problems all = std::move(whole_record_);
        for (std::size_t item = 0; item < by_item_.size(); ++item) {
            const Problems& standing = state_.filled[item].state.problems;
            all.insert(all.end(), standing.begin(), standing.end());
            all.insert(all.end(), by_item_[item].begin(), by_item_[item].end());
        }
        all.insert(all.end(), elsewhere_.begin(), elsewhere_.end());
        return all;
    }

    void add_to_record(Problem problem) { whole_record_.push_back(std::move(problem)); }

  private:
    void add(Problem problem) {
        const auto found = state_.graph->field_items.find(problem.field);
        if (found == state_.graph->field_items.end())
            elsewhere_.push_back(std::move(problem));
        else
            by_item_[found->second].push_back(std::move(problem));
    }

    std::string_view counting(const std::string& field) const {
        const auto found = state_.graph->field_items.find(field);
        return found == state_.graph->field_items.end() ? std::string_view() : state_.counting(found->second);
    }

    bool wrong_as_it_stands(const std::string& field) const {
        const auto found = state_.graph->field_items.find(field);
        return found != state_.graph->field_items.end() && !state_.filled[found->second].state.problems.empty();
    }

    void follow_up_times() {
        for (const FollowUpRule& rule : outcome_.follow_ups) {
            if (rule.at_field.empty() || wrong_as_it_stands(rule.at_field)) continue;
            const auto promised = model::Instant::parse_iso8601(counting(rule.at_field));
            if (!promised && rule.kind == FollowUpKind::field_visit) continue;  // it waits to be appointed
            if (!promised)
                add({Reason::promised_time_missing, rule.at_field});
            else if (*promised < state_.context.at)
                add({Reason::promised_time_past, rule.at_field});
        }
    }

    // Who speaks the language, whose district it is: without the answer nobody can be found.
    void follow_up_addressees() {
        for (const FollowUpRule& rule : outcome_.follow_ups) {
            require_answer(state_.definition->find_field(rule.language_field));
            require_answer(state_.definition->find_field(rule.district));
        }
    }

    void require_answer(const Field* field) {
        if (field && counting(field->name).empty() && !wrong_as_it_stands(field->name))
            add({Reason::required, field->name, {{"label", field->label}}});
    }

    void gates() {
        for (const GateRule& rule : outcome_.requires_rules) {
            if (rule.that.evaluate(SessionScope(state_)).to_boolean()) continue;
            add({Reason::gate_closed,
                 rule.field.empty() ? first_field_of(rule.that) : rule.field,
                 {{"outcome", outcome_.label}},
                 rule.otherwise});
        }
    }

    std::string first_field_of(const Expression& expression) const {
        std::size_t first = state_.graph->items.size();
        for (const std::string& name : expression.variables()) {
            const auto found = state_.graph->field_items.find(name);
            if (found != state_.graph->field_items.end()) first = std::min(first, found->second);
        }
        return first < state_.graph->items.size() ? state_.field(first).name : std::string();
    }

    void confirmation() {
        for (Problem& problem : confirmation_gate(state_.kit->product, counting_answers())) {
            if (!wrong_as_it_stands(problem.field)) add(std::move(problem));
        }
    }

    Answers counting_answers() const {
        Answers answers;
        for (const auto& [name, item] : state_.graph->field_items) answers.emplace(name, state_.counting(item));
        return answers;
    }

    // Fields that must be answered whatever steps the outcome completes.
    std::set<std::string, std::less<>> fields_called_for() const {
        std::set<std::string, std::less<>> fields;
        for (const FollowUpRule& rule : outcome_.follow_ups) fields.insert(rule.subject_field);
        for (const GateRule& rule : outcome_.requires_rules) {
            fields.insert(rule.that.variables().begin(), rule.that.variables().end());
            fields.insert(rule.field);
        }
        return fields;
    }

    bool completes(const Step& step) const {
        return outcome_.complete_all ||
               std::ranges::find(outcome_.complete_steps, step.name) != outcome_.complete_steps.end();
    }

    void unanswered() {
        const auto called_for = fields_called_for();
        for (std::size_t item = 0; item < by_item_.size(); ++item) {
            const GraphItem& node = state_.graph->items[item];
            if (node.field == nullptr || !by_item_[item].empty()) continue;
            const FilledItem& entry = state_.filled[item];
            const bool due = completes(state_.definition->steps[node.step]) || called_for.contains(node.field->name);
            const bool gate_speaks = outcome_.confirmed_sale && is_confirmation_field(node.field->name);
            if (due && !gate_speaks && entry.state.required && entry.typed.empty())
                by_item_[item].push_back({Reason::required, node.field->name, {{"label", node.field->label}}});
        }
    }

    const SessionState& state_;
    const Outcome& outcome_;
    std::vector<Problems> by_item_;
    Problems whole_record_;
    Problems elsewhere_;
};

}  // namespace

bool is_offered(const SessionState& state, const Outcome& outcome) {
    return !outcome.relevant || outcome.relevant->evaluate(SessionScope(state)).to_boolean();
}

Problems missing_for(const SessionState& state, std::string_view outcome_name) {
    const Outcome* outcome = state.definition->find_outcome(outcome_name);
    const Outcome nothing;
    MissingList missing(state, outcome == nullptr ? nothing : *outcome);
    if (outcome == nullptr)
        missing.add_to_record({Reason::unknown_outcome, "/outcome"});
    else if (!is_offered(state, *outcome))
        missing.add_to_record({Reason::outcome_not_offered, "/outcome", {{"label", outcome->label}}});
    return std::move(missing).gather();
}

}  // namespace cts::form
