// The n-th working day after a day: "opens within 5 working days", "replies within 2 working days" (E4, L5).
#pragma once

#include <optional>

#include "shared/calendar/reckoning.h"

namespace cts::calendar {

struct ReckonedDay {
    CivilDate date;
    Reckoning how;  // from the first day to `date`
};

// The first day itself never counts, whether it is worked or not; the day after it is the first that may.
//   first day         days   date
//   Thu 2026-09-24    0      Thu 2026-09-24
//   Thu 2026-09-24    1      Mon 2026-09-28    behind the holiday of 25 to 27 September
//   Thu 2026-10-01    1      Thu 2026-10-08    a holiday as the first day
//   Thu 2026-10-08    2      Sat 2026-10-10    a make-up day counts
//   Thu 2026-12-31    1      Fri 2027-01-01    provisional: 2027 is not published
//   any               <0     the first day
// Absent: the calendar has no working day any more.
std::optional<ReckonedDay> working_days_after(const WorkingCalendar& calendar, const CivilDate& first, int days);

}  // namespace cts::calendar
