// Which of the lists that billing takes away a trial stands on (F): nothing is charged without a confirmation.
#pragma once

#include "shared/followup/follow_up_state.h"

namespace cts::followup {

enum class Billing {
    undecided,    // on no list yet
    open,         // charging may start
    cancel,       // to be closed
    do_not_bill,  // not closed, and not charged
};

//   state of the second confirmation   list
//   confirmed                          open
//   billed_unreached                   open: by the project's setting only (F3)
//   cancelled                          cancel
//   told_how, not_billed               do_not_bill: no yes was said
//   any other                          undecided
Billing billing_of(State second_confirmation);

}  // namespace cts::followup
