#include <boost/test/unit_test.hpp>

#include "tests/outside/calendar/agreement.h"
#include "tests/outside/outside_data.h"

namespace cts::outside::calendar {

BOOST_AUTO_TEST_SUITE(calendar)

BOOST_AUTO_TEST_CASE(every_due_day_is_the_one_two_other_packages_agree_on) {
    const auto file = find_or_skip(CTS_SOURCE_DIR, "calendar/business_day_vectors.jsonl");
    if (!file) return;
    const auto rows = read_rows(*file);
    BOOST_TEST_REQUIRE(rows.size() > 0u);
    for (const auto& row : tally(rows, shipped_calendar(CTS_SOURCE_DIR)).differing) BOOST_TEST(false, row);
}

BOOST_AUTO_TEST_CASE(every_announced_day_off_is_off_and_every_day_worked_instead_is_worked) {
    for (int year = 2019; year <= 2026; ++year) {
        const auto file = find_or_skip(CTS_SOURCE_DIR, "calendar/" + std::to_string(year) + ".json");
        if (!file) return;
        for (const auto& date : differing_days(*file, shipped_calendar(CTS_SOURCE_DIR))) BOOST_TEST(false, date);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::outside::calendar
