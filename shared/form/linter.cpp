#include "shared/form/linter.h"

#include <array>
#include <iterator>

#include "shared/form/lint/findings.h"
#include "shared/form/lint/rules.h"

namespace cts::form {

namespace {

using namespace lint_rules;

constexpr std::array<Rule, 17> form_rules{
    every_datum_has_a_purpose,
    every_choice_has_a_rule,
    a_menu_has_one_other,
    a_closed_list_is_no_text,
    several_answers_are_no_single_choice,
    a_label_asks_one_thing,
    nothing_is_asked_twice,
    rules_follow_the_talk,
    every_step_opens,
    every_outcome_can_be_reached,
    a_sale_is_confirmed,
    no_lead_is_forgotten,
    a_promise_can_be_settled,
    no_promise_is_left_due,
    a_confirmation_does_not_induce,
    a_scenario_does_not_induce,
    everything_is_used,
};

constexpr std::array<KitRule, 4> kit_rules{
    a_sale_kit_sells,
    no_question_is_answered_twice,
    every_column_has_a_purpose,
    a_tariff_does_not_induce,
};

void append(model::Problems& problems, model::Problems more) {
    problems.insert(problems.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

FormView view_of(const Kit& kit, const std::string& purpose, const Definition& form) {
    return {kit, form, "forms/" + purpose + ".yaml"};
}

bool holds_answers(const Field& field) {
    return field.type != FieldType::note && field.type != FieldType::calculate;
}

bool is_of_other_type(const Field& before, const Field& now) {
    return holds_answers(before) && (before.type != now.type || before.currency != now.currency);
}

model::Problems changed_types(const Definition& before, const FormView& now) {
    model::Problems problems;
    for (const Step& step : now.form.steps)
        for (const Field& field : step.fields)
            if (const Field* known = before.find_field(field.name); known && is_of_other_type(*known, field))
                problems.push_back(about_field(model::Reason::type_changed, now, field));
    return problems;
}

}  // namespace

model::Problems lint(const Kit& kit) {
    model::Problems problems;
    for (const KitRule rule : kit_rules) append(problems, rule(kit));
    for (const auto& [purpose, form] : kit.forms)
        for (const Rule rule : form_rules) append(problems, rule(view_of(kit, purpose, *form)));
    return problems;
}

model::Problems lint_change(const Kit& published, const Kit& draft) {
    model::Problems problems;
    for (const auto& [purpose, form] : draft.forms) {
        const auto before = published.forms.find(purpose);
        if (before != published.forms.end())
            append(problems, changed_types(*before->second, view_of(draft, purpose, *form)));
    }
    return problems;
}

}  // namespace cts::form
