#include "shared/model/instant.h"

#include <boost/test/unit_test.hpp>

namespace cts::model {

BOOST_AUTO_TEST_SUITE(instant)

using std::chrono::milliseconds;

BOOST_AUTO_TEST_CASE(an_instant_is_written_with_milliseconds_and_z) {
    BOOST_TEST(Instant{1'791'700'328'000}.to_iso8601() == "2026-10-11T06:32:08.000Z");
    BOOST_TEST(Instant{7}.to_iso8601() == "1970-01-01T00:00:00.007Z");
    BOOST_TEST(Instant{-1}.to_iso8601() == "1969-12-31T23:59:59.999Z");
}

BOOST_AUTO_TEST_CASE(every_way_of_rfc_3339_names_the_same_instant) {
    for (const char* text :
         {"2026-10-11T06:32:08Z", "2026-10-11T14:32:08+08:00", "2026-10-11T06:32:08.000Z", "2026-10-11t06:32:08z",
          "2026-10-10T20:32:08.0-10:00", "2026-10-11T06:32:08.0009Z", "2026-10-11T12:02:08+05:30"}) {
        const auto at = Instant::parse_iso8601(text);
        BOOST_REQUIRE_MESSAGE(at, text);
        BOOST_TEST(at->utc_ms == 1'791'700'328'000, text);
    }
}

BOOST_AUTO_TEST_CASE(a_text_that_rfc_3339_does_not_allow_is_no_instant) {
    for (const char* text :
         {"", "2026-10-11", "2026-10-11T06:32:08", "2026-10-11 06:32:08Z", "2026-10-11T06:32Z", "2026-02-30T00:00:00Z",
          "2026-10-11T24:00:00Z", "2026-10-11T06:60:08Z", "2026-10-11T06:32:60Z", "2026-10-11T06:32:08.Z",
          "2026-10-11T06:32:08+0800", "2026-10-11T06:32:08+24:00", "2026-10-11T06:32:08Z ", "+2026-10-11T06:32:08Z",
          "2026-10-11T06:32:08ZZ", "2026-1a-11T06:32:08Z", "20261011T063208Z"})
        BOOST_TEST(!Instant::parse_iso8601(text), text);
}

BOOST_AUTO_TEST_CASE(an_instant_reads_back_as_it_was_written) {
    for (const std::int64_t ms : {0LL, -62'135'596'800'000LL, 253'402'300'799'999LL, 951'782'400'001LL})
        BOOST_TEST((Instant::parse_iso8601(Instant{ms}.to_iso8601()) == Instant{ms}));
}

BOOST_AUTO_TEST_CASE(a_duration_is_read_in_weeks_days_hours_minutes_and_seconds) {
    BOOST_TEST((parse_duration("PT10M") == milliseconds(600'000)));
    BOOST_TEST((parse_duration("PT24H") == milliseconds(86'400'000)));
    BOOST_TEST((parse_duration("P3D") == milliseconds(259'200'000)));
    BOOST_TEST((parse_duration("P1W") == milliseconds(604'800'000)));
    BOOST_TEST((parse_duration("P1DT2H3M4.5S") == milliseconds(93'784'500)));
    BOOST_TEST((parse_duration("PT0S") == milliseconds(0)));
}

BOOST_AUTO_TEST_CASE(a_text_with_years_signs_or_units_out_of_order_is_no_duration) {
    for (const char* text : {"", "P", "PT", "P1Y", "P1M", "P1DT", "-PT5M", "PT-5M", "PT5", "5M", "PT1M1H", "PT1M1M",
                             "PT1.5M", "PT1.S", "P1.5D", "pt5m", "PT5M ", "PT9999999999S"})
        BOOST_TEST(!parse_duration(text), text);
}

BOOST_AUTO_TEST_CASE(a_duration_is_written_in_its_largest_units) {
    BOOST_TEST(format_duration(milliseconds(600'000)) == "PT10M");
    BOOST_TEST(format_duration(milliseconds(86'400'000)) == "P1D");
    BOOST_TEST(format_duration(milliseconds(93'784'500)) == "P1DT2H3M4.5S");
    BOOST_TEST(format_duration(milliseconds(0)) == "PT0S");
    BOOST_TEST(format_duration(milliseconds(-3'000)) == "-PT3S");
}

BOOST_AUTO_TEST_CASE(a_duration_reads_back_as_it_was_written) {
    for (const long ms : {1L, 999L, 1'000L, 61'050L, 3'600'000L, 90'061'001L})
        BOOST_TEST((parse_duration(format_duration(milliseconds(ms))) == milliseconds(ms)));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::model
