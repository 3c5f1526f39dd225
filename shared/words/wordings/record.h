// A record and its form (A2).
#pragma once

#include "shared/words/wording.h"

namespace cts::words::wordings {

inline constexpr Wording record[] = {
    {Reason::unknown_field, N_("This form has no field \"{name}\"."), N_("This form has no such field.")},
    {Reason::field_not_shown, N_("\"{label}\" is not asked after these answers. Leave it empty."),
     N_("This is not asked after these answers. Leave it empty.")},
    {Reason::field_takes_no_answer, N_("This field is only shown. It takes no answer.")},
    {Reason::unknown_outcome, N_("This form has no outcome \"{name}\"."),
     N_("This form has no such outcome. Choose one from the list.")},
    {Reason::outcome_not_offered, N_("\"{label}\" is not offered after these answers. Choose another outcome."),
     N_("This outcome is not offered after these answers. Choose another.")},
    {Reason::gate_closed, N_("Something is missing before it can be saved as {outcome}."),
     N_("Something is missing before it can be saved with this outcome.")},
    {Reason::promised_time_missing, N_("The promised time is not filled in yet. Ask the customer when to call.")},
    {Reason::promised_time_past, N_("The promised time is already past. Choose a later one.")},
};

}  // namespace cts::words::wordings
