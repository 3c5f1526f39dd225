// A kit that must not be published (A8, A9).
#pragma once

#include "shared/words/wording.h"

namespace cts::words::wordings {

inline constexpr Wording kit_lint[] = {
    {Reason::no_purpose, N_("\"{label}\" does not say what it is for. Add its purpose."),
     N_("It does not say what it is for. Add its purpose.")},
    {Reason::list_is_enough, N_("\"{label}\" is a text where a list is enough. Make it a menu."),
     N_("This is a text where a list is enough. Make it a menu.")},
    {Reason::single_choice_of_several, N_("\"{label}\" may have several answers. Make it a multiple choice."),
     N_("This may have several answers. Make it a multiple choice.")},
    {Reason::two_items_in_label, N_("\"{label}\" asks two things. Make two fields of it."),
     N_("The label asks two things. Make two fields of it.")},
    {Reason::duplicate_meaning, N_("This asks the same as \"{other}\". Keep one."),
     N_("This asks the same as another field. Keep one.")},
    {Reason::out_of_talk_order, N_("It depends on \"{other}\", which comes later in the talk. Move one of them."),
     N_("It depends on something that comes later in the talk. Move one of them.")},
    {Reason::unreachable_step, N_("No answers lead to the step \"{name}\". Check what opens it."),
     N_("No answers lead to this step. Check what opens it.")},
    {Reason::option_without_rule, N_("The option \"{option}\" has no rule saying when to choose it. Add one."),
     N_("The option has no rule saying when to choose it. Add one.")},
    {Reason::menu_without_other, N_("The menu \"{name}\" has no \"other\". Add it, or mark the menu as closed."),
     N_("The menu has no \"other\". Add it, or mark the menu as closed.")},
    {Reason::menu_with_two_others, N_("The menu \"{name}\" has more than one \"other\". Keep one."),
     N_("The menu has more than one \"other\". Keep one.")},
    {Reason::unreachable_outcome, N_("No answers lead to the outcome \"{name}\". Check its conditions."),
     N_("No answers lead to this outcome. Check its conditions.")},
    {Reason::sale_without_confirmation,
     N_("\"{name}\" is a sale, but the talk has no opening confirmation. Add the block."),
     N_("This is a sale, but the talk has no opening confirmation. Add the block.")},
    {Reason::unused_field, N_("Nothing uses \"{label}\". Say what it is for, or take it out."),
     N_("Nothing uses this field. Say what it is for, or take it out.")},
    {Reason::inducing_words, N_("\"{word}\" leads the customer on. Say it plainly."),
     N_("These words lead the customer on. Say it plainly.")},
    {Reason::type_changed, N_("\"{name}\" already holds data of another type. Give the new field a new name."),
     N_("The field already holds data of another type. Give the new field a new name.")},
    {Reason::promise_not_settled, N_("No outcome settles the promise as \"{word}\". Say so at the outcome that does."),
     N_("Say at each outcome what becomes of the promise: what it settles, or when it is called again.")},
    {Reason::lead_forgotten,
     N_("After \"{name}\" nobody would think of this customer again. Add a retry, a follow-up or do_not_call."),
     N_("After this outcome nobody would think of the customer again. Add a retry, a follow-up or do_not_call.")},
};

}  // namespace cts::words::wordings
