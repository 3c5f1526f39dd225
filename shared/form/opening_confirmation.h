// The opening confirmation (D1-D4, E1-E5) is a block, not loose fields: the kit states the product, the block brings
// fields, menus, sentences and the gate, so that every project that sells has it right.
//
// Fields it puts first into its step, all select_one unless said; each menu has its field's name and is closed by
// nature:
//   oc_permission   granted | refused                          asked before anything is sold (D1)
//   oc_owner        holder | family_decides | neither          who speaks (D1)
//   oc_owner_word   shi | en | dui | other                     only 是/嗯/对 count for the owner check (E2)
//   oc_follows      follows | drunk_or_sleepy | minor | elder_not_following   (D2)
//   oc_told         select_multiple: tariff, trial_end (with a trial), opening_charges (without), function, how_to_use,
//                   how_to_enquire, how_to_cancel, opens_within  (D3, E4)
//   oc_one_month    yes_no, with a trial: the customer says "one month only"; then
//   oc_reminded     yes_no: reminded to cancel in time (E4)
//   oc_first_yes    clear | vague | refused
//   oc_question     none | asked | answered: a question about the service after the yes (E3)
//   oc_second_yes   clear | vague | refused: after the tariff was said once more (E1)
// An answer that ends the talk (permission refused, owner neither, not following, first yes refused) hides what would
// come after it: nothing of that is required, nothing of it counts.
//
// Gate (E7), truth table: the sale may be saved only when every line holds; each line that fails is one Problem, its
// field the line's, and after an answer that ends the talk no further line is listed.
//   field          holds when                           otherwise
//   oc_permission  granted                              permission_not_asked
//   oc_owner       holder, family_decides               owner_not_verified
//   oc_owner_word  shi, en, dui                         owner_word_not_accepted
//   oc_follows     follows                              customer_does_not_follow
//   oc_told        has the item, a line for each        not_told {item: its label}
//   oc_reminded    yes, or oc_one_month is not yes      not_told {item: the reminder}
//   oc_first_yes   clear                                first_yes_missing, first_yes_vague, first_yes_refused
//   oc_question    not asked                            question_not_answered
//   oc_second_yes  clear, and oc_question is not asked  second_yes_missing, second_yes_vague, second_yes_refused
// A line nobody has answered yet and a line answered wrongly share a reason but not the sentence: Problem::sentence
// says which of the two it is.
//
// Setting oc_question to "asked" clears oc_second_yes (a question reopens the second yes); while it is "asked" the
// second yes takes no answer that counts.
#pragma once

#include <vector>

#include "shared/form/kit.h"
#include "shared/form/session.h"

namespace cts::form {

// The six rows of the screen, in this order.
enum class ConfirmationPart { permission, owner, follows, told, first_yes, second_yes };

std::vector<Field> confirmation_fields(const Product& product);
std::vector<Menu> confirmation_menus(const Product& product);
ConfirmationPart part_of(std::string_view field_name);  // of a field above; any other is a broken invariant
bool is_confirmation_field(std::string_view field_name);

// What the gate still lacks, in talk order. answers: those that count.
model::Problems confirmation_gate(const Product& product, const Answers& answers);

}  // namespace cts::form
