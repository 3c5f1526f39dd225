// One field, one datum (A7, A8).
#pragma once

#include "shared/words/wording.h"

namespace cts::words::wordings {

inline constexpr Wording single_datum[] = {
    {Reason::several_phones, N_("One field, one datum: this holds {count} phone numbers."),
     N_("One field, one datum: this holds several phone numbers.")},
    {Reason::several_dates, N_("One field, one datum: this holds {count} dates."),
     N_("One field, one datum: this holds several dates.")},
    {Reason::several_amounts, N_("One field, one datum: this holds {count} amounts."),
     N_("One field, one datum: this holds several amounts.")},
    {Reason::several_emails, N_("One field, one datum: this holds {count} e-mail addresses."),
     N_("One field, one datum: this holds several e-mail addresses.")},
    {Reason::several_ids, N_("One field, one datum: this holds {count} numbers of papers or accounts."),
     N_("One field, one datum: this holds several numbers of papers or accounts.")},
    {Reason::enumeration, N_("One field, one datum: this lists {count} things."),
     N_("One field, one datum: this lists several things.")},
    {Reason::question_with_answer, N_("One field, one datum: this holds a question and an answer.")},
    {Reason::equals_option, N_("This is the option \"{option}\". Choose it."),
     N_("This is one of the options. Choose it in the menu.")},
    {Reason::belongs_to_other_field, N_("Part of this belongs to \"{other}\". Move it there."),
     N_("Part of this belongs to another field. Move it there.")},
};

}  // namespace cts::words::wordings
