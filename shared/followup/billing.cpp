#include "shared/followup/billing.h"

namespace cts::followup {

std::string_view billing_name(Billing list) {
    switch (list) {
        case Billing::undecided:
            return "undecided";
        case Billing::open:
            return "open";
        case Billing::cancel:
            return "cancel";
        case Billing::do_not_bill:
            return "do_not_bill";
    }
    return {};
}

std::optional<Billing> parse_billing(std::string_view name) {
    for (const Billing list : {Billing::open, Billing::cancel, Billing::do_not_bill})
        if (billing_name(list) == name) return list;
    return std::nullopt;
}

Billing billing_of(State second_confirmation) {
    if (second_confirmation == State::confirmed || second_confirmation == State::billed_unreached) return Billing::open;
    if (second_confirmation == State::cancelled) return Billing::cancel;
    if (second_confirmation == State::told_how || second_confirmation == State::not_billed) return Billing::do_not_bill;
    return Billing::undecided;
}

Billing billing_of(const SaleStands& sale) {
    if (sale.given_up) return Billing::cancel;
    const Billing list = sale.second_confirmation ? billing_of(*sale.second_confirmation) : Billing::open;
    return list == Billing::open && sale.to_be_mended ? Billing::undecided : list;
}

}  // namespace cts::followup
