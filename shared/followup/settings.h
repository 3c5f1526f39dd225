// What a project sets for its follow-ups. What the domain leaves open is absent until somebody sets it, and is shown as
// not set: no default stands behind it.
#pragma once

#include <chrono>
#include <optional>

#include "shared/calendar/time_limit.h"

namespace cts::followup {

struct Settings {
    std::optional<std::chrono::milliseconds> second_confirmation_lead;  // before the trial's end (F1)
    bool bill_unreached = false;  // F3: who was not reached in either period; the domain's default is not to bill
    calendar::TimeLimit first_contact = calendar::elapsed(std::chrono::hours(24));  // H1: what a customer is promised
    std::optional<calendar::TimeLimit> solved;                                      // of a ticket (H1)
    std::optional<calendar::TimeLimit> remedial_call;                               // D5
    std::optional<calendar::TimeLimit> department_answer;                           // H1: in the department's time
};

}  // namespace cts::followup
