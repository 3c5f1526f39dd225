// The blacklist of the house (H5): back office or a leader proposes a number with a reason, a scope and perhaps an end;
// another person, who leads the team or the project, approves or declines it, and may lift it again with a reason. What
// is proposed as urgent holds until somebody decides. Who asked not to be called stands beside it (do_not_call.h), for
// ever: nothing here takes a do-not-call back.
#pragma once

#include "server/service/paging.h"
#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/blacklist_messages.h"

namespace cts::service {

// not_a_phone, end_is_past; already_blacklisted: the number waits for its decision, or is on the list, in this scope.
Result<api::BlacklistEntry> propose_blacklist(const Tools& tools, const model::User& by,
                                              const api::NewBlacklistEntry& wanted);

// own_proposal, blacklist_not_open, changed_meanwhile. Who proposed an entry may withdraw it: decline it.
Result<api::BlacklistEntry> decide_blacklist(const Tools& tools, const model::User& by, model::BlacklistId id,
                                             int revision, const api::BlacklistDecision& wanted);

// Whoever proposes, decides, or keeps the do-not-call list reads both.
Result<api::Page<api::BlacklistEntry>> list_blacklist(const Tools& tools, const model::User& by, api::BarKind kind,
                                                      api::BlacklistView view, const PageWanted& page);
Result<api::BlacklistDetail> blacklist_detail(const Tools& tools, const model::User& by, model::BlacklistId id);
Result<api::NumberLookedUp> look_up_number(const Tools& tools, const model::User& by, const api::NumberLookUp& wanted);

}  // namespace cts::service
