// On which days a region works (H1): a weekly pattern, and by year the statutory holidays and the days off that are
// worked instead. It is data, read from a file that can be replaced without a release; this is what it means.
//
// A year's days are published by a government some weeks before it begins. Until then its days follow the weekly
// pattern, and whatever is computed with them is provisional and says so. What is published late of the year before
// (31 December 2022 came with the paper of 2023) belongs into the year it lies in.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "shared/calendar/weekday.h"
#include "shared/model/language.h"

namespace cts::calendar {

using model::Translated;

struct Holiday {
    Translated name;
    CivilDate from;
    CivilDate to;  // its last day
    bool operator==(const Holiday&) const = default;
};

struct CalendarYear {
    std::vector<Holiday> holidays;
    std::vector<CivilDate> make_up_days;
    bool operator==(const CalendarYear&) const = default;
};

struct WorkingCalendar {
    std::string region;  // ISO 3166: "CN", "CN-54"
    int version = 0;     // as its store counts; 0: straight from a file
    Translated title;
    std::string zone;     // IANA
    std::string source;   // where its days were taken from
    std::string licence;  // under which
    std::set<Weekday> week;
    std::map<int, CalendarYear> years;  // those published, without a gap
};

enum class DayKind {
    working,
    rest,     // a weekend
    holiday,  // statutory, on whatever weekday
    make_up,  // a weekend that is worked
};

//   year           holiday   make-up   weekday of the pattern   kind
//   published      yes       -         -                        holiday
//   published      no        yes       -                        make_up
//   published      no        no        yes                      working
//   published      no        no        no                       rest
//   not published  -         -         yes                      working, provisional
//   not published  -         -         no                       rest, provisional
DayKind kind_of(const WorkingCalendar& calendar, const CivilDate& date);
bool is_published(const WorkingCalendar& calendar, int year);

// Null: none. As long as the calendar lives.
const Holiday* holiday_on(const WorkingCalendar& calendar, const CivilDate& date);

constexpr bool is_worked(DayKind kind) {
    return kind == DayKind::working || kind == DayKind::make_up;
}

}  // namespace cts::calendar
