// Opening confirmation (D1-D4, E1-E5).
#pragma once

#include "shared/words/wording.h"

namespace cts::words::wordings {

inline constexpr Wording confirmation[] = {
    {Reason::permission_not_asked, N_("Permission to go on was not asked yet. Ask first.")},
    {Reason::owner_not_verified, N_("The owner is not verified yet. Ask who is speaking.")},
    {Reason::owner_word_not_accepted, N_("At the owner check only \"shi\", \"en\" or \"dui\" count. Ask again.")},
    {Reason::customer_does_not_follow, N_("The customer does not follow, so nothing can be opened. Close politely.")},
    {Reason::not_told, N_("Not said yet: {item}."), N_("Something the customer must hear was not said yet. Say it.")},
    {Reason::first_yes_missing, N_("The first yes is missing. Ask whether the customer wants it.")},
    {Reason::first_yes_vague, N_("The answer was vague. Ask again.")},
    {Reason::first_yes_refused, N_("The customer said no. Choose an outcome of refusal.")},
    {Reason::question_not_answered, N_("A question came up. Answer it, then confirm again.")},
    {Reason::second_yes_missing, N_("The second yes is missing. Say the tariff once more, then ask.")},
    {Reason::second_yes_vague, N_("The second answer was vague. Say the tariff and ask again.")},
    {Reason::second_yes_refused, N_("The customer said no once the tariff was clear. Choose an outcome of refusal.")},
};

}  // namespace cts::words::wordings
