// What becomes of a call that is brought for storage: one pure decision, the same in every store. It reads no store;
// the store reads what stands there and does what is decided.
//
//   stored before?   lease         verdict
//   same digest      any           already_have        nothing changes
//   another digest   any           differs             nothing changes
//   no               none given    stored_beside       as it was brought; the lead stays as it is
//   no               still held    stored              as it was brought
//   no               lost          lease_lost_stored   needs correction (lease_lost), the lead stays as it is
//
// A lease is still held while the lead is open under this call's epoch and nobody else has taken it: that its time has
// run out, even that the lead went back to wait for the next, does not matter (DESIGN 4).
//
//   needs correction?   plans                                the lead, when the lease is held
//   no                  what was brought                     goes where it was brought to
//   yes                 nothing; its do-not-call still holds waits to be corrected; closed by a do-not-call
//
// An attempt counts when the number was dialled: by a call from us that is no practice, whatever the lease.
#pragma once

#include "server/storage/store.h"

namespace cts::storage {

CallVerdict decide_call(const std::optional<std::string>& stored_digest, const LeadRecord& lead,
                        const CallWrite& write);

// The write as a verdict lets it happen; only where something is stored.
CallWrite as_decided(CallVerdict verdict, CallWrite write);

// The lead after its call; only where something is stored.
LeadRecord lead_after_call(CallVerdict verdict, LeadRecord lead, const CallWrite& write);
bool counts_as_attempt(const CallRecord& call);

// A call was to be corrected and now is accepted: does its lead go where it was to go? Only while it still waits under
// the call's own epoch, so while nobody has taken it on since.
bool moves_lead_once_accepted(const LeadRecord& lead, const CallRecord& call);

// A call begun without a claim may take a lead that nobody holds, whatever state a lapsing lease gives back. Only one
// that waits without a callback stays as it is: its last call is still to be corrected.
bool may_be_started(const LeadRecord& lead, bool has_callback);

}  // namespace cts::storage
