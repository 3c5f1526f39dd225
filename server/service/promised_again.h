// A promised call that was not answered stays promised: the retry rule (G8) moves it to its next moment, and whoever
// works it then gets the same form, the same language and the trial that was agreed. It leaves the list only by an
// outcome that settles it, or when the rule's cap is reached.
#pragma once

#include "server/service/call_base.h"

namespace cts::service {

// The follow-up that takes the worked one's place, due at `due`.
storage::FollowUpRecord promised_again(const vault::Vault& vault, const CallBase& base,
                                       const storage::FollowUpRecord& worked, model::Instant due, model::Instant now);

}  // namespace cts::service
