#include "tests/outside/calendar/agreement.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

#include "shared/calendar/calendar_reader.h"
#include "shared/calendar/working_days_after.h"

namespace cts::outside::calendar {
namespace {

struct Answer {
    bool start_is_worked = false;
    std::string due;
    bool provisional = false;
};

Answer answer_to(const Row& row, const cts::calendar::WorkingCalendar& calendar) {
    const auto start = model::CivilDate::parse(row.start).value();
    const auto found = cts::calendar::working_days_after(calendar, start, row.days);
    if (!found) return {};
    return {cts::calendar::is_worked(cts::calendar::kind_of(calendar, start)), found->date.to_string(),
            !found->how.provisional_years.empty()};
}

std::string described(const Row& row, const Answer& came) {
    return row.start + " + " + std::to_string(row.days) + ": expected " + row.due + ", came " + came.due +
           (came.start_is_worked == row.start_is_worked ? "" : ", the start's own kind differs") +
           (came.provisional ? ", provisional" : "");
}

}  // namespace

std::vector<Row> read_rows(const std::filesystem::path& jsonl) {
    std::ifstream file(jsonl);
    std::vector<Row> rows;
    for (std::string line; std::getline(file, line);) {
        const auto json = nlohmann::json::parse(line);
        rows.push_back({json.at("start"), json.at("start_is_workday"), json.at("add_business_days"), json.at("due")});
    }
    return rows;
}

cts::calendar::WorkingCalendar shipped_calendar(const std::filesystem::path& source_dir) {
    std::ifstream file(source_dir / "shared" / "calendar" / "data" / "CN.yaml");
    std::ostringstream text;
    text << file.rdbuf();
    auto read = cts::calendar::read_calendar("CN.yaml", text.str());
    if (!read) throw std::runtime_error("CN.yaml cannot be read");
    return *std::move(read);
}

std::vector<std::string> differing_days(const std::filesystem::path& path,
                                        const cts::calendar::WorkingCalendar& calendar) {
    std::ifstream file(path);
    std::vector<std::string> differing;
    for (const auto& day : nlohmann::json::parse(file).at("days")) {
        const auto date = model::CivilDate::parse(day.at("date").get<std::string>()).value();
        const bool works = cts::calendar::is_worked(cts::calendar::kind_of(calendar, date));
        if (cts::calendar::is_published(calendar, date.year) && works == day.at("isOffDay").get<bool>())
            differing.push_back(date.to_string());
    }
    return differing;
}

Tally tally(const std::vector<Row>& rows, const cts::calendar::WorkingCalendar& calendar) {
    Tally result{rows.size(), {}};
    for (const Row& row : rows) {
        const Answer came = answer_to(row, calendar);
        const bool agrees = came.due == row.due && came.start_is_worked == row.start_is_worked && !came.provisional;
        if (!agrees) result.differing.push_back(described(row, came));
    }
    return result;
}

}  // namespace cts::outside::calendar
