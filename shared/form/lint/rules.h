// The linter's rules, one a file. Each looks at a kit that was read without problems and names what must not be
// published. A rule never changes anything and knows no other rule.
#pragma once

#include <string>

#include "shared/form/kit.h"
#include "shared/model/problem.h"

namespace cts::form::lint_rules {

struct FormView {
    const Kit& kit;
    const Definition& form;
    std::string file;  // "forms/first_call.yaml"
};

using Rule = model::Problems (*)(const FormView&);
using KitRule = model::Problems (*)(const Kit&);

model::Problems every_datum_has_a_purpose(const FormView& view);             // no_purpose
model::Problems every_choice_has_a_rule(const FormView& view);               // option_without_rule
model::Problems a_menu_has_one_other(const FormView& view);                  // menu_without_other, menu_with_two_others
model::Problems a_closed_list_is_no_text(const FormView& view);              // list_is_enough
model::Problems several_answers_are_no_single_choice(const FormView& view);  // single_choice_of_several
model::Problems a_label_asks_one_thing(const FormView& view);                // two_items_in_label
model::Problems nothing_is_asked_twice(const FormView& view);                // duplicate_meaning
model::Problems rules_follow_the_talk(const FormView& view);                 // out_of_talk_order
model::Problems every_step_opens(const FormView& view);                      // unreachable_step
model::Problems every_outcome_can_be_reached(const FormView& view);          // unreachable_outcome
model::Problems a_sale_is_confirmed(const FormView& view);                   // sale_without_confirmation
model::Problems no_lead_is_forgotten(const FormView& view);                  // lead_forgotten
model::Problems a_promise_can_be_settled(const FormView& view);              // promise_not_settled
model::Problems no_promise_is_left_due(const FormView& view);                // promise_not_settled
model::Problems a_confirmation_does_not_induce(const FormView& view);        // inducing_words
model::Problems a_scenario_does_not_induce(const FormView& view);            // inducing_words
model::Problems everything_is_used(const FormView& view);                    // unused_field

model::Problems a_sale_kit_sells(const Kit& kit);               // sale_without_confirmation
model::Problems no_question_is_answered_twice(const Kit& kit);  // duplicate_meaning
model::Problems every_column_has_a_purpose(const Kit& kit);     // no_purpose
model::Problems a_tariff_does_not_induce(const Kit& kit);       // inducing_words

}  // namespace cts::form::lint_rules
