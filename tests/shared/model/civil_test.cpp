#include "shared/model/civil.h"

#include <boost/test/unit_test.hpp>

namespace cts::model {

BOOST_AUTO_TEST_SUITE(civil)

Instant at(const char* text) {
    return *Instant::parse_iso8601(text);
}

BOOST_AUTO_TEST_CASE(a_calendar_date_is_read_strictly) {
    BOOST_TEST((CivilDate::parse("2024-02-29") == CivilDate{2024, 2, 29}));
    for (const char* text :
         {"2023-02-29", "2024-2-29", "2024/02/29", "2024-13-01", "2024-00-10", "2024-01-00", "24-01-01", "2024-01-01 "})
        BOOST_TEST(!CivilDate::parse(text), text);
}

BOOST_AUTO_TEST_CASE(days_are_added_across_months_and_leap_days) {
    BOOST_TEST((CivilDate{2026, 12, 31}.plus_days(1)).to_string() == "2027-01-01");
    BOOST_TEST((CivilDate{2024, 2, 28}.plus_days(1)).to_string() == "2024-02-29");
    BOOST_TEST((CivilDate{2024, 3, 1}.plus_days(-366)).to_string() == "2023-03-01");
}

BOOST_AUTO_TEST_CASE(zones_are_those_of_the_time_zone_database) {
    for (const char* zone : {"Asia/Shanghai", "Europe/Lisbon", "UTC", "America/St_Johns"})
        BOOST_TEST(is_zone(zone), zone);
    for (const char* zone : {"", "Mars/Olympus", "../../etc/passwd", "Asia", "asia/shanghai"})
        BOOST_TEST(!is_zone(zone), zone);
}

BOOST_AUTO_TEST_CASE(an_instant_is_a_different_day_in_another_zone) {
    const Instant evening = at("2026-10-11T18:30:00.500Z");
    BOOST_TEST((to_civil(evening, "Asia/Shanghai") == CivilTime{{2026, 10, 12}, 2, 30, 0}));
    BOOST_TEST((to_civil(evening, "America/New_York") == CivilTime{{2026, 10, 11}, 14, 30, 0}));
    BOOST_TEST((to_civil(at("1969-12-31T23:59:59.999Z"), "UTC") == CivilTime{{1969, 12, 31}, 23, 59, 59}));
}

BOOST_AUTO_TEST_CASE(an_unknown_zone_counts_as_utc) {
    BOOST_TEST((to_civil(Instant{0}, "Mars/Olympus") == CivilTime{{1970, 1, 1}, 0, 0, 0}));
    BOOST_TEST((from_civil({{1970, 1, 1}, 1, 0, 0}, "Mars/Olympus") == Instant{3'600'000}));
}

BOOST_AUTO_TEST_CASE(a_clock_time_is_the_same_instant_back) {
    const Instant noon = at("2026-07-01T12:34:56Z");
    for (const char* zone : {"Asia/Shanghai", "Europe/Lisbon", "Australia/Lord_Howe", "UTC"})
        BOOST_TEST((from_civil(to_civil(noon, zone), zone) == noon), zone);
}

BOOST_AUTO_TEST_CASE(a_skipped_time_is_the_moment_of_the_jump) {
    BOOST_TEST((from_civil({{2026, 3, 8}, 2, 30, 0}, "America/New_York") == at("2026-03-08T07:00:00Z")));
}

BOOST_AUTO_TEST_CASE(of_a_time_that_comes_twice_the_earlier_is_meant) {
    BOOST_TEST((from_civil({{2026, 11, 1}, 1, 30, 0}, "America/New_York") == at("2026-11-01T05:30:00Z")));
}

BOOST_AUTO_TEST_CASE(the_offset_is_that_of_the_instant) {
    BOOST_TEST(offset_minutes(at("2026-01-01T00:00:00Z"), "Europe/Lisbon") == 0);
    BOOST_TEST(offset_minutes(at("2026-07-01T00:00:00Z"), "Europe/Lisbon") == 60);
    BOOST_TEST(offset_minutes(at("2026-01-01T00:00:00Z"), "America/St_Johns") == -210);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::model
