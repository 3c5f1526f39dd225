// What a call made elsewhere is judged by: the same form as a call of ours, but for what another system may never have
// asked. Each answer must be one its field takes; that something is missing is no reason to lose what is there.
//
//   refused    an unknown field or outcome, a value its field does not take, one the form would not have shown, times
//              that do not follow each other, a text with several data in it
//   let be     what is required and not there, gates, the opening confirmation, an outcome not offered by the answers,
//   a
//              promised time that is missing or past
#pragma once

#include "shared/model/problem.h"

namespace cts::service {

bool is_let_be_in_history(model::Reason reason);
void drop_let_be(model::Problems& problems);

}  // namespace cts::service
