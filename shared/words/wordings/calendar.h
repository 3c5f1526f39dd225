// A working calendar or a team's hours that cannot be read, and time that cannot be computed with them (H1).
#pragma once

#include "shared/words/wording.h"

namespace cts::words::wordings {

inline constexpr Wording calendar[] = {
    {Reason::unknown_zone, N_("There is no time zone \"{word}\". Write it as in Asia/Shanghai."),
     N_("There is no such time zone. Write it as in Asia/Shanghai.")},
    {Reason::date_out_of_year, N_("{word} does not lie in {expected}. Put it under its own year."),
     N_("This date lies in another year. Put it under its own.")},
    {Reason::day_listed_twice, N_("{word} is listed twice. A day is a holiday or a make-up day, once."),
     N_("A day is listed twice. It is a holiday or a make-up day, once.")},
    {Reason::make_up_on_working_day, N_("{word} is a working day of the week anyway. Check the date."),
     N_("This make-up day is a working day of the week anyway. Check the date.")},
    {Reason::ends_before_it_begins, N_("This ends before it begins: {word}. Check both."),
     N_("This ends before it begins. Check both.")},
    {Reason::calendar_year_gap, N_("The year {word} is missing between the others. Add its days."),
     N_("A year is missing between the others. Add its days.")},
    {Reason::hours_overlap, N_("{word} overlaps other hours of the day. An end may be the next one's beginning."),
     N_("These hours overlap. An end may be the next one's beginning.")},
    {Reason::no_working_time, N_("Nobody works by this calendar and these hours. Add working time.")},
    {Reason::calendar_missing,
     N_("This runs in working time, and no working calendar is there. Publish one for the region.")},
    {Reason::hours_not_set, N_("This runs in working time, and the team's hours are not set. Set them first.")},
    {Reason::named_otherwise,
     N_("Inside it is called \"{word}\", and it was sent as \"{expected}\". Check which is meant."),
     N_("Inside it is called otherwise than it was sent. Check which is meant.")},
    {Reason::bad_limit, N_("Write a limit as \"elapsed PT24H\", \"working_time PT8H\" or \"working_days 5\".")},
};

}  // namespace cts::words::wordings
