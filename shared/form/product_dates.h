// The two dates an agent says about a product, counted from the day the customer agrees, in the customer's calendar.
// The session shows them, the follow-up planner plans by the same day.
#pragma once

#include "shared/calendar/working_calendar.h"
#include "shared/form/kit.h"
#include "shared/model/civil.h"

namespace cts::form {

// The last day of a trial agreed on this day (E4); meaningful while trial_days > 0.
model::CivilDate trial_end(const Product& product, model::CivilDate agreed_on);

// The last day by which it opens: opens_within_to working days later (E4, H1).
//   calendar                 working days
//   given                    its own: statutory holidays are passed, make-up days count
//   given, nobody works      Monday to Friday
//   not given                Monday to Friday
model::CivilDate opens_by(const Product& product, model::CivilDate agreed_on,
                          const calendar::WorkingCalendar* calendar = nullptr);

}  // namespace cts::form
