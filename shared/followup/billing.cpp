#include "shared/followup/billing.h"

namespace cts::followup {

Billing billing_of(State second_confirmation) {
    if (second_confirmation == State::confirmed || second_confirmation == State::billed_unreached) return Billing::open;
    if (second_confirmation == State::cancelled) return Billing::cancel;
    if (second_confirmation == State::told_how || second_confirmation == State::not_billed) return Billing::do_not_bill;
    return Billing::undecided;
}

}  // namespace cts::followup
