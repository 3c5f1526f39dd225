// A5: the talk runs forward. A rule that reads an answer given later would change what the agent has already passed.
//
//   what reads                           may read
//   a field's rules                      fields before it
//   a step's relevance                   fields of the steps before it
//   a line of what the agent says        fields up to the end of its step; it stands beside a field of its step
#include <algorithm>
#include <map>

#include "shared/form/field_dependencies.h"
#include "shared/form/lint/findings.h"

namespace cts::form::lint_rules {

using model::Reason;

namespace {

class TalkOrder {
  public:
    explicit TalkOrder(const Definition& form) {
        std::size_t position = 0;
        for (const Step& step : form.steps) {
            for (const Field& field : step.fields) fields_.emplace(field.name, std::pair{position++, &field});
            ends_.push_back(position);
        }
    }
    std::size_t end_of(std::size_t step) const { return ends_[step]; }
    std::size_t begin_of(std::size_t step) const { return step == 0 ? 0 : ends_[step - 1]; }
    std::size_t position_of(const Field& field) const { return fields_.at(field.name).first; }

    // The first of these names that is a field at or behind the limit.
    template <class Names>
    const Field* first_behind(const Names& names, std::size_t limit) const {
        for (const std::string& name : names) {
            const auto found = fields_.find(name);
            if (found != fields_.end() && found->second.first >= limit) return found->second.second;
        }
        return nullptr;
    }

  private:
    std::map<std::string, std::pair<std::size_t, const Field*>> fields_;
    std::vector<std::size_t> ends_;
};

void add_out_of_order(model::Problems& problems, model::Problem problem, const Field& later) {
    problem.details["other"] = later.label;
    problems.push_back(std::move(problem));
}

void check_say_lines(const FormView& view, const TalkOrder& order, std::size_t number, model::Problems& problems) {
    const Step& step = view.form.steps[number];
    for (const SayLine& line : step.say) {
        const Field* later =
            line.relevant ? order.first_behind(line.relevant->variables(), order.end_of(number)) : nullptr;
        const Field* beside = line.field.empty() ? nullptr : view.form.find_field(line.field);
        if (beside && view.form.step_of(beside->name) != &step) later = beside;
        if (later) add_out_of_order(problems, about_step(Reason::out_of_talk_order, view, step), *later);
    }
}

}  // namespace

model::Problems rules_follow_the_talk(const FormView& view) {
    model::Problems problems;
    const TalkOrder order(view.form);
    for (std::size_t number = 0; number < view.form.steps.size(); ++number) {
        const Step& step = view.form.steps[number];
        const Field* later =
            step.relevant ? order.first_behind(step.relevant->variables(), order.begin_of(number)) : nullptr;
        if (later) add_out_of_order(problems, about_step(Reason::out_of_talk_order, view, step), *later);
        check_say_lines(view, order, number, problems);
        for (const Field& field : step.fields)
            if (const Field* read = order.first_behind(names_read_by(field, Step{}), order.position_of(field)))
                add_out_of_order(problems, about_field(Reason::out_of_talk_order, view, field), *read);
    }
    return problems;
}

}  // namespace cts::form::lint_rules
