// A3, A9: what nothing uses only costs time. A field with a purpose is used once it is stored; so unused are: a field
// no answers can show, a calculation nothing reads, a menu no field takes.
#include <algorithm>
#include <set>

#include "shared/form/field_dependencies.h"
#include "shared/form/lint/findings.h"
#include "shared/form/lint/reachability.h"
#include "shared/form/reader/known_names.h"

namespace cts::form::lint_rules {

using model::Reason;

namespace {

class Mentions {
  public:
    explicit Mentions(const Definition& form) {
        for (const Step& step : form.steps) add_step(step);
        for (const Outcome& outcome : form.outcomes) add_outcome(outcome);
    }
    bool contains(const std::string& name) const { return names_.contains(name); }

  private:
    void add(const std::optional<Expression>& expression) {
        if (expression) names_.insert(expression->variables().begin(), expression->variables().end());
    }
    void add(const Translated& text) {
        for (const std::string* words : {&text.zh_CN, &text.en})
            for (const reader::Placeholder& placeholder : reader::placeholders_in(*words))
                names_.insert(placeholder.name);
    }
    void add_step(const Step& step) {
        add(step.title);
        add(step.next);
        add(step.relevant);
        for (const SayLine& line : step.say) {
            add(line.text);
            add(line.relevant);
        }
        for (const Field& field : step.fields) add_field(field, step);
    }
    void add_field(const Field& field, const Step& step) {
        names_.merge(names_read_by(field, step));
        add(field.label);
        add(field.hint);
        if (field.constraint) add(field.constraint->message);
    }
    void add_outcome(const Outcome& outcome) {
        add(outcome.relevant);
        for (const GateRule& gate : outcome.requires_rules) {
            add(std::optional(gate.that));
            add(gate.otherwise);
        }
        for (const ScenarioStage& stage : outcome.scenario_stages) add(stage.say);
    }

    std::set<std::string> names_;
};

}  // namespace

model::Problems everything_is_used(const FormView& view) {
    model::Problems problems;
    const Mentions mentions(view.form);
    const Reachability answers(view.form);
    const auto fields = written_fields(view.form);
    for (const Field* field : fields) {
        const Step& step = *view.form.step_of(field->name);
        const bool idle = field->type == FieldType::calculate && !mentions.contains(field->name);
        const bool hidden_for_ever = answers.can_open(step) && !answers.can_show(*field, step);
        if (idle || hidden_for_ever) problems.push_back(about_field(Reason::unused_field, view, *field));
    }
    for (const Menu* menu : written_menus(view.form)) {
        if (std::ranges::any_of(fields, [&](const Field* field) { return field->menu == menu->name; })) continue;
        problems.push_back(about_menu(Reason::unused_field, view, *menu));
        problems.back().details["label"] = Translated::neutral(menu->name);
    }
    return problems;
}

}  // namespace cts::form::lint_rules
