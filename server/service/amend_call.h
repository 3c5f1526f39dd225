// Amending a call (A11): one field, one revision, one reason. What stood there before stays readable in the history.
//
//   the call           a field of its form        /outcome, the times, /one_datum/<field>, an answer of no field
//   accepted           taken when the whole       not_amendable
//                      record is right with it
//   needs correction   taken when its value can   taken when its value can stand
//                      stand
//
// A call to be corrected becomes accepted by the amendment that leaves no fault of its form or its times. What nobody
// can mend by a value (its lease was lost, its slip had run out) is settled by the person who amends: giving a field
// the value it has, with the reason, says that the call stands as it is. Then it plans what it leaves behind.
#pragma once

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

// Own calls with log_calls; anybody's with read_calls and lead_team. amended_meanwhile: another revision stands.
Result<api::Call> amend_call(const Tools& tools, const model::User& user, model::CallId id, int revision,
                             const api::Amend& wanted);
Result<api::Amendments> amendments(const Tools& tools, const model::User& user, model::CallId id);

}  // namespace cts::service
