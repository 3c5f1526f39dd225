// May a number be dialled by hand now (G8, G9)? Pure, the same in every store: the stores only bring what stands there.
// It is asked when the call is begun, so that nobody prepares for a call that may not be made; dialling asks once more.
//
//   the number is                                      verdict
//   barred (bar.h)                                     do_not_call, blacklisted
//   of a zone that may not be called now               not_permitted_now
//   called often enough on its customer's day          called_enough
//   a lead that a colleague holds                      lead_held
//   any other                                          absent: the call may begin
#pragma once

#include <functional>

#include "server/storage/store.h"

namespace cts::storage {

struct ByHand {
    const LeadRecord* lead = nullptr;  // null: nobody knows the number yet
    std::optional<Bar> bar;
    std::function<int(Instant since)> calls_since;  // of the number, those on the line elsewhere among them
};

std::optional<StartVerdict> refused_by_hand(const StartWanted& wanted, const ByHand& number);

// Does a lease of this lead run, and for somebody else?
bool is_colleagues(const LeadRecord& lead, model::UserId agent, Instant now);

}  // namespace cts::storage
