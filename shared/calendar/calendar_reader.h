// Reads a region's calendar and a team's hours from YAML (docs/calendars.md). Either the thing, or every problem found,
// each with its file, line and path ("years/2026/holidays/1/from"): reading goes on after a problem.
//
// Beside what any YAML file of ours is refused for (duplicate and unknown keys, keys left empty, wrong nodes):
//   unknown_zone             a zone the time-zone database does not know            {word}
//   date_out_of_year         a date that lies in another year than it stands under  {word, expected: the year}
//   day_listed_twice         a date in two holidays, in a holiday and a make-up     {word: the date}
//   make_up_on_working_day   a make-up day that the week has as a working day       {word: the date}
//   ends_before_it_begins    a holiday, or an interval of hours                     {word}
//   calendar_year_gap        a year missing between two that are there              {word: the year}
//   hours_overlap            intervals of a day that share a minute                 {word}
//   no_working_time          a week without a working day, hours without a minute
#pragma once

#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "shared/calendar/team_hours.h"
#include "shared/model/problem.h"

namespace cts::calendar {

// file: what it is called in the problems' places.
tl::expected<WorkingCalendar, model::Problems> read_calendar(const std::string& file, std::string_view text);
tl::expected<TeamHours, model::Problems> read_hours(const std::string& file, std::string_view text);

}  // namespace cts::calendar
