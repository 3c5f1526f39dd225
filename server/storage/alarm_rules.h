// When somebody is told that a clock strikes (H1): pure, the same in every store.
//
//   kind                                    its clock has struck
//   complaint_ticket, department_order,     at its due moment
//   remedial_call, field_visit
//   callback                                once the grace after its moment is over; never while none is set
//   second_confirmation, technical_query    never: their moment is when the work on them begins
//
//   raised so far   now                                                    raised
//   none            within the warning before it strikes, where one is set   soon
//   none, soon      it has struck                                          breached; what it belongs to becomes urgent
//   breached        the set time after it struck has passed                escalated
//
// Each is raised once for one due moment. What moves to another moment begins anew, and nobody is warned any more of
// what has struck already.
#pragma once

#include "server/storage/records.h"

namespace cts::storage {

bool is_watched(form::FollowUpKind kind);

struct AlarmSettings {  // of its project
    FollowUpLimits limits;
    std::optional<std::chrono::milliseconds> callback_grace;
};

std::optional<Alarm> next_alarm(form::FollowUpKind kind, const ClockRecord& clock, const AlarmSettings& settings,
                                Instant now);

std::string_view alarm_name(Alarm alarm);       // as it is shown: "breached"; of none: empty
std::string_view alarm_step_name(Alarm alarm);  // as its course has it: "warned", "breached", "escalated"

}  // namespace cts::storage
