#include "shared/form/lint/reachability.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace cts::form::lint_rules {

namespace {

constexpr std::size_t most_trials = 100'000;
constexpr std::size_t most_options_of_multiple = 6;

using Trial = std::map<std::string, std::string, std::less<>>;

class TrialScope : public expr::Scope {
  public:
    explicit TrialScope(const Trial& trial) : trial_(trial) {}
    std::optional<expr::Value> variable(std::string_view name) const override {
        const auto found = trial_.find(name);
        if (found == trial_.end()) return std::nullopt;
        return expr::Value::of_string(found->second);
    }
    expr::Moment now() const override { return {}; }

  private:
    const Trial& trial_;
};

std::vector<std::string> selections_of(const Menu& menu) {
    std::vector<std::string> selections;
    for (std::size_t chosen = 0; chosen < (std::size_t{1} << menu.options.size()); ++chosen) {
        std::string text;
        for (std::size_t i = 0; i < menu.options.size(); ++i)
            if ((chosen >> i) & 1U) text += (text.empty() ? "" : " ") + menu.options[i].name;
        selections.push_back(text);
    }
    return selections;
}

// The answers a field can have, the empty one first; nothing where they cannot be listed.
std::optional<std::vector<std::string>> possible_answers(const Field& field, const Definition& form) {
    if (field.type == FieldType::yes_no) return std::vector<std::string>{"", "yes", "no"};
    const Menu* menu = form.menu_of(field);
    if (!menu) return std::nullopt;
    if (field.type == FieldType::select_multiple) {
        if (menu->options.size() > most_options_of_multiple) return std::nullopt;
        return selections_of(*menu);
    }
    std::vector<std::string> answers{""};
    for (const Option& option : menu->options) answers.push_back(option.name);
    return answers;
}

struct TriedField {
    std::string name;
    std::vector<std::string> answers;
    std::vector<Expression> shown_while;  // judged only if they read nothing but tried fields
};

std::vector<Expression> conditions_of(const Field& field, const Step& step) {
    std::vector<Expression> conditions;
    for (const auto* condition : {&step.relevant, &field.relevant})
        if (*condition) conditions.push_back(**condition);
    return conditions;
}

class Search {
  public:
    Search(const Definition& form, const KnownFields& known, const std::vector<Expression>& goal)
        : form_(form), known_(known), goal_(goal) {}

    bool succeeds() {
        for (const Expression& part : goal_) {
            if (part.reads_time()) return true;
            for (const std::string& name : part.variables()) want(name);
        }
        if (undecidable_) return true;
        gather_in_talk_order();
        return try_from(0);
    }

  private:
    // A field the goal reads, and those its being shown depends on.
    void want(const std::string& name) {
        if (!wanted_.insert(name).second) return;
        if (!can_list(name)) {
            undecidable_ = true;
            return;
        }
        const KnownField& known = known_.find(name)->second;
        for (const Expression& condition : conditions_of(*known.field, *known.step))
            if (is_listable(condition))
                for (const std::string& read : condition.variables()) want(read);
    }

    bool can_list(const std::string& name) const {
        const auto known = known_.find(name);
        return known != known_.end() && known->second.answers;
    }

    bool is_listable(const Expression& condition) const {
        return !condition.reads_time() &&
               std::ranges::all_of(condition.variables(), [&](const std::string& name) { return can_list(name); });
    }

    void gather_in_talk_order() {
        for (const Step& step : form_.steps)
            for (const Field& field : step.fields) {
                if (!wanted_.contains(field.name)) continue;
                std::vector<Expression> conditions = conditions_of(field, step);
                std::erase_if(conditions, [&](const Expression& condition) { return !is_listable(condition); });
                fields_.push_back({field.name, *known_.find(field.name)->second.answers, std::move(conditions)});
            }
    }

    bool all_hold(const std::vector<Expression>& conditions) {
        ++trials_;
        const TrialScope scope(trial_);
        return std::ranges::all_of(conditions, [&](const Expression& e) { return e.evaluate(scope).to_boolean(); });
    }

    bool try_from(std::size_t number) {
        if (trials_ > most_trials) return true;
        if (number == fields_.size()) return all_hold(goal_);
        const TriedField& field = fields_[number];
        const bool shown = all_hold(field.shown_while);
        for (const std::string& answer : field.answers) {
            if (!shown && !answer.empty()) break;  // hidden: only the empty one
            trial_[field.name] = answer;
            if (try_from(number + 1)) return true;
        }
        trial_.erase(field.name);
        return false;
    }

    const Definition& form_;
    const KnownFields& known_;
    const std::vector<Expression>& goal_;
    std::set<std::string> wanted_;
    std::vector<TriedField> fields_;
    Trial trial_;
    std::size_t trials_ = 0;
    bool undecidable_ = false;
};

}  // namespace

Reachability::Reachability(const Definition& form) : form_(form) {
    for (const Step& step : form.steps)
        for (const Field& field : step.fields)
            fields_.emplace(field.name, KnownField{&field, &step, possible_answers(field, form)});
}

bool Reachability::can_hold(const std::vector<Expression>& all_of) const {
    return all_of.empty() || Search(form_, fields_, all_of).succeeds();
}

bool Reachability::can_open(const Step& step) const {
    return !step.relevant || can_hold({*step.relevant});
}

bool Reachability::can_show(const Field& field, const Step& step) const {
    return can_hold(conditions_of(field, step));
}

}  // namespace cts::form::lint_rules
