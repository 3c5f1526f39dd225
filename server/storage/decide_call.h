// What becomes of a call that is brought for storage: one pure decision, the same in every store. It reads no store;
// the store reads what stands there and does what is decided.
//
//   stored before?        lease          verdict
//   same digest           any            already_have        nothing changes
//   another digest        any            differs             nothing changes
//   no                    still held     stored              as it was brought
//   no                    lost           lease_lost_stored   needs correction, plans nothing, do-not-call holds
//
// A lease is still held when the lead is held, by this call, under this epoch; that its time has run out does not
// matter as long as nobody took the lead (DESIGN 4).
#pragma once

#include "server/storage/store.h"

namespace cts::storage {

CallVerdict decide_call(const std::optional<std::string>& stored_digest, const LeadRecord& lead,
                        const CallWrite& write);

// The write as a verdict lets it happen; for stored and lease_lost_stored only.
CallWrite as_decided(CallVerdict verdict, CallWrite write);

// The lead after its call; for stored and lease_lost_stored only. An attempt counts either way: the number was dialled.
LeadRecord lead_after_call(CallVerdict verdict, LeadRecord lead, const CallWrite& write);

}  // namespace cts::storage
