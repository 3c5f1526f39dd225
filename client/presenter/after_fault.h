// What becomes of a finished call that the server did not take.
//   the server                                        on screen    from the outbox
//   is not reached, breaks off, answers rubbish       outbox       waits
//   is overloaded or broken (408, 429, 5xx)           outbox       waits
//   no longer knows the log-in                        log in again waits for a log-in
//   says the slip has run out or the lead has gone    outbox       needs attention (late calls are always stored)
//   says the slip is forged or another's, the call
//   is stored with other contents, no such version    outbox, needs attention
//   refuses an answer                                 stays on screen to be corrected; needs attention
#pragma once

#include "client/gateway/gateway.h"

namespace cts::presenter {

enum class AfterFault { correct, queue, log_in, attention };

bool is_passing(const gateway::Fault& fault);  // the same again may succeed by itself
AfterFault after_save_on_screen(const gateway::Fault& fault);
AfterFault after_late_delivery(const gateway::Fault& fault);  // never `correct`

}  // namespace cts::presenter
