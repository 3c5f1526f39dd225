// The call slip, leads and contact rules (DESIGN 4, G8, G9), and notices (I2).
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
    {Reason::slip_missing,
     N_("This call has no slip. Only an incoming call taken while no server answered may come without one, later.")},
    {Reason::taken_without_server, N_("This call was taken while no server answered. Look whether all of it is right, "
                                      "then say so with the outcome.")},
    {Reason::too_many_to_correct,
     N_("{count} calls taken while no server answered still wait to be corrected. Correct some of them first. This one "
        "stays on your PC."),
     N_("Many calls taken while no server answered still wait to be corrected. Correct some of them first. This one "
        "stays on your PC.")},
    {Reason::no_lead_waiting, N_("No customer is waiting to be called now. Look at your callbacks.")},
    {Reason::lease_lost, N_("This customer has gone to somebody else meanwhile. Fetch the next one.")},
    {Reason::do_not_call, N_("This customer asked not to be called.")},
    {Reason::blacklisted, N_("This number is on the blacklist. It is not to be called.")},
    {Reason::dialling_off, N_("This project does not dial. Practise with it, or choose another project.")},
    {Reason::kit_withdrawn, N_("The form of this project was withdrawn. Ask the planner when the next one comes.")},
    {Reason::outside_permitted_hours, N_("This customer may be called again from {from}, by their own clock."),
     N_("This customer may not be called at this hour of theirs.")},
    {Reason::called_enough_today,
     N_("This number has been called {count} times today. It may be called again from {from}, by the customer's own "
        "clock."),
     N_("This number has been called often enough today. It may be tried again tomorrow.")},
    {Reason::lead_held, N_("A colleague has this customer on the line right now.")},
    {Reason::follow_up_closed, N_("This follow-up is done already.")},
    {Reason::follow_up_of_other, N_("This follow-up is somebody else's.")},
    {Reason::changed_meanwhile, N_("Somebody changed this meanwhile. Look at it again, then decide.")},
    {Reason::not_assignable, N_("It cannot be handed to this colleague: they may not work on it.")},
    {Reason::permitted_hours_wrong,
     N_("Permitted hours need a beginning and an end on the same day, the beginning first, such as 09:00 and 21:00.")},
    {Reason::amended_meanwhile,
     N_("Somebody changed this meanwhile. Nothing of yours was stored: look at the difference, then decide again.")},
    {Reason::not_amendable, N_("This can be changed only while the call needs correction.")},
    {Reason::validity_wrong, N_("A notice must end after it begins, and later than now.")},
    {Reason::too_many_notices, N_("There are {max} notices already. Withdraw one that nobody needs any more."),
     N_("There are too many notices already. Withdraw one that nobody needs any more.")},
};

}  // namespace cts::words::wordings
