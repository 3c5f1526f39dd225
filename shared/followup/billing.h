// Which of the lists that billing takes away a sale stands on (E, F, D5): nothing is charged without a confirmation.
#pragma once

#include <optional>
#include <string_view>

#include "shared/followup/follow_up_state.h"

namespace cts::followup {

enum class Billing {
    undecided,    // on no list yet
    open,         // charging may start
    cancel,       // to be closed
    do_not_bill,  // not closed, and not charged
};

std::string_view billing_name(Billing list);                  // of its list, as stored and on the wire: "do_not_bill"
std::optional<Billing> parse_billing(std::string_view name);  // of the three that are lists

//   state of the second confirmation   list
//   confirmed                          open
//   billed_unreached                   open: by the project's setting only (F3)
//   cancelled                          cancel
//   told_how, not_billed               do_not_bill: no yes was said
//   any other                          undecided
Billing billing_of(State second_confirmation);

struct SaleStands {                            // a call in which something was opened by the four standards
    std::optional<State> second_confirmation;  // absent: no trial, so that opening means charging (E4)
    bool to_be_mended = false;                 // a remedial call is still to come (D5)
    bool given_up = false;                     // a remedial call ended with the sale cancelled
};

//   the sale        second confirmation     remedial call       list
//   any             any                     given up            cancel
//   any             cancelled               any                 cancel
//   any             told_how, not_billed    any                 do_not_bill
//   any             still open              any                 undecided
//   on trial        confirmed, or billed    still to come       undecided
//                   unreached               none, or conforms   open
//   without a trial none                    still to come       undecided
//                                           none, or conforms   open
Billing billing_of(const SaleStands& sale);

}  // namespace cts::followup
