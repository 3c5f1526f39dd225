// The call slip, leads and contact rules (DESIGN 4, G8, G9).
#pragma once

#include "shared/words/wording.h"

namespace cts::words::wordings {

inline constexpr Wording calls[] = {
    {Reason::slip_forged, N_("This call slip was not issued by this server. Fetch the customer again.")},
    {Reason::slip_foreign, N_("This call slip belongs to somebody else. It can only be delivered for its agent.")},
    {Reason::slip_expired, N_("This call slip has run out. Fetch the customer again.")},
    {Reason::slip_of_other_call, N_("This call slip belongs to another call. Send the call with its own.")},
    {Reason::unknown_version, N_("There is no version {version} of this form. Update, then try again."),
     N_("There is no such version of this form. Update, then try again.")},
    {Reason::call_differs, N_("The server already has this call with other contents. Amend that one instead.")},
    {Reason::bad_call_times, N_("The times of the call do not follow each other: dialled, answered, ended.")},
    {Reason::no_lead_waiting, N_("No customer is waiting to be called now. Look at your callbacks.")},
    {Reason::lease_lost, N_("This customer has gone to somebody else meanwhile. Fetch the next one.")},
    {Reason::do_not_call, N_("This customer asked not to be called.")},
    {Reason::dialling_off, N_("This project does not dial. Practise with it, or choose another project.")},
    {Reason::kit_withdrawn, N_("The form of this project was withdrawn. Ask the planner when the next one comes.")},
};

}  // namespace cts::words::wordings
