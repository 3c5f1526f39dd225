// Compares the shipped calendar of China and working_days_after with vectors that two packages of others agree on
// (calendar/business_day_vectors.jsonl): start, whether it is a working day, n working days, due.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "shared/calendar/working_calendar.h"

namespace cts::outside::calendar {

struct Row {
    std::string start;
    bool start_is_worked = false;
    int days = 0;
    std::string due;
};

std::vector<Row> read_rows(const std::filesystem::path& jsonl);
cts::calendar::WorkingCalendar shipped_calendar(const std::filesystem::path& source_dir);

struct Tally {
    std::size_t rows = 0;
    std::vector<std::string> differing;  // the row, what was expected, what came
    std::size_t agreed() const { return rows - differing.size(); }
};

// The days named by the announcements of one year (calendar/2026.json) on which the calendar works although they say
// off, or the other way round; dates of years that are not shipped are left out.
std::vector<std::string> differing_days(const std::filesystem::path& json,
                                        const cts::calendar::WorkingCalendar& calendar);

Tally tally(const std::vector<Row>& rows, const cts::calendar::WorkingCalendar& calendar);

}  // namespace cts::outside::calendar
