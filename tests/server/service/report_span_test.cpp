#include "server/service/report_span.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(report_span)

namespace {

using namespace cts;
const std::string shanghai = "Asia/Shanghai";

std::string week(const std::string& name, const std::string& zone = shanghai) {
    const auto span = service::span_of_week(zone, name, {});
    return span ? span->first_day + " " + span->last_day : span.error().front().field;
}
std::string days(const std::optional<std::string>& from, const std::optional<std::string>& to) {
    const auto span = service::span_of_days(shanghai, from, to, {});
    return span ? span->from.to_iso8601() + " " + span->to.to_iso8601() : span.error().front().field;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_week_runs_from_monday_to_sunday_and_belongs_to_the_year_of_its_thursday) {
    BOOST_TEST(week("2026-W48") == "2026-11-23 2026-11-29");
    BOOST_TEST(week("2026-W01") == "2025-12-29 2026-01-04");
    BOOST_TEST(week("2026-W53") == "2026-12-28 2027-01-03");
    BOOST_TEST(week("2027-W01") == "2027-01-04 2027-01-10");
    BOOST_TEST(week("2024-W09") == "2024-02-26 2024-03-03");  // with a leap day
}

BOOST_AUTO_TEST_CASE(what_is_no_week_is_refused_by_its_name) {
    for (const auto* name : {"2027-W53", "2026-W00", "2026-W54", "2026-48", "2026-W5", "26-W48", "", "2026-Wxx"})
        BOOST_TEST(week(name) == "week", name);
    BOOST_TEST(!service::span_of_week(shanghai, std::nullopt, {}).has_value());
}

BOOST_AUTO_TEST_CASE(days_are_those_of_the_projects_zone_and_both_count) {
    BOOST_TEST(days("2026-11-01", "2026-11-30") == "2026-10-31T16:00:00.000Z 2026-11-30T16:00:00.000Z");
    BOOST_TEST(days("2026-11-01", "2026-11-01") == "2026-10-31T16:00:00.000Z 2026-11-01T16:00:00.000Z");
    const auto berlin = service::span_of_week("Europe/Berlin", "2026-W43", {});  // the clocks go back on Sunday
    BOOST_TEST((berlin->to - berlin->from == std::chrono::hours(7 * 24 + 1)));
}

BOOST_AUTO_TEST_CASE(days_that_are_none_turned_round_or_too_many_are_refused) {
    BOOST_TEST(days(std::nullopt, "2026-11-30") == "from");
    BOOST_TEST(days("2026-02-30", "2026-11-30") == "from");
    BOOST_TEST(days("2026-11-01", std::nullopt) == "to");
    BOOST_TEST(days("2026-11-02", "2026-11-01") == "to");
    BOOST_TEST(days("2025-01-01", "2026-11-01") == "to");
}

BOOST_AUTO_TEST_SUITE_END()
