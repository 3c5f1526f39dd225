#include "shared/calendar/reckoning.h"

#include <algorithm>

namespace cts::calendar {
namespace {

bool has_counted(const CountedDay& day) {
    return day.counted || !day.spans.empty();
}

bool continues(const HolidayPassed& passed, const CountedDay& day) {
    return passed.name == day.holiday && passed.to.plus_days(1) == day.date;
}

}  // namespace

std::chrono::milliseconds CountedDay::length() const {
    std::chrono::milliseconds total{0};
    for (const Span& span : spans) total += span.length();
    return total;
}

CountedDay& add_day(Reckoning& reckoning, const WorkingCalendar& calendar, const CivilDate& date) {
    CountedDay day{date, kind_of(calendar, date)};
    if (const Holiday* holiday = holiday_on(calendar, date)) day.holiday = holiday->name;
    day.provisional = !is_published(calendar, date.year);
    if (day.provisional) reckoning.provisional_years.insert(date.year);
    return reckoning.days.emplace_back(std::move(day));
}

std::vector<HolidayPassed> holidays_passed(const Reckoning& reckoning) {
    std::vector<HolidayPassed> passed;
    for (const CountedDay& day : reckoning.days) {
        if (day.kind != DayKind::holiday || has_counted(day)) continue;
        if (!passed.empty() && continues(passed.back(), day))
            passed.back().to = day.date;
        else
            passed.push_back({day.holiday, day.date, day.date});
    }
    return passed;
}

std::vector<CivilDate> make_up_days_counted(const Reckoning& reckoning) {
    std::vector<CivilDate> dates;
    for (const CountedDay& day : reckoning.days)
        if (day.kind == DayKind::make_up && has_counted(day)) dates.push_back(day.date);
    return dates;
}

std::chrono::milliseconds time_counted(const Reckoning& reckoning) {
    std::chrono::milliseconds total{0};
    for (const CountedDay& day : reckoning.days) total += day.length();
    return total;
}

int days_counted(const Reckoning& reckoning) {
    return static_cast<int>(std::ranges::count(reckoning.days, true, &CountedDay::counted));
}

}  // namespace cts::calendar
